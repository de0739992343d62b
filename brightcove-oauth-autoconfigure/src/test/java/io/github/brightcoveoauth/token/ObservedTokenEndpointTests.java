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
import java.util.ArrayList;
import java.util.List;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObservedTokenEndpointTests {

	private final SimulatedTime time = new SimulatedTime();

	private final ObservationRegistry observations = ObservationRegistry.create();

	private final List<Observation.Context> stopped = new ArrayList<>();

	private final List<String> told = new ArrayList<>();

	private final List<Observation> current = new ArrayList<>();

	private RuntimeException failure;

	private final ObservedTokenEndpoint endpoint = new ObservedTokenEndpoint(this::answer, new StubClients(),
			this.observations, new TokenListener() {

				@Override
				public void onTokenRequest(String registrationId, TokenRequestOutcome outcome, Duration duration,
						OAuth2Error error) {
					ObservedTokenEndpointTests.this.told.add(registrationId + " " + outcome.tag() + " " + duration);
				}

			}, this.time);

	ObservedTokenEndpointTests() {
		this.observations.observationConfig().observationHandler(new ObservationHandler<>() {

			@Override
			public void onStop(Observation.Context context) {
				ObservedTokenEndpointTests.this.stopped.add(context);
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

		});
	}

	@Test
	void requestIsObservedWhileItRuns() {
		assertThat(request("brightcove").getAccessToken().getTokenValue()).isEqualTo("the-token");
		assertThat(this.stopped).singleElement().satisfies((context) -> {
			assertThat(context.getName()).isEqualTo("brightcove.oauth.token.request");
			assertThat(context.getLowCardinalityKeyValues()).containsExactlyInAnyOrder(
					KeyValue.of("registration", "brightcove"), KeyValue.of("outcome", "success"));
			assertThat(context.getHighCardinalityKeyValues()).isEmpty();
			assertThat(context.getParentObservation()).isNull();
		});
		assertThat(this.current).singleElement().isNotNull();
		assertThat(this.observations.getCurrentObservation()).isNull();
		assertThat(this.told).containsExactly("brightcove success PT2S");
	}

	@Test
	void registrationsOfRunTimeShareAValue() {
		request("partner");
		assertThat(this.stopped.get(0).getLowCardinalityKeyValue("registration").getValue()).isEqualTo("run-time");
		assertThat(this.told).containsExactly("partner success PT2S");
	}

	static List<Arguments> failures() {
		return List.of(Arguments.of(TokenRequestException.refused(new OAuth2Error("invalid_client")), "refused"),
				Arguments.of(TokenRequestException.refused(new OAuth2Error("invalid_token_response")), "error"),
				Arguments.of(TokenRequestException.unavailable(new OAuth2Error("server_error"), Duration.ZERO),
						"error"),
				Arguments.of(new IllegalStateException("bug"), "error"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureIsObserved(RuntimeException failure, String outcome) {
		this.failure = failure;
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> request("brightcove")).isSameAs(failure);
		assertThat(this.stopped).singleElement().satisfies((context) -> {
			assertThat(context.getError()).isSameAs(failure);
			assertThat(context.getLowCardinalityKeyValue("outcome").getValue()).isEqualTo(outcome);
		});
		assertThat(this.told).containsExactly("brightcove " + outcome + " PT2S");
	}

	private OAuth2AccessTokenResponse request(String registrationId) {
		return this.endpoint.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(
				StubClients.client(registrationId, "the-id").registrationWithSecret()));
	}

	private OAuth2AccessTokenResponse answer(OAuth2ClientCredentialsGrantRequest request) {
		this.current.add(this.observations.getCurrentObservation());
		this.time.passSeconds(2);
		if (this.failure != null) {
			throw this.failure;
		}
		return OAuth2AccessTokenResponse.withToken("the-token")
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(300)
			.build();
	}

}
