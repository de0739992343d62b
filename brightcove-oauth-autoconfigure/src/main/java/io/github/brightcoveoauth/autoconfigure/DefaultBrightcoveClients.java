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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.ClientAttributes;
import org.springframework.util.Assert;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * {@link BrightcoveClients} that makes each client when it is first asked for. Looks the
 * reactive ones up by name, since their types may not be on the class path; for the same
 * reason it asks Spring not to look through its methods for something to intercept.
 */
final class DefaultBrightcoveClients implements BrightcoveClients, AopInfrastructureBean {

	private final Map<BrightcoveApi, RestClient> restClients = new ConcurrentHashMap<>();

	private final Map<BrightcoveApi, WebClient> webClients = new ConcurrentHashMap<>();

	private final BeanFactory beanFactory;

	private final BrightcoveRestClientFactory restClientFactory;

	private final @Nullable OAuth2AuthorizedClientManager authorizedClientManager;

	DefaultBrightcoveClients(BeanFactory beanFactory, BrightcoveRestClientFactory restClientFactory,
			@Nullable OAuth2AuthorizedClientManager authorizedClientManager) {
		this.beanFactory = beanFactory;
		this.restClientFactory = restClientFactory;
		this.authorizedClientManager = authorizedClientManager;
	}

	@Override
	public RestClient restClient() {
		return this.beanFactory.getBean("brightcoveRestClient", RestClient.class);
	}

	@Override
	public RestClient restClient(String registrationId) {
		return forRegistration(restClient(), registrationId);
	}

	@Override
	public RestClient restClient(BrightcoveApi api) {
		return this.restClients.computeIfAbsent(api, this.restClientFactory::create);
	}

	@Override
	public RestClient restClient(BrightcoveApi api, String registrationId) {
		requireTokens(api);
		return forRegistration(restClient(api), registrationId);
	}

	private RestClient forRegistration(RestClient restClient, String registrationId) {
		return restClient.mutate()
			.defaultRequest((request) -> request.attributes(ClientAttributes.clientRegistrationId(registrationId)))
			.build();
	}

	@Override
	public WebClient webClient() {
		return this.beanFactory.getBean("brightcoveWebClient", WebClient.class);
	}

	@Override
	public WebClient webClient(String registrationId) {
		return forRegistration(webClient(), registrationId);
	}

	@Override
	public WebClient webClient(BrightcoveApi api) {
		return this.webClients.computeIfAbsent(api, (key) -> webClientFactory().create(key));
	}

	@Override
	public WebClient webClient(BrightcoveApi api, String registrationId) {
		requireTokens(api);
		return forRegistration(webClient(api), registrationId);
	}

	private WebClient forRegistration(WebClient webClient, String registrationId) {
		return webClient.mutate()
			.defaultRequest((request) -> request.attributes(ClientAttributes.clientRegistrationId(registrationId)))
			.build();
	}

	private BrightcoveWebClientFactory webClientFactory() {
		return this.beanFactory.getBean(BrightcoveWebClientFactory.class);
	}

	private static void requireTokens(BrightcoveApi api) {
		Assert.isTrue(api.authentication() == BrightcoveApi.Authentication.BEARER_TOKEN,
				() -> "BrightcoveApi." + api.name() + " takes no access token, so no registration can be named");
	}

	@Override
	public OAuth2AuthorizedClientManager authorizedClientManager() {
		if (this.authorizedClientManager == null) {
			throw ApiAuthorizations.noCredentials();
		}
		return this.authorizedClientManager;
	}

}
