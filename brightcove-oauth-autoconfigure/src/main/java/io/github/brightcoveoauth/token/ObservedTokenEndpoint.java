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
import java.time.InstantSource;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Token endpoint each request to which is an {@link Observation}, and told of when it
 * ends. It runs on a thread of its own, for all who wait, so it is no part of anybody's
 * trace.
 *
 * @since 0.1.0
 */
public final class ObservedTokenEndpoint
		implements OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> {

	/**
	 * Name of the observations.
	 */
	public static final String OBSERVATION_NAME = "brightcove.oauth.token.request";

	private final OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> endpoint;

	private final RegisteredClients clients;

	private final ObservationRegistry observations;

	private final TokenListener listener;

	private final InstantSource clock;

	/**
	 * Create an endpoint.
	 * @param endpoint the endpoint to observe
	 * @param clients who may have tokens
	 * @param observations where the observations go
	 * @param listener is told of the end of each request
	 * @param clock the clock that their duration is measured by
	 */
	public ObservedTokenEndpoint(OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> endpoint,
			RegisteredClients clients, ObservationRegistry observations, TokenListener listener, InstantSource clock) {
		this.endpoint = endpoint;
		this.clients = clients;
		this.observations = observations;
		this.listener = listener;
		this.clock = clock;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2ClientCredentialsGrantRequest grantRequest) {
		String registrationId = grantRequest.getClientRegistration().getRegistrationId();
		Observation observation = Observation.createNotStarted(OBSERVATION_NAME, this.observations)
			.contextualName("brightcove token request")
			.lowCardinalityKeyValue("registration", this.clients.meterTag(registrationId));
		return observation.observe(() -> request(grantRequest, registrationId, observation));
	}

	private OAuth2AccessTokenResponse request(OAuth2ClientCredentialsGrantRequest grantRequest, String registrationId,
			Observation observation) {
		Instant begin = this.clock.instant();
		TokenRequestOutcome outcome = TokenRequestOutcome.ERROR;
		OAuth2Error error = null;
		try {
			OAuth2AccessTokenResponse response = this.endpoint.getTokenResponse(grantRequest);
			outcome = TokenRequestOutcome.SUCCESS;
			return response;
		}
		catch (RuntimeException ex) {
			outcome = TokenRequestOutcome.of(ex);
			error = AuthorizationFailure.errorOf(ex);
			throw ex;
		}
		finally {
			observation.lowCardinalityKeyValue("outcome", outcome.tag());
			this.listener.onTokenRequest(registrationId, outcome, Duration.between(begin, this.clock.instant()), error);
		}
	}

}
