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

package io.github.brightcoveoauth.sample.proxy;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.brightcoveoauth.BrightcoveCredentials;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestHeadersConverter;
import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends credentials of callers to the token endpoint. What it answers is not looked at,
 * but for the secret, which no refusal repeats.
 */
@Component
class TokenRequests {

	private static final int LIMIT = 100_000;

	private final ClientRegistration registration;

	private final RestClient endpoint;

	/**
	 * Create the requests. A redirect would carry the secret to another host, so none is
	 * followed.
	 */
	TokenRequests(@Qualifier("brightcoveClientRegistration") ClientRegistration registration,
			ClientHttpRequestFactoryBuilder<?> requestFactory, HttpClientSettings settings) {
		this.registration = registration;
		this.endpoint = RestClient.builder()
			.requestFactory(requestFactory.build(settings.withRedirects(HttpRedirects.DONT_FOLLOW)
				.withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(10))))
			.build();
	}

	ResponseEntity<byte[]> send(BrightcoveCredentials credentials) {
		OAuth2ClientCredentialsGrantRequest grant = new OAuth2ClientCredentialsGrantRequest(
				ClientRegistration.withClientRegistration(this.registration)
					.clientId(credentials.clientId())
					.clientSecret(credentials.clientSecret())
					.build());
		return this.endpoint.post()
			.uri(this.registration.getProviderDetails().getTokenUri())
			.headers((headers) -> headers
				.addAll(new DefaultOAuth2TokenRequestHeadersConverter<OAuth2ClientCredentialsGrantRequest>()
					.convert(grant)))
			.body(form(grant))
			.exchangeForRequiredValue((request, response) -> answer(response, credentials.clientSecret()));
	}

	/**
	 * The form as bytes, since Spring's client prints values of forms to its log.
	 */
	private static byte[] form(OAuth2ClientCredentialsGrantRequest grant) {
		return new DefaultOAuth2TokenRequestParametersConverter<OAuth2ClientCredentialsGrantRequest>().convert(grant)
			.toSingleValueMap()
			.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
			.collect(Collectors.joining("&"))
			.getBytes(UTF_8);
	}

	private static ResponseEntity<byte[]> answer(ClientHttpResponse response, String secret) throws IOException {
		byte[] body = response.getBody().readNBytes(LIMIT);
		if (response.getStatusCode().isError()) {
			body = new String(body, UTF_8).replace(secret, "***").getBytes(UTF_8);
		}
		return ResponseEntity.status(response.getStatusCode())
			.contentType(Objects.requireNonNullElse(response.getHeaders().getContentType(), MediaType.APPLICATION_JSON))
			.body(body);
	}

}
