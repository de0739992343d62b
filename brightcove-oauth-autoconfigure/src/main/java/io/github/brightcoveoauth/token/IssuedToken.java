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
import java.util.Set;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.util.Assert;

/**
 * An access token, when it is renewed and up to when it is sent.
 *
 * @since 0.1.0
 */
public final class IssuedToken {

	/**
	 * Whose the tokens are: the application's, whoever is logged in.
	 */
	static final String PRINCIPAL_NAME = "brightcove";

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
		return of(authorizedClient.getClientRegistration(), received.getTokenValue(), requestedAt,
				requestedAt.plus(life), received.getScopes(), policy);
	}

	/**
	 * Create a token that somebody else asked for.
	 * @param client whose it is
	 * @param tokenValue the token itself
	 * @param issuedAt when its life began
	 * @param expiresAt when its life ends, later than it began
	 * @param policy decides when the token is renewed and up to when it is sent
	 * @return the token, taken to be for the scopes of the registration
	 */
	public static IssuedToken shared(RegisteredClient client, String tokenValue, Instant issuedAt, Instant expiresAt,
			RenewalPolicy policy) {
		return of(client.registration(), tokenValue, issuedAt, expiresAt, client.registration().getScopes(), policy);
	}

	private static IssuedToken of(ClientRegistration registration, String tokenValue, Instant issuedAt,
			Instant expiresAt, Set<String> scopes, RenewalPolicy policy) {
		Duration life = Duration.between(issuedAt, expiresAt);
		OAuth2AccessToken accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, tokenValue, issuedAt,
				expiresAt, scopes);
		return new IssuedToken(new OAuth2AuthorizedClient(registration, PRINCIPAL_NAME, accessToken),
				issuedAt.plus(policy.renewalAge(life)), expiresAt.minus(policy.expiryMargin(life)));
	}

	/**
	 * Whether a text can be a token: of characters only that a header can carry.
	 * @param tokenValue the text
	 * @return whether it may be sent
	 */
	public static boolean isTokenValue(String tokenValue) {
		return !tokenValue.isEmpty() && tokenValue.chars().allMatch((c) -> c > ' ' && c < 0x7F);
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

	/**
	 * The token itself.
	 * @return what follows {@code Bearer} in the header
	 */
	public String tokenValue() {
		return this.authorizedClient.getAccessToken().getTokenValue();
	}

	/**
	 * When the token's life began.
	 * @return when the request for it was sent
	 */
	public Instant issuedAt() {
		return Objects.requireNonNull(this.authorizedClient.getAccessToken().getIssuedAt());
	}

	/**
	 * When the token's life ends.
	 * @return the time of expiry
	 */
	public Instant expiresAt() {
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
