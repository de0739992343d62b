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
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.Assert;

/**
 * Client credentials grant (RFC 6749, section 4.4), done by Spring Security for a
 * principal that is the application itself, whoever is logged in.
 *
 * @since 0.1.0
 */
public final class ClientCredentialsGrant {

	private static final Authentication APPLICATION = new AnonymousAuthenticationToken("brightcove", "brightcove",
			AuthorityUtils.createAuthorityList("ROLE_APPLICATION"));

	private final Function<String, @Nullable ClientRegistration> registrations;

	private final OAuth2AuthorizedClientProvider provider;

	private final RenewalPolicy policy;

	private final InstantSource clock;

	/**
	 * Create a grant.
	 * @param registrations finds the registration of an id
	 * @param endpoint the token endpoint
	 * @param policy decides when the tokens are renewed and up to when they are sent
	 * @param clock the clock that the tokens' lives are measured by
	 */
	public ClientCredentialsGrant(Function<String, @Nullable ClientRegistration> registrations,
			OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> endpoint, RenewalPolicy policy,
			InstantSource clock) {
		ClientCredentialsOAuth2AuthorizedClientProvider provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
		provider.setAccessTokenResponseClient(endpoint);
		this.registrations = registrations;
		this.provider = provider;
		this.policy = policy;
		this.clock = clock;
	}

	boolean knows(String registrationId) {
		return this.registrations.apply(registrationId) != null;
	}

	IssuedToken request(String registrationId) {
		ClientRegistration registration = this.registrations.apply(registrationId);
		Assert.state(registration != null, () -> "No registration '" + registrationId + "'");
		Instant requestedAt = this.clock.instant();
		return IssuedToken.requestedAt(requestedAt, authorize(registration), this.policy);
	}

	private OAuth2AuthorizedClient authorize(ClientRegistration registration) {
		OAuth2AuthorizationContext context = OAuth2AuthorizationContext.withClientRegistration(registration)
			.principal(APPLICATION)
			.build();
		try {
			OAuth2AuthorizedClient authorizedClient = this.provider.authorize(context);
			Assert.state(authorizedClient != null, () -> "Registration '" + registration.getRegistrationId()
					+ "' is not of the client credentials grant");
			return authorizedClient;
		}
		catch (ClientAuthorizationException ex) {
			throw (ex.getCause() instanceof OAuth2AuthorizationException cause) ? cause : ex;
		}
	}

}
