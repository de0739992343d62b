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
import java.util.Objects;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.util.Assert;

/**
 * An access token, when it is renewed and up to when it is sent.
 *
 * @since 0.1.0
 */
public final class IssuedToken {

	private final OAuth2AuthorizedClient authorizedClient;

	private final String authorization;

	private final long renewalAt;

	private final long sendableUntil;

	private IssuedToken(OAuth2AuthorizedClient authorizedClient, Instant renewalAt, Instant sendableUntil) {
		this.authorizedClient = authorizedClient;
		this.authorization = OAuth2AccessToken.TokenType.BEARER.getValue() + " "
				+ authorizedClient.getAccessToken().getTokenValue();
		this.renewalAt = renewalAt.toEpochMilli();
		this.sendableUntil = sendableUntil.toEpochMilli();
	}

	/**
	 * Create a token whose life counts from the moment it was asked for, since nobody but
	 * the server knows when in between it was made.
	 * @param requestedAt when the request was sent
	 * @param authorizedClient what the token endpoint's answer was read to
	 * @param policy decides when the token is renewed and up to when it is sent
	 * @return the token
	 */
	static IssuedToken requestedAt(Instant requestedAt, OAuth2AuthorizedClient authorizedClient, RenewalPolicy policy) {
		OAuth2AccessToken received = authorizedClient.getAccessToken();
		Instant issuedAt = received.getIssuedAt();
		Instant expiresAt = received.getExpiresAt();
		Assert.state(issuedAt != null && expiresAt != null, "The life of the token must be known");
		Duration life = Duration.between(issuedAt, expiresAt);
		Instant end = requestedAt.plus(life);
		OAuth2AccessToken accessToken = new OAuth2AccessToken(received.getTokenType(), received.getTokenValue(),
				requestedAt, end, received.getScopes());
		return new IssuedToken(
				new OAuth2AuthorizedClient(authorizedClient.getClientRegistration(),
						authorizedClient.getPrincipalName(), accessToken),
				requestedAt.plus(policy.renewalAge(life)), end.minus(policy.expiryMargin(life)));
	}

	/**
	 * The token as Spring Security knows it.
	 * @return the authorized client
	 */
	public OAuth2AuthorizedClient authorizedClient() {
		return this.authorizedClient;
	}

	/**
	 * Value of the request header {@code Authorization} (RFC 6750, section 2.1).
	 * @return {@code Bearer} and the token
	 */
	public String authorization() {
		return this.authorization;
	}

	Instant issuedAt() {
		return Objects.requireNonNull(this.authorizedClient.getAccessToken().getIssuedAt());
	}

	Instant expiresAt() {
		return Objects.requireNonNull(this.authorizedClient.getAccessToken().getExpiresAt());
	}

	long renewalAt() {
		return this.renewalAt;
	}

	long sendableUntil() {
		return this.sendableUntil;
	}

	boolean isSendableAt(long epochMillis) {
		return epochMillis < this.sendableUntil;
	}

}
