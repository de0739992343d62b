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
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenStatusTests {

	private static final Instant START = new SimulatedTime().instant();

	private final SimulatedTokens tokens = new SimulatedTokens();

	@Test
	void registrationThatNobodyUsedHasNone() {
		assertThat(this.tokens.source().statuses()).containsExactly(new TokenStatus("brightcove", true, "the-id",
				"https://oauth.example.com/token", TokenStatus.State.NONE, null, null, null, false));
	}

	@Test
	void tokenIsFreshThenRenewingAndThenFreshAgain() {
		this.tokens.fetch("brightcove");
		this.tokens.source().current("brightcove");
		assertThat(status("brightcove"))
			.isEqualTo(new TokenStatus("brightcove", true, "the-id", "https://oauth.example.com/token",
					TokenStatus.State.FRESH, START, START.plusSeconds(300), null, false));
		this.tokens.takeTime(Duration.ofSeconds(2));
		this.tokens.time()
			.execute(() -> assertThat(status("brightcove").state()).isEqualTo(TokenStatus.State.RENEWING),
					Duration.ofSeconds(226));
		this.tokens.time().passSeconds(230);
		assertThat(status("brightcove").state()).isEqualTo(TokenStatus.State.FRESH);
		assertThat(status("brightcove").issuedAt()).isEqualTo(START.plusSeconds(225));
	}

	@Test
	void tokenThatIsNoLongerSentIsExpiredAndThatIsNoFailure() {
		this.tokens.fetch("brightcove");
		this.tokens.time().passSeconds(285);
		assertThat(status("brightcove").state()).isEqualTo(TokenStatus.State.EXPIRED);
		assertThat(status("brightcove").failing()).isFalse();
	}

	@Test
	void lookingAtATokenIsNotUsingIt() {
		this.tokens.fetch("brightcove");
		this.tokens.source().statuses();
		status("brightcove");
		this.tokens.time().passSeconds(285);
		assertThat(this.tokens.requests()).isEqualTo(1);
	}

	@Test
	void failureIsRememberedButHarmsNothingOnceThereIsAToken() {
		this.tokens.refuse();
		this.tokens.fetch("brightcove");
		assertThat(status("brightcove").lastFailure()).isEqualTo(new TokenStatus.Failure("invalid_client", START));
		assertThat(status("brightcove").failing()).isTrue();
		this.tokens.recover();
		this.tokens.time().passSeconds(1);
		this.tokens.fetch("brightcove");
		assertThat(status("brightcove").failing()).isFalse();
		this.tokens.time().passSeconds(285);
		assertThat(status("brightcove").failing()).as("ended unused").isFalse();
		assertThat(status("brightcove").lastFailure()).isEqualTo(new TokenStatus.Failure("invalid_client", START));
	}

	@Test
	void failedRenewalIsNoHarmUntilTheTokenEnds() {
		this.tokens.fetch("brightcove");
		this.tokens.source().current("brightcove");
		this.tokens.beUnavailable();
		this.tokens.time().passSeconds(230);
		assertThat(status("brightcove").failing()).isFalse();
		assertThat(status("brightcove").lastFailure()).isNotNull();
		this.tokens.time().passSeconds(60);
		assertThat(status("brightcove").failing()).isTrue();
	}

	@Test
	void registrationsOfRunTimeComeAfterTheConfiguredOnesTheLastUsedFirst() {
		IntStream.range(0, 3).forEach((i) -> {
			this.tokens.clients().add("partner-" + i, "id-" + i);
			this.tokens.fetch("partner-" + i);
		});
		this.tokens.source().current("partner-1");
		assertThat(this.tokens.source().statuses()).extracting(TokenStatus::registrationId)
			.containsExactly("brightcove", "partner-1", "partner-2", "partner-0");
		assertThat(status("partner-0"))
			.isEqualTo(new TokenStatus("partner-0", false, "id-0", "https://oauth.example.com/token",
					TokenStatus.State.FRESH, START, START.plusSeconds(300), null, false));
	}

	@Test
	void registrationThatNobodyKnowsIsNoneAndNoFailure() {
		assertThat(status("unknown")).isNull();
		this.tokens.fetch("unknown");
		assertThat(status("unknown").failing()).isFalse();
		assertThat(status("unknown").clientId()).isNull();
		assertThat(status("unknown").tokenUri()).isNull();
	}

	@Test
	void droppedTokenIsReplacedByTheNextCallAndNoSooner() {
		this.tokens.fetch("brightcove");
		this.tokens.source().current("brightcove");
		assertThat(this.tokens.source().drop("brightcove")).isTrue();
		assertThat(status("brightcove").state()).isEqualTo(TokenStatus.State.NONE);
		this.tokens.time().passSeconds(600);
		assertThat(this.tokens.requests()).isEqualTo(1);
		this.tokens.fetch("brightcove");
		assertThat(status("brightcove").state()).isEqualTo(TokenStatus.State.FRESH);
	}

	@Test
	void droppedTokenDoesNotComeBackWhereTheRequestForAnotherFails() {
		this.tokens.fetch("brightcove");
		this.tokens.beUnavailable();
		this.tokens.source().reject("brightcove", this.tokens.source().current("brightcove"));
		this.tokens.source().drop("brightcove");
		this.tokens.time().passSeconds(15);
		assertThat(status("brightcove").state()).isEqualTo(TokenStatus.State.NONE);
	}

	@Test
	void tokenThatIsUnderWayWhenOneIsDroppedIsKept() {
		this.tokens.fetch("brightcove");
		this.tokens.source().current("brightcove");
		this.tokens.takeTime(Duration.ofSeconds(2));
		this.tokens.time().execute(() -> this.tokens.source().drop("brightcove"), Duration.ofSeconds(226));
		this.tokens.time().passSeconds(230);
		assertThat(status("brightcove").issuedAt()).isEqualTo(START.plusSeconds(225));
	}

	@Test
	void registrationOfRunTimeWhoseTokenIsDroppedIsForgotten() {
		this.tokens.clients().add("partner", "partners-id");
		this.tokens.fetch("partner");
		assertThat(this.tokens.source().drop("partner")).isTrue();
		this.tokens.time().runWhatIsDue();
		assertThat(status("partner")).isNull();
		assertThat(this.tokens.time().waiting()).isZero();
		assertThat(this.tokens.source().drop("partner")).isFalse();
	}

	private TokenStatus status(String registrationId) {
		return this.tokens.source().status(registrationId);
	}

}
