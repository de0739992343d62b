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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.client.AccountUriBuilderFactory;
import io.github.brightcoveoauth.client.BearerExchangeFilter;
import io.github.brightcoveoauth.client.KeyExchangeFilter;
import io.github.brightcoveoauth.client.RetryExchangeFilter;
import io.github.brightcoveoauth.client.RetryPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Makes non-blocking clients as Boot makes its own, on connectors that do not follow
 * redirects, since some would take the token along to another host.
 */
final class BrightcoveWebClientFactory {

	private final Map<HttpClientSettings, ClientHttpConnector> connectors = new ConcurrentHashMap<>();

	private final Function<HttpClientSettings, ClientHttpConnector> connectorBuilder;

	private final Function<@Nullable BrightcoveApi, HttpClientSettings> settings;

	private final List<WebClientCustomizer> customizers;

	private final ApiAuthorizations authorizations;

	private final BrightcoveConnectionDetails connectionDetails;

	private final RetryPolicy retryPolicy;

	BrightcoveWebClientFactory(Function<HttpClientSettings, ClientHttpConnector> connectorBuilder,
			Function<@Nullable BrightcoveApi, HttpClientSettings> settings, List<WebClientCustomizer> customizers,
			ApiAuthorizations authorizations, BrightcoveConnectionDetails connectionDetails, RetryPolicy retryPolicy) {
		this.connectorBuilder = connectorBuilder;
		this.settings = settings;
		this.customizers = customizers;
		this.authorizations = authorizations;
		this.connectionDetails = connectionDetails;
		this.retryPolicy = retryPolicy;
	}

	/**
	 * Create a client of an API, or one for absolute URLs.
	 */
	WebClient create(@Nullable BrightcoveApi api) {
		WebClient.Builder builder = WebClient.builder().clientConnector(connector(api));
		this.customizers.forEach((customizer) -> customizer.customize(builder));
		authorize(builder, api);
		return builder.build();
	}

	/**
	 * Make a client of an API of one that others have customized.
	 */
	void configure(WebClient.Builder builder, BrightcoveApi api) {
		authorize(builder.clientConnector(connector(api)), api);
	}

	private void authorize(WebClient.Builder builder, @Nullable BrightcoveApi api) {
		String baseUrl = (api != null) ? this.connectionDetails.getBaseUrl(api).toString() : "";
		builder.uriBuilderFactory(new AccountUriBuilderFactory(baseUrl, this.connectionDetails.getAccountId()));
		if (this.connectionDetails instanceof BrightcoveStandIn standIn) {
			builder.filter((request, next) -> next
				.exchange(ClientRequest.from(request).url(standIn.resolve(request.url())).build()));
		}
		builder.filter(new RetryExchangeFilter(this.retryPolicy));
		ExchangeFilterFunction authorization = authorization(api);
		if (authorization != null) {
			builder.filter(authorization);
		}
	}

	private ClientHttpConnector connector(@Nullable BrightcoveApi api) {
		return this.connectors.computeIfAbsent(this.settings.apply(api), this.connectorBuilder);
	}

	private @Nullable ExchangeFilterFunction authorization(@Nullable BrightcoveApi api) {
		if (api == null) {
			return new BearerExchangeFilter(this.authorizations.bearer());
		}
		return switch (api.authentication()) {
			case BEARER_TOKEN -> new BearerExchangeFilter(this.authorizations.bearer());
			case POLICY_KEY -> new KeyExchangeFilter(this.authorizations.policyKey(api));
			case API_KEY -> new KeyExchangeFilter(this.authorizations.apiKey(api));
			case BC_TOKEN, JWT, NONE -> null;
		};
	}

}
