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
import java.util.ArrayList;
import java.util.List;

import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.token.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ReactorClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What customizers of the application may and may not do to token requests.
 */
class TokenRequestFactoryBuilderTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final FakeBrightcove foreign = new FakeBrightcove();

	private final ApplicationContextRunner contextRunner = BrightcoveContextRunner.of(this.brightcove, "reactor")
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s", "spring.http.clients.redirects=follow");

	@AfterEach
	void close() {
		this.brightcove.close();
		this.foreign.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void redirectIsNotFollowed(int status) {
		this.contextRunner.withUserConfiguration(FollowingRedirects.class).run((context) -> {
			this.brightcove.redirectTokenRequests(status, this.foreign.tokenUri().replace("localhost", "127.0.0.1"));
			assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> call(context))
				.withMessageStartingWith("No access token for registration 'brightcove': [invalid_token_response]")
				.withMessageContaining("answered " + status)
				.withMessageEndingWith("Check 'brightcove.oauth.token-uri'.");
		});
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
		assertThat(this.foreign.tokenRequests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void redirectIsNotFollowedOnTheSameHostEither(int status) {
		this.contextRunner.withUserConfiguration(FollowingRedirects.class).run((context) -> {
			this.brightcove.redirectTokenRequests(status, this.brightcove.tokenUri() + "/elsewhere");
			assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> call(context))
				.withMessageContaining("answered " + status);
		});
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "spring.http.clients.connect-timeout=1h, 2s", "brightcove.oauth.http.connect-timeout=1h, 1h" })
	void connectionIsWaitedForAsTheTokenEndpointsOwnPropertySays(String property, String timeout) {
		this.contextRunner.withUserConfiguration(BuiltClients.class).withPropertyValues(property).run((context) -> {
			context.getBean(TokenSource.class);
			assertThat(context.getBean(BuiltClients.class).clients).singleElement()
				.satisfies(
						(client) -> assertThat(client.connectTimeout()).contains(DurationStyle.SIMPLE.parse(timeout)));
		});
	}

	@Test
	void threadsOfTheApplicationAreNotNeeded() {
		this.contextRunner.withUserConfiguration(ThreadsThatAreAllWaiting.class).run(this::call);
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(classes = { OtherLibrary.class, OtherLibraryWithoutItsType.class, OtherBuilder.class })
	void customizersForOtherLibrariesAreLeftAlone(Class<?> customizer) {
		this.contextRunner.withUserConfiguration(customizer).run(this::call);
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
	}

	private void call(ApplicationContext context) {
		context.getBean(RestClient.class).get().uri(this.brightcove.apiUrl("/x")).retrieve().toBodilessEntity();
	}

	@Configuration(proxyBeanMethods = false)
	static class FollowingRedirects {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> followingRedirects() {
			return (builder) -> builder
				.withHttpClientCustomizer((client) -> client.followRedirects(HttpClient.Redirect.ALWAYS));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BuiltClients {

		private final List<HttpClient> clients = new ArrayList<>();

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> builtClients() {
			return (builder) -> builder.withHttpClientCustomizer((client) -> this.clients.add(client.build()));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ThreadsThatAreAllWaiting {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> threadsThatAreAllWaiting() {
			return (builder) -> builder.withExecutor((task) -> {
			});
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherLibrary {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<ReactorClientHttpRequestFactoryBuilder> otherLibrary() {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client.compress(false));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherLibraryWithoutItsType {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<?> otherLibrary() {
			return new OtherLibrary().otherLibrary();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherBuilder {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<ClientHttpRequestFactoryBuilder<?>> otherBuilder() {
			return (builder) -> ClientHttpRequestFactoryBuilder.simple();
		}

	}

}
