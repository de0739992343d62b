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

import io.github.brightcoveoauth.FakeBrightcove;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;

/**
 * Runs contexts whose clients have credentials for a {@link FakeBrightcove}.
 */
final class BrightcoveContextRunner {

	private BrightcoveContextRunner() {
	}

	/**
	 * A runner of contexts whose clients are on one HTTP library.
	 * @param library {@code jdk} or {@code reactor}
	 */
	static ApplicationContextRunner of(FakeBrightcove brightcove, String library) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(HttpClientAutoConfiguration.class,
					ImperativeHttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
					RestClientAutoConfiguration.class, WebClientAutoConfiguration.class,
					BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class))
			.withPropertyValues("brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret",
					"brightcove.oauth.token-uri=" + brightcove.tokenUri(), "brightcove.oauth.trusted-hosts=localhost",
					"spring.http.clients.imperative.factory=" + library,
					"spring.http.clients.reactive.connector=" + library);
	}

}
