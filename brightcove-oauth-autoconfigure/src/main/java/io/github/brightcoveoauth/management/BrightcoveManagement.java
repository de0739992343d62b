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

package io.github.brightcoveoauth.management;

import java.util.regex.Pattern;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.Assert;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Client credentials and policy keys, managed with the clients of their APIs. The JSON is
 * that of this package whatever the JSON mapper of the application is set to.
 *
 * @since 0.1.0
 */
public final class BrightcoveManagement {

	private static final Pattern BC_TOKEN = Pattern.compile("[\\x21-\\x7e]+");

	private final BrightcoveClients clients;

	/**
	 * Create the management.
	 * @param clients the clients to call the APIs with
	 */
	public BrightcoveManagement(BrightcoveClients clients) {
		this.clients = clients;
	}

	/**
	 * Client credentials that a Studio user may manage.
	 * @param bcToken value of the cookie {@code BC_TOKEN} of the user's Studio login; it
	 * is sent to the OAuth API only
	 * @return the client credentials
	 * @throws IllegalArgumentException if the value cannot be that of the cookie
	 */
	public ClientCredentials clientCredentials(String bcToken) {
		Assert.hasText(bcToken, "'bcToken' must not be empty");
		Assert.isTrue(BC_TOKEN.matcher(bcToken).matches(), "'bcToken' must be the value of the cookie and no more");
		RestClient.Builder builder = this.clients.restClient(BrightcoveApi.OAUTH)
			.mutate()
			.defaultHeader(HttpHeaders.AUTHORIZATION, "BC_TOKEN " + bcToken);
		return create(ClientCredentials.class, builder);
	}

	/**
	 * Policy keys of the accounts that the default registration may manage.
	 * @return the policy keys
	 */
	public PolicyKeys policyKeys() {
		return policyKeys(this.clients.restClient(BrightcoveApi.POLICY));
	}

	/**
	 * Policy keys of the accounts that another registration may manage.
	 * @param registrationId the registration
	 * @return the policy keys
	 */
	public PolicyKeys policyKeys(String registrationId) {
		return policyKeys(this.clients.restClient(BrightcoveApi.POLICY, registrationId));
	}

	private static PolicyKeys policyKeys(RestClient client) {
		return new DelegatingPolicyKeys(create(PolicyKeys.class, client.mutate()));
	}

	private static <T> T create(Class<T> type, RestClient.Builder builder) {
		RestClient client = builder
			.configureMessageConverters((converters) -> converters.configureMessageConvertersList(
					(list) -> list.add(0, new JacksonJsonHttpMessageConverter(JsonMapper.shared()))))
			.build();
		return HttpServiceProxyFactory.builderFor(new UrlMaskingAdapter(client)).build().createClient(type);
	}

}
