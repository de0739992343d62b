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

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * Builds what sends the token requests. It is on the JDK's client, whichever library the
 * application's clients are on, and has what the application's customizers give to
 * clients of the JDK, such as a proxy. Redirects and threads are ours: a redirect would
 * carry the secret to another host, and a pool of the application's may be full of those
 * who wait for the token.
 */
final class TokenRequestFactoryBuilder {

	private final List<ClientHttpRequestFactoryBuilderCustomizer<?>> customizers;

	TokenRequestFactoryBuilder(List<ClientHttpRequestFactoryBuilderCustomizer<?>> customizers) {
		this.customizers = customizers;
	}

	/**
	 * Build a request factory.
	 * @param settings the settings, which must have a read time-out
	 */
	ClientHttpRequestFactory build(HttpClientSettings settings) {
		Duration readTimeout = Objects.requireNonNull(settings.readTimeout());
		JdkClientHttpRequestFactory requestFactory = new JdkClientHttpRequestFactory(
				new BlockingHttpClient(httpClient(settings), readTimeout));
		requestFactory.setReadTimeout(readTimeout);
		return requestFactory;
	}

	/**
	 * The client that Boot would build, had of the builder that Boot builds it by.
	 */
	private HttpClient httpClient(HttpClientSettings settings) {
		AtomicReference<HttpClient.Builder> builder = new AtomicReference<>();
		customizedBuilder().withHttpClientCustomizer(builder::set).build(settings);
		return Objects.requireNonNull(builder.get())
			.followRedirects(HttpClient.Redirect.NEVER)
			.executor(threads())
			.build();
	}

	@SuppressWarnings("unchecked")
	private JdkClientHttpRequestFactoryBuilder customizedBuilder() {
		JdkClientHttpRequestFactoryBuilder[] builder = { ClientHttpRequestFactoryBuilder.jdk() };
		LambdaSafe.callbacks(ClientHttpRequestFactoryBuilderCustomizer.class, this.customizers, builder[0])
			.invoke((customizer) -> {
				if (customizer.customize(builder[0]) instanceof JdkClientHttpRequestFactoryBuilder customized) {
					builder[0] = customized;
				}
			});
		return builder[0];
	}

	private static SimpleAsyncTaskExecutor threads() {
		SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("brightcove-http-");
		threads.setDaemon(true);
		return threads;
	}

}
