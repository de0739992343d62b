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
import java.time.InstantSource;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Client credentials grant (RFC 6749, section 4.4) for a principal that is the
 * application itself, whoever is logged in.
 *
 * @since 0.1.0
 */
public final class ClientCredentialsGrant implements TokenGrant {

	private final OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> endpoint;

	private final RenewalPolicy policy;

	private final InstantSource clock;

	/**
	 * Create a grant.
	 * @param endpoint the token endpoint
	 * @param policy decides when the tokens are renewed and up to when they are sent
	 * @param clock the clock that the tokens' lives are measured by
	 */
	public ClientCredentialsGrant(OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> endpoint,
			RenewalPolicy policy, InstantSource clock) {
		this.endpoint = endpoint;
		this.policy = policy;
		this.clock = clock;
	}

	@Override
	public IssuedToken request(RegisteredClient client, TokenNeed need) {
		Instant requestedAt = this.clock.instant();
		OAuth2AccessTokenResponse response = this.endpoint
			.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(client.registrationWithSecret()));
		return IssuedToken.requestedAt(requestedAt, new OAuth2AuthorizedClient(client.registration(),
				IssuedToken.PRINCIPAL_NAME, response.getAccessToken()), this.policy);
	}

}
