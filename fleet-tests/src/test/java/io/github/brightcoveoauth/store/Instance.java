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

package io.github.brightcoveoauth.store;

import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.token.TokenSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * One of the instances of an application.
 */
final class Instance implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	Instance(BrightcoveSimulator simulator, List<String> properties) {
		this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "brightcove.account-id=" + simulator.accountId(),
					"brightcove.oauth.client-id=" + simulator.clientId(),
					"brightcove.oauth.client-secret=" + simulator.clientSecret(),
					"brightcove.oauth.token-uri=" + simulator.tokenUri(),
					"brightcove.apis.cms.base-url=" + simulator.baseUrl(BrightcoveApi.CMS))
			.properties(properties.toArray(String[]::new))
			.run();
	}

	/**
	 * Call the CMS API.
	 * @return how many videos there are
	 */
	int call() {
		return this.context.getBean(BrightcoveClients.class)
			.restClient(BrightcoveApi.CMS)
			.get()
			.uri("/accounts/{accountId}/counts/videos")
			.retrieve()
			.body(VideoCount.class)
			.count();
	}

	/**
	 * Forget the token, and call with another.
	 * @return how many videos there are
	 */
	int callWithAnotherToken() {
		this.context.getBean(TokenSource.class).drop("brightcove");
		return call();
	}

	String token() {
		return this.context.getBean(TokenSource.class).await("brightcove").tokenValue();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private record VideoCount(int count) {

	}

	/**
	 * An application with all auto-configurations.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
