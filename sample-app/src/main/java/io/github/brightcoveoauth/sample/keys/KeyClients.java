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

package io.github.brightcoveoauth.sample.keys;

import java.util.regex.Pattern;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveApi.Authentication;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;

/**
 * Clients of the APIs that take a key: the configured one, or one that was typed into a
 * page. A typed key is sent to the base URL of its API, never along a redirect, and is
 * kept nowhere.
 *
 * @since 0.1.0
 */
@Component
public class KeyClients {

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

	private final BrightcoveClients clients;

	private final BrightcoveConnectionDetails connection;

	private final RestClient plain;

	KeyClients(BrightcoveClients clients, BrightcoveConnectionDetails connection, RestClient.Builder builder,
			ClientHttpRequestFactoryBuilder<?> requestFactoryBuilder, HttpClientSettings settings) {
		this.clients = clients;
		this.connection = connection;
		this.plain = builder
			.requestFactory(requestFactoryBuilder.build(settings.withRedirects(HttpRedirects.DONT_FOLLOW)))
			.build();
	}

	/**
	 * Whether the key of an API is configured.
	 * @param api the API
	 * @return whether nobody needs to type it
	 */
	public boolean isConfigured(BrightcoveApi api) {
		return StringUtils.hasText(key(api));
	}

	/**
	 * Client of an API.
	 * @param api the API
	 * @param typedKey the key that was typed, empty for the configured one
	 * @return the client
	 * @throws UnusableKeyException if there is no key or if it cannot be one
	 */
	public RestClient restClient(BrightcoveApi api, String typedKey) {
		if (StringUtils.hasText(typedKey)) {
			return forKey(api, typedKey.strip());
		}
		if (!isConfigured(api)) {
			throw new UnusableKeyException("None is configured, so type one.");
		}
		return this.clients.restClient(api);
	}

	private RestClient forKey(BrightcoveApi api, String key) {
		if (!KEY.matcher(key).matches()) {
			throw new UnusableKeyException("A key is made of letters, digits and signs, without spaces.");
		}
		return this.plain.mutate()
			.baseUrl(this.connection.getBaseUrl(api))
			.defaultHeader(isPolicyKey(api) ? "BCOV-Policy" : "X-API-KEY", key)
			.build();
	}

	private @Nullable String key(BrightcoveApi api) {
		return isPolicyKey(api) ? this.connection.getPolicyKey() : this.connection.getApiKey();
	}

	private static boolean isPolicyKey(BrightcoveApi api) {
		return api.authentication() == Authentication.POLICY_KEY;
	}

}
