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

package io.github.brightcoveoauth.actuate;

import java.util.stream.IntStream;

import io.github.brightcoveoauth.token.SimulatedTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BrightcoveEndpointTests {

	private final SimulatedTokens tokens = new SimulatedTokens();

	private final BrightcoveEndpoint endpoint = new BrightcoveEndpoint(this.tokens::source);

	@Test
	void registrationThatNobodyUsedIsListed() {
		assertThat(json(this.endpoint.registrations())).isEqualTo("""
				{"registrations":{"brightcove":{"clientId":"the-id","tokenUri":"https://oauth.example.com/token",\
				"state":"none","issuedAt":null,"expiresAt":null,"lastError":null}},"runTimeRegistrations":0}""");
		assertThat(this.tokens.requests()).isZero();
	}

	@Test
	void tokenIsDescribedButNotShown() {
		this.tokens.refuse();
		this.tokens.fetch("brightcove");
		this.tokens.recover();
		this.tokens.time().passSeconds(1);
		this.tokens.fetch("brightcove");
		assertThat(json(this.endpoint.registration("brightcove"))).isEqualTo("""
				{"clientId":"the-id","tokenUri":"https://oauth.example.com/token","state":"fresh",\
				"issuedAt":"2026-01-01T00:00:01Z","expiresAt":"2026-01-01T00:05:01Z",\
				"lastError":{"code":"invalid_client","time":"2026-01-01T00:00:00Z"}}""");
	}

	@Test
	void ofTheRegistrationsOfRunTimeTheLastUsedOnesAreListed() {
		IntStream.range(0, 150).forEach((i) -> {
			this.tokens.clients().add("partner-" + i, "id-" + i);
			this.tokens.fetch("partner-" + i);
		});
		BrightcoveEndpoint.RegistrationsDescriptor descriptor = this.endpoint.registrations();
		assertThat(descriptor.registrations()).hasSize(101)
			.containsKeys("brightcove", "partner-50", "partner-149")
			.doesNotContainKey("partner-49");
		assertThat(descriptor.runTimeRegistrations()).isEqualTo(150);
		assertThat(this.endpoint.registration("partner-49").clientId()).isEqualTo("id-49");
	}

	@Test
	void droppedTokenIsFetchedAnewByTheNextCall() {
		this.tokens.fetch("brightcove");
		assertThat(this.endpoint.drop("brightcove").getStatus()).isEqualTo(204);
		assertThat(this.endpoint.registration("brightcove").state()).isEqualTo("none");
		this.tokens.fetch("brightcove");
		assertThat(this.tokens.requests()).isEqualTo(2);
	}

	@Test
	void unknownRegistrationIsNotThere() {
		assertThat(this.endpoint.registration("unknown")).isNull();
		assertThat(this.endpoint.drop("unknown").getStatus()).isEqualTo(404);
	}

	@Test
	void nothingIsThereWithoutCredentials() {
		BrightcoveEndpoint endpoint = new BrightcoveEndpoint(() -> null);
		assertThat(endpoint.registrations().registrations()).isEmpty();
		assertThat(endpoint.registration("brightcove")).isNull();
		assertThat(endpoint.drop("brightcove").getStatus()).isEqualTo(404);
	}

	private static String json(Object descriptor) {
		return JsonMapper.shared().writeValueAsString(descriptor);
	}

}
