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
import io.github.brightcoveoauth.client.BearerExchangeFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Makes non-blocking clients as Boot makes its own, on a connector that does not follow
 * redirects, since some would take the token along to another host.
 */
final class BrightcoveWebClientFactory {

	private final ClientHttpConnector connector;

	private final List<WebClientCustomizer> customizers;

	private final BearerAuthorization authorization;

	private final @Nullable String accountId;

	BrightcoveWebClientFactory(ClientHttpConnector connector, List<WebClientCustomizer> customizers,
			BearerAuthorization authorization, @Nullable String accountId) {
		this.connector = connector;
		this.customizers = customizers;
		this.authorization = authorization;
		this.accountId = accountId;
	}

	WebClient create(String baseUrl) {
		WebClient.Builder builder = WebClient.builder().clientConnector(this.connector);
		this.customizers.forEach((customizer) -> customizer.customize(builder));
		builder.uriBuilderFactory(new AccountUriBuilderFactory(baseUrl, this.accountId));
		return builder.filter(new BearerExchangeFilter(this.authorization)).build();
	}

}
