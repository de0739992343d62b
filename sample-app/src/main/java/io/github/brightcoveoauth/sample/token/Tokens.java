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

package io.github.brightcoveoauth.sample.token;

import java.time.Duration;

import io.github.brightcoveoauth.BrightcoveClients;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Tokens of the configured credentials, which all callers share, and of credentials that
 * somebody typed, which nothing keeps.
 */
@Component
class Tokens {

	private final RestClientClientCredentialsTokenResponseClient endpoint = new RestClientClientCredentialsTokenResponseClient();

	private final BrightcoveClients clients;

	private final ClientRegistration registration;

	Tokens(BrightcoveClients clients, @Qualifier("brightcoveClientRegistration") ClientRegistration registration,
			ClientHttpRequestFactoryBuilder<?> requestFactory, HttpClientSettings settings) {
		this.clients = clients;
		this.registration = registration;
		this.endpoint.setRestClient(restClient(requestFactory, settings));
	}

	/**
	 * A redirect would carry the secret to another host, so none is followed.
	 */
	private static RestClient restClient(ClientHttpRequestFactoryBuilder<?> requestFactory,
			HttpClientSettings settings) {
		return RestClient.builder()
			.requestFactory(requestFactory.build(settings.withRedirects(HttpRedirects.DONT_FOLLOW)
				.withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(10))))
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.build();
	}

	@Nullable OAuth2AccessToken ofConfiguredCredentials() {
		OAuth2AuthorizedClient client = this.clients.authorizedClientManager()
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("brightcove").build());
		return (client != null) ? client.getAccessToken() : null;
	}

	OAuth2AccessToken of(String clientId, String clientSecret) {
		ClientRegistration typed = ClientRegistration.withClientRegistration(this.registration)
			.clientId(clientId)
			.clientSecret(clientSecret)
			.build();
		return this.endpoint.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(typed)).getAccessToken();
	}

}
