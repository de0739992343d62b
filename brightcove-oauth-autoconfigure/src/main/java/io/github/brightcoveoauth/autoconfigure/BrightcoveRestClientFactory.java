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

package io.github.brightcoveoauth.autoconfigure;

import java.util.List;

import io.github.brightcoveoauth.client.AccountUriBuilderFactory;
import io.github.brightcoveoauth.client.BearerAuthorization;
import io.github.brightcoveoauth.client.BearerRequestFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.web.client.RestClient;

/**
 * Makes blocking clients as Boot makes its own, but for redirects: they are not followed,
 * since the JDK's client would take the token along to another host.
 */
final class BrightcoveRestClientFactory {

	private final ClientHttpRequestFactoryBuilder<?> requestFactoryBuilder;

	private final HttpClientSettings settings;

	private final List<RestClientCustomizer> customizers;

	private final BearerAuthorization authorization;

	private final @Nullable String accountId;

	BrightcoveRestClientFactory(ClientHttpRequestFactoryBuilder<?> requestFactoryBuilder, HttpClientSettings settings,
			List<RestClientCustomizer> customizers, BearerAuthorization authorization, @Nullable String accountId) {
		this.requestFactoryBuilder = requestFactoryBuilder;
		this.settings = settings;
		this.customizers = customizers;
		this.authorization = authorization;
		this.accountId = accountId;
	}

	RestClient create(String baseUrl) {
		RestClient.Builder builder = RestClient.builder();
		RequestFactoryCapture capture = new RequestFactoryCapture(builder,
				this.requestFactoryBuilder.build(this.settings));
		this.customizers.forEach((customizer) -> customizer.customize(capture.builder()));
		builder.requestFactory(new BearerRequestFactory(capture.requestFactory(), this.authorization));
		builder.uriBuilderFactory(new AccountUriBuilderFactory(baseUrl, this.accountId));
		return builder.build();
	}

}
