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

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.util.Assert;

/**
 * An access token and the time up to which it may be sent.
 *
 * @since 0.1.0
 */
public final class IssuedToken {

	private static final Duration MIN_EXPIRY_MARGIN = Duration.ofSeconds(1);

	private static final Duration MAX_EXPIRY_MARGIN = Duration.ofSeconds(30);

	private final OAuth2AuthorizedClient authorizedClient;

	private final String authorization;

	private final long sendableUntil;

	private IssuedToken(OAuth2AuthorizedClient authorizedClient, Duration life) {
		OAuth2AccessToken accessToken = authorizedClient.getAccessToken();
		this.authorizedClient = authorizedClient;
		this.authorization = OAuth2AccessToken.TokenType.BEARER.getValue() + " " + accessToken.getTokenValue();
		this.sendableUntil = endOf(accessToken).minus(expiryMargin(life)).toEpochMilli();
	}

	/**
	 * Create a token whose life counts from the moment it was asked for, since nobody but
	 * the server knows when in between it was made.
	 * @param authorizedClient what the token endpoint's answer was read to
	 * @param requestedAt when the request was sent
	 * @return the token
	 */
	static IssuedToken requestedAt(Instant requestedAt, OAuth2AuthorizedClient authorizedClient) {
		OAuth2AccessToken received = authorizedClient.getAccessToken();
		Assert.state(received.getIssuedAt() != null, "'issuedAt' must not be null");
		Duration life = Duration.between(received.getIssuedAt(), endOf(received));
		OAuth2AccessToken accessToken = new OAuth2AccessToken(received.getTokenType(), received.getTokenValue(),
				requestedAt, requestedAt.plus(life), received.getScopes());
		return new IssuedToken(new OAuth2AuthorizedClient(authorizedClient.getClientRegistration(),
				authorizedClient.getPrincipalName(), accessToken), life);
	}

	private static Instant endOf(OAuth2AccessToken accessToken) {
		Instant expiresAt = accessToken.getExpiresAt();
		Assert.state(expiresAt != null, "'expiresAt' must not be null");
		return expiresAt;
	}

	private static Duration expiryMargin(Duration life) {
		Duration margin = max(MIN_EXPIRY_MARGIN, min(MAX_EXPIRY_MARGIN, life.dividedBy(20)));
		return min(margin, life.dividedBy(4));
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

	private static Duration max(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
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

	boolean isSendableAt(long epochMillis) {
		return epochMillis < this.sendableUntil;
	}

}
