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

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;

/**
 * Issues tokens, or fails, and counts.
 */
final class StubEndpoint implements Supplier<IssuedToken> {

	private static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("brightcove")
		.clientId("id")
		.tokenUri("https://oauth.example.com/token")
		.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
		.build();

	private final AtomicInteger requests = new AtomicInteger();

	private final SettableClock clock;

	private long life = 300;

	private long seconds;

	private RuntimeException failure;

	StubEndpoint(SettableClock clock) {
		this.clock = clock;
	}

	int requests() {
		return this.requests.get();
	}

	void life(long seconds) {
		this.life = seconds;
	}

	void takeSeconds(long seconds) {
		this.seconds = seconds;
	}

	void failWith(RuntimeException failure) {
		this.failure = failure;
	}

	@Override
	public IssuedToken get() {
		int request = this.requests.incrementAndGet();
		if (this.failure != null) {
			throw this.failure;
		}
		Instant sent = this.clock.instant();
		this.clock.advanceSeconds(this.seconds);
		Instant received = this.clock.instant();
		return IssuedToken.requestedAt(sent,
				new OAuth2AuthorizedClient(REGISTRATION, "brightcove", new OAuth2AccessToken(TokenType.BEARER,
						"token-" + request, received, received.plusSeconds(this.life))));
	}

}
