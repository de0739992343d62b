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
import io.github.brightcoveoauth.client.BearerRequestFactory;
import io.github.brightcoveoauth.client.KeyRequestFactory;
import io.github.brightcoveoauth.client.RetryPolicy;
import io.github.brightcoveoauth.client.RetryRequestFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Makes blocking clients as Boot makes its own, but for redirects: they are not followed,
 * since the JDK's client would take the token along to another host.
 */
final class BrightcoveRestClientFactory {

	private final Map<HttpClientSettings, ClientHttpRequestFactory> requestFactories = new ConcurrentHashMap<>();

	private final ClientHttpRequestFactoryBuilder<?> requestFactoryBuilder;

	private final Function<@Nullable BrightcoveApi, HttpClientSettings> settings;

	private final List<RestClientCustomizer> customizers;

	private final ApiAuthorizations authorizations;

	private final BrightcoveConnectionDetails connectionDetails;

	private final RetryPolicy retryPolicy;

	BrightcoveRestClientFactory(ClientHttpRequestFactoryBuilder<?> requestFactoryBuilder,
			Function<@Nullable BrightcoveApi, HttpClientSettings> settings, List<RestClientCustomizer> customizers,
			ApiAuthorizations authorizations, BrightcoveConnectionDetails connectionDetails, RetryPolicy retryPolicy) {
		this.requestFactoryBuilder = requestFactoryBuilder;
		this.settings = settings;
		this.customizers = customizers;
		this.authorizations = authorizations;
		this.connectionDetails = connectionDetails;
		this.retryPolicy = retryPolicy;
	}

	/**
	 * Create a client of an API, or one for absolute URLs.
	 */
	RestClient create(@Nullable BrightcoveApi api) {
		RestClient.Builder builder = RestClient.builder();
		authorize(builder, customize(builder, api), api);
		return builder.build();
	}

	/**
	 * Make a client of an API of one that others have customized.
	 */
	void configure(RestClient.Builder builder, BrightcoveApi api) {
		authorize(builder, customize(RestClient.builder(), api), api);
	}

	private ClientHttpRequestFactory customize(RestClient.Builder builder, @Nullable BrightcoveApi api) {
		RequestFactoryCapture capture = new RequestFactoryCapture(builder, requestFactory(api));
		this.customizers.forEach((customizer) -> customizer.customize(capture.builder()));
		return capture.requestFactory();
	}

	private void authorize(RestClient.Builder builder, ClientHttpRequestFactory requestFactory,
			@Nullable BrightcoveApi api) {
		String baseUrl = (api != null) ? this.connectionDetails.getBaseUrl(api).toString() : "";
		builder.requestFactory(resolving(new RetryRequestFactory(authorized(requestFactory, api), this.retryPolicy)))
			.uriBuilderFactory(new AccountUriBuilderFactory(baseUrl, this.connectionDetails.getAccountId()));
	}

	private ClientHttpRequestFactory resolving(ClientHttpRequestFactory requestFactory) {
		return (this.connectionDetails instanceof BrightcoveStandIn standIn)
				? (url, method) -> requestFactory.createRequest(standIn.resolve(url), method) : requestFactory;
	}

	private ClientHttpRequestFactory requestFactory(@Nullable BrightcoveApi api) {
		return this.requestFactories.computeIfAbsent(this.settings.apply(api), this.requestFactoryBuilder::build);
	}

	private ClientHttpRequestFactory authorized(ClientHttpRequestFactory requestFactory, @Nullable BrightcoveApi api) {
		if (api == null) {
			return new BearerRequestFactory(requestFactory, this.authorizations.bearer());
		}
		return switch (api.authentication()) {
			case BEARER_TOKEN -> new BearerRequestFactory(requestFactory, this.authorizations.bearer());
			case POLICY_KEY -> new KeyRequestFactory(requestFactory, this.authorizations.policyKey(api));
			case API_KEY -> new KeyRequestFactory(requestFactory, this.authorizations.apiKey(api));
			case BC_TOKEN, JWT, NONE -> requestFactory;
		};
	}

}
