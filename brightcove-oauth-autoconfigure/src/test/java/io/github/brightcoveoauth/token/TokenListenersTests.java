/*
 * Copyright 2026 the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.brightcoveoauth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.brightcoveoauth.BrightcoveTokenEvent;
import io.github.brightcoveoauth.BrightcoveTokenObtainedEvent;
import io.github.brightcoveoauth.BrightcoveTokenRejectedEvent;
import io.github.brightcoveoauth.BrightcoveTokenRenewalFailedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.core.OAuth2Error;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class TokenListenersTests {

	private static final Instant START = new SimulatedTime().instant();

	private final List<BrightcoveTokenEvent> events = new ArrayList<>();

	private final SimulatedTokens tokens = new SimulatedTokens(recorder());

	@Test
	void newTokenIsTold() {
		this.tokens.fetch("brightcove");
		assertThat(this.events)
			.containsExactly(new BrightcoveTokenObtainedEvent("brightcove", START, START.plusSeconds(300)));
	}

	@Test
	void whoeverIsToldOfATokenSeesItAndHoldsNobodyUp() {
		List<Object> seen = new ArrayList<>();
		SimulatedTokens[] tokens = new SimulatedTokens[1];
		tokens[0] = new SimulatedTokens(new TokenListener() {

			@Override
			public void onEvent(BrightcoveTokenEvent event) {
				seen.add(CompletableFuture.supplyAsync(() -> tokens[0].source().status("brightcove").state())
					.orTimeout(10, TimeUnit.SECONDS)
					.join());
			}

		});
		tokens[0].fetch("brightcove");
		assertThat(seen).containsExactly(TokenStatus.State.FRESH);
	}

	@Test
	void faultsOfTheStoreAreTold() {
		List<String> told = new ArrayList<>();
		TokenListeners listeners = new TokenListeners(List.of(new TokenListener() {

			@Override
			public void onStoreFailure(String problem) {
				told.add(problem);
			}

			@Override
			public void onStoreRecovery() {
				told.add("recovery");
			}

			@Override
			public void onUnreadableToken(String registrationId, String problem) {
				told.add(registrationId + ": " + problem);
			}

		}));
		listeners.onStoreFailure("slow");
		listeners.onStoreRecovery();
		listeners.onUnreadableToken("partner", "garbage");
		assertThat(told).containsExactly("slow", "recovery", "partner: garbage");
	}

	@Test
	void tokenOfARunTimeRegistrationIsTold() {
		this.tokens.clients().add("partner", "partners-id");
		this.tokens.fetch("partner");
		assertThat(this.events)
			.containsExactly(new BrightcoveTokenObtainedEvent("partner", START, START.plusSeconds(300)));
	}

	@Test
	void readingATokenTellsNothing() {
		this.tokens.fetch("brightcove");
		this.events.clear();
		this.tokens.source().current("brightcove");
		this.tokens.source().await("brightcove");
		assertThat(this.events).isEmpty();
	}

	@Test
	void failedRenewalIsToldWhileTheTokenMayBeSent() {
		this.tokens.fetch("brightcove");
		this.tokens.source().current("brightcove");
		this.events.clear();
		this.tokens.refuse();
		this.tokens.time().passSeconds(225);
		assertThat(this.events).containsExactly(new BrightcoveTokenRenewalFailedEvent("brightcove",
				START.plusSeconds(225), "invalid_client", START.plusSeconds(300)));
		this.events.clear();
		this.tokens.time().passSeconds(75);
		this.events.clear();
		this.tokens.fetch("brightcove");
		this.tokens.time().passSeconds(20);
		assertThat(this.events).as("without a token").isEmpty();
	}

	@Test
	void rejectionIsTold() {
		this.tokens.source().unauthorized("brightcove", true);
		assertThat(this.events).containsExactly(new BrightcoveTokenRejectedEvent("brightcove", START, true));
	}

	@Test
	void listenerThatFailsHarmsNeitherTheTokenNorTheOthersNorALog(CapturedOutput output) {
		SimulatedTokens tokens = new SimulatedTokens(new FailingListener(), recorder());
		tokens.fetch("brightcove");
		assertThat(tokens.source().current("brightcove")).isNotNull();
		assertThat(this.events).hasSize(1);
		assertThat(output).contains("FailingListener failed with java.lang.AssertionError")
			.doesNotContain("must not be told");
	}

	private TokenListener recorder() {
		return new TokenListener() {

			@Override
			public void onEvent(BrightcoveTokenEvent event) {
				TokenListenersTests.this.events.add(event);
			}

		};
	}

	private static final class FailingListener implements TokenListener {

		@Override
		public void onTokenRequest(String registrationId, TokenRequestOutcome outcome, Duration duration,
				OAuth2Error error) {
			throw new AssertionError("must not be told");
		}

		@Override
		public void onEvent(BrightcoveTokenEvent event) {
			throw new AssertionError("must not be told");
		}

	}

}
