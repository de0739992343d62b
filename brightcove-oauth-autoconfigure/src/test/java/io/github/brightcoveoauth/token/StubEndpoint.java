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
import java.util.function.Supplier;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Issues tokens, or fails, and counts.
 */
final class StubEndpoint implements Supplier<IssuedToken> {

	private static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("brightcove")
		.clientId("id")
		.tokenUri("https://oauth.example.com/token")
		.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
		.build();

	private final List<Instant> requests = new ArrayList<>();

	private final SimulatedTime time;

	private final RenewalPolicy policy;

	private long life = 300;

	private Duration latency = Duration.ZERO;

	private RuntimeException failure;

	/**
	 * Create an endpoint whose tokens are renewed at 0.75 of their life.
	 */
	StubEndpoint(SimulatedTime time) {
		this.time = time;
		this.policy = new RenewalPolicy(0.75, null, () -> 0);
	}

	int requests() {
		return this.requests.size();
	}

	/**
	 * Times between the requests in milliseconds.
	 */
	List<Long> pauses() {
		List<Long> pauses = new ArrayList<>();
		for (int i = 1; i < this.requests.size(); i++) {
			pauses.add(Duration.between(this.requests.get(i - 1), this.requests.get(i)).toMillis());
		}
		return pauses;
	}

	void life(long seconds) {
		this.life = seconds;
	}

	void latency(Duration latency) {
		this.latency = latency;
	}

	void recover() {
		this.failure = null;
	}

	void failWith(RuntimeException failure) {
		this.failure = failure;
	}

	void refuse() {
		failWith(TokenRequestException.refused(new OAuth2Error("invalid_client")));
	}

	void beUnavailable() {
		askToBeLeftAlone(Duration.ZERO);
	}

	void askToBeLeftAlone(Duration retryAfter) {
		failWith(TokenRequestException.unavailable(new OAuth2Error("server_error"), retryAfter));
	}

	@Override
	public IssuedToken get() {
		Instant sent = this.time.instant();
		this.requests.add(sent);
		this.time.pass(this.latency);
		if (this.failure != null) {
			throw this.failure;
		}
		Instant received = this.time.instant();
		return IssuedToken.requestedAt(sent,
				new OAuth2AuthorizedClient(REGISTRATION, "brightcove", new OAuth2AccessToken(TokenType.BEARER,
						"token-" + this.requests.size(), received, received.plusSeconds(this.life))),
				this.policy);
	}

}
