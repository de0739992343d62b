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

import java.net.URI;
import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestHeadersConverter;
import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Token endpoint (RFC 6749, section 3.2), the only place that the client secret goes to.
 *
 * @since 0.1.0
 */
public final class TokenEndpoint implements OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> {

	private final Converter<OAuth2ClientCredentialsGrantRequest, HttpHeaders> headers = new DefaultOAuth2TokenRequestHeadersConverter<>();

	private final Converter<OAuth2ClientCredentialsGrantRequest, MultiValueMap<String, String>> parameters = new DefaultOAuth2TokenRequestParametersConverter<>();

	private final RestClient restClient;

	private final TokenResponseReader reader;

	/**
	 * Create an endpoint.
	 * @param restClient makes the client that calls the endpoint, which must not follow
	 * redirects
	 * @param reader reads the answers
	 */
	public TokenEndpoint(RestClient.Builder restClient, TokenResponseReader reader) {
		this.restClient = restClient
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter()))
			.build();
		this.reader = reader;
	}

	/**
	 * Request a token.
	 * @param grantRequest the request, whose registration carries the secret
	 * @return the token
	 * @throws OAuth2AuthorizationException if the endpoint refuses, does not answer or
	 * answers anything but a token; says nothing of the secret, also where the endpoint
	 * echoes it
	 */
	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2ClientCredentialsGrantRequest grantRequest) {
		ClientRegistration registration = grantRequest.getClientRegistration();
		URI tokenUri = URI.create(registration.getProviderDetails().getTokenUri());
		SecretMask mask = new SecretMask(
				BrightcoveCredentials.of(registration.getClientId(), registration.getClientSecret()));
		try {
			return this.restClient.post()
				.uri(tokenUri)
				.headers((headers) -> headers.addAll(this.headers.convert(grantRequest)))
				.body(new Form(this.parameters.convert(grantRequest)))
				.exchangeForRequiredValue((request, response) -> this.reader.read(response, mask));
		}
		catch (ResourceAccessException ex) {
			String reason = Objects.requireNonNullElse(ex.getCause(), ex).toString();
			String masked = mask.apply(reason);
			String description = "The token endpoint at " + tokenUri.getHost() + " cannot be reached: " + masked + ".";
			// An answer that is not HTTP is quoted by the HTTP client
			throw TokenRequestException.unreachable(
					new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, description, null),
					masked.equals(reason) ? ex : null);
		}
	}

	/**
	 * Form that Spring's HTTP clients cannot print, as they do at DEBUG.
	 */
	private static final class Form extends LinkedMultiValueMap<String, String> {

		Form(@Nullable MultiValueMap<String, String> parameters) {
			if (parameters != null) {
				addAll(parameters);
			}
		}

		@Override
		public String toString() {
			return keySet().toString();
		}

	}

}
