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

import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
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

	private final BrightcoveConnectionDetails connectionDetails;

	private final BrightcoveRestClientFactory restClientFactory;

	private final OAuth2AuthorizedClientManager authorizedClientManager;

	DefaultBrightcoveClients(BeanFactory beanFactory, BrightcoveConnectionDetails connectionDetails,
			BrightcoveRestClientFactory restClientFactory, OAuth2AuthorizedClientManager authorizedClientManager) {
		this.beanFactory = beanFactory;
		this.connectionDetails = connectionDetails;
		this.restClientFactory = restClientFactory;
		this.authorizedClientManager = authorizedClientManager;
	}

	@Override
	public RestClient restClient() {
		return this.beanFactory.getBean("brightcoveRestClient", RestClient.class);
	}

	@Override
	public RestClient restClient(BrightcoveApi api) {
		return this.restClients.computeIfAbsent(api, (key) -> this.restClientFactory.create(baseUrl(key)));
	}

	@Override
	public WebClient webClient() {
		return this.beanFactory.getBean("brightcoveWebClient", WebClient.class);
	}

	@Override
	public WebClient webClient(BrightcoveApi api) {
		return this.webClients.computeIfAbsent(api,
				(key) -> this.beanFactory.getBean(BrightcoveWebClientFactory.class).create(baseUrl(key)));
	}

	@Override
	public OAuth2AuthorizedClientManager authorizedClientManager() {
		return this.authorizedClientManager;
	}

	private String baseUrl(BrightcoveApi api) {
		return this.connectionDetails.getBaseUrl(api).toString();
	}

}
