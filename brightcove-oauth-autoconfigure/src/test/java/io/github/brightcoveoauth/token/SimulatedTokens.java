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
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Tokens of 300 s in simulated time, from an endpoint that fails as told.
 */
public final class SimulatedTokens {

	private final SimulatedTime time = new SimulatedTime();

	private final StubClients clients = new StubClients();

	private final TokenSource source;

	private Duration latency = Duration.ZERO;

	private @Nullable RuntimeException failure;

	private int requests;

	public SimulatedTokens(TokenListener... listeners) {
		TokenListener listener = new TokenListeners(List.of(listeners));
		ObservedTokenEndpoint endpoint = new ObservedTokenEndpoint(this::answer, this.clients, ObservationRegistry.NOOP,
				listener, this.time);
		this.source = new TokenSource(this.clients,
				new ClientCredentialsGrant(endpoint, new RenewalPolicy(0.75, null, () -> 0), this.time), this.time,
				this.time, listener);
	}

	public SimulatedTime time() {
		return this.time;
	}

	public StubClients clients() {
		return this.clients;
	}

	public TokenSource source() {
		return this.source;
	}

	public int requests() {
		return this.requests;
	}

	/**
	 * Have the token of a registration fetched.
	 */
	public void fetch(String registrationId) {
		this.source.obtain(registrationId);
		this.time.runWhatIsDue();
	}

	public void takeTime(Duration latency) {
		this.latency = latency;
	}

	public void refuse() {
		this.failure = TokenRequestException.refused(new OAuth2Error("invalid_client", "the-secret is wrong", null));
	}

	public void beUnavailable() {
		this.failure = TokenRequestException.unavailable(new OAuth2Error("server_error"), Duration.ZERO);
	}

	public void recover() {
		this.failure = null;
	}

	private OAuth2AccessTokenResponse answer(OAuth2ClientCredentialsGrantRequest request) {
		this.requests++;
		this.time.pass(this.latency);
		if (this.failure != null) {
			throw this.failure;
		}
		return OAuth2AccessTokenResponse.withToken("the-token")
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(300)
			.build();
	}

}
