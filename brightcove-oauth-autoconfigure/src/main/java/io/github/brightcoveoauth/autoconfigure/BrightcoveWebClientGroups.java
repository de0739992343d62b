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

import java.util.Arrays;

import io.github.brightcoveoauth.BrightcoveApi;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.security.oauth2.client.web.client.ClientRegistrationIdProcessor;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;

/**
 * Gives the HTTP service groups {@code brightcove-<api>} base URL and authentication of
 * their API, and lets their methods choose a registration by
 * {@link ClientRegistrationId @ClientRegistrationId}. Comes after all others, so that the
 * connector is one that does not follow redirects.
 */
final class BrightcoveWebClientGroups implements WebClientHttpServiceGroupConfigurer {

	private final ObjectProvider<BrightcoveWebClientFactory> webClientFactory;

	BrightcoveWebClientGroups(ObjectProvider<BrightcoveWebClientFactory> webClientFactory) {
		this.webClientFactory = webClientFactory;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void configureGroups(Groups<WebClient.Builder> groups) {
		Arrays.stream(BrightcoveApi.values())
			.forEach((api) -> groups.filterByName("brightcove-" + api.id()).forEachGroup((group, client, factory) -> {
				this.webClientFactory.getObject().configure(client, api);
				factory.httpRequestValuesProcessor(ClientRegistrationIdProcessor.DEFAULT_INSTANCE);
			}));
	}

}
