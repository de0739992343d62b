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
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.service.ReactiveHttpServiceClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which clients make calls again that an API answers with 429.
 */
class RetriedCallsTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
						ReactiveHttpClientAutoConfiguration.class, HttpServiceClientPropertiesAutoConfiguration.class,
						RestClientAutoConfiguration.class, HttpServiceClientAutoConfiguration.class,
						WebClientAutoConfiguration.class, ReactiveHttpServiceClientAutoConfiguration.class,
						BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class))
		.withPropertyValues("brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret",
				"brightcove.oauth.clients.partner-a.client-id=partners-id",
				"brightcove.oauth.clients.partner-a.client-secret=partners-secret",
				"brightcove.oauth.token-uri=" + this.brightcove.tokenUri(),
				"brightcove.playback.policy-key=the-policy-key", "brightcove.live.api-key=the-api-key",
				"brightcove.apis.policy.base-url=" + this.brightcove.apiUrl("/policy"),
				"brightcove.apis.cms.base-url=" + this.brightcove.apiUrl("/cms"),
				"brightcove.apis.analytics.base-url=" + this.brightcove.apiUrl("/analytics"),
				"brightcove.apis.playback.base-url=" + this.brightcove.apiUrl("/playback"),
				"brightcove.apis.live.base-url=" + this.brightcove.apiUrl("/live"),
				"brightcove.apis.oauth.base-url=" + this.brightcove.apiUrl("/oauth"),
				"brightcove.apis.images.base-url=" + this.brightcove.apiUrl("/images"), "brightcove.retry.delay=1ms",
				"brightcove.retry.jitter=0");

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	static Stream<Named<Call>> calls() {
		return Stream.concat(
				Stream
					.of(Named.of("brightcoveRestClient",
							(context, brightcove) -> get(context.getBean(RestClient.class), brightcove.apiUrl("/x"))),
							Named.of("brightcoveWebClient",
									(context, brightcove) -> get(context.getBean(WebClient.class),
											brightcove.apiUrl("/x"))),
							Named.of("HTTP service group of RestClient",
									(context, brightcove) -> context.getBean(BlockingVideos.class).get()),
							Named.of(
									"HTTP service group of WebClient", (context,
											brightcove) -> context.getBean(ReactiveVideos.class).get().block())),
				Stream
					.of(BrightcoveApi.CMS, BrightcoveApi.PLAYBACK, BrightcoveApi.LIVE, BrightcoveApi.OAUTH,
							BrightcoveApi.IMAGES)
					.flatMap((api) -> Stream.of(
							Named.of("RestClient of " + api,
									(context, brightcove) -> get(clients(context).restClient(api), "/x")),
							Named.of("WebClient of " + api,
									(context, brightcove) -> get(clients(context).webClient(api), "/x")))));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void everyClientMakesItAgainWithTheSameCredential(Call call) {
		run((context) -> {
			this.brightcove.answerApiCall(429, Map.of());
			call.make(context, this.brightcove);
		});
		assertThat(this.brightcove.apiCalls()).hasSize(2);
		FakeBrightcove.Call first = this.brightcove.apiCalls().get(0);
		assertThat(this.brightcove.apiCalls().get(1)).isEqualTo(first);
	}

	@Test
	void nothingIsMadeAgainIfRetriesAreSwitchedOff() {
		run((context) -> {
			this.brightcove.answerApiCall(429, Map.of());
			this.brightcove.answerApiCall(429, Map.of());
			assertThatTooManyRequestsReachTheCaller(context, BrightcoveApi.CMS);
		}, "brightcove.retry.max-retries=0");
	}

	@Test
	void analyticsIsNotAskedAgainBeforeItSaysWhen() {
		run((context) -> {
			this.brightcove.answerApiCall(429, Map.of());
			this.brightcove.answerApiCall(429, Map.of());
			assertThatTooManyRequestsReachTheCaller(context, BrightcoveApi.ANALYTICS);
		});
	}

	private void assertThatTooManyRequestsReachTheCaller(ApplicationContext context, BrightcoveApi api) {
		assertThatExceptionOfType(HttpClientErrorException.TooManyRequests.class)
			.isThrownBy(() -> get(clients(context).restClient(api), "/x"));
		assertThatExceptionOfType(WebClientResponseException.TooManyRequests.class)
			.isThrownBy(() -> get(clients(context).webClient(api), "/x"));
		assertThat(this.brightcove.apiCalls()).hasSize(2);
	}

	@Test
	void retryIsOfTheRegistrationOfTheCall() {
		run((context) -> {
			this.brightcove.issueByClient();
			this.brightcove.answerApiCall(429, Map.of());
			get(clients(context).restClient(BrightcoveApi.CMS, "partner-a"), "/x");
			this.brightcove.answerApiCall(429, Map.of());
			get(clients(context).webClient(BrightcoveApi.CMS, "partner-a"), "/x");
		});
		assertThat(this.brightcove.apiCalls()).hasSize(4)
			.allSatisfy((call) -> assertThat(call.authorization()).isEqualTo("Bearer of-partners-id"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"max-retries=-1 | 'brightcove.retry.max-retries' is -1 | from 0, which is never, to 10",
			"max-retries=11 | 'brightcove.retry.max-retries' is 11 | from 0, which is never, to 10",
			"delay=0 | 'brightcove.retry.delay' is 0ms | from 1ms to 60s",
			"delay=61s | 'brightcove.retry.delay' is 61000ms | from 1ms to 60s",
			"delay=6s | 'brightcove.retry.delay' is 6000ms, which is more than the 5000ms of 'brightcove.retry.max-delay' | Set 'brightcove.retry.delay' lower or 'brightcove.retry.max-delay' higher",
			"max-delay=0 | 'brightcove.retry.max-delay' is 0ms | from 1ms to 60s",
			"max-delay=2m | 'brightcove.retry.max-delay' is 120000ms | from 1ms to 60s",
			"jitter=-1ms | 'brightcove.retry.jitter' is -1ms | from 0ms to 60s",
			"jitter=61s | 'brightcove.retry.jitter' is 61000ms | from 0ms to 60s",
			"multiplier=0.9 | 'brightcove.retry.multiplier' is 0.9 | from 1.0 to 10.0",
			"multiplier=11 | 'brightcove.retry.multiplier' is 11.0 | from 1.0 to 10.0",
			"multiplier=NaN | 'brightcove.retry.multiplier' is NaN | from 1.0 to 10.0" })
	void wrongValueFailsTheStartAndIsNamed(String property, String description, String action) {
		this.contextRunner.withPropertyValues("brightcove.retry." + property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(BrightcoveConfigurationException.class, (failure) -> {
					assertThat(failure).hasMessageContaining(description);
					assertThat(failure.getAction()).contains(action);
				}));
	}

	@ParameterizedTest
	@CsvSource({ "max-retries=10", "delay=5s", "max-delay=1ms", "max-delay=60s", "jitter=60s", "multiplier=1",
			"multiplier=10" })
	void utmostValueIsAllowed(String property) {
		this.contextRunner.withPropertyValues("brightcove.retry." + property)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private void run(Consumer<ApplicationContext> test, String... properties) {
		this.contextRunner.withUserConfiguration(Groups.class).withPropertyValues(properties).run(test::accept);
	}

	private static BrightcoveClients clients(ApplicationContext context) {
		return context.getBean(BrightcoveClients.class);
	}

	private static void get(RestClient client, String uri) {
		client.get().uri(uri).retrieve().toBodilessEntity();
	}

	private static void get(WebClient client, String uri) {
		client.get().uri(uri).retrieve().toBodilessEntity().block();
	}

	private interface Call {

		void make(ApplicationContext context, FakeBrightcove brightcove);

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "brightcove-cms", types = BlockingVideos.class)
	@ImportHttpServices(group = "brightcove-policy", clientType = ClientType.WEB_CLIENT, types = ReactiveVideos.class)
	static class Groups {

	}

	interface BlockingVideos {

		@GetExchange("/videos")
		String get();

	}

	interface ReactiveVideos {

		@GetExchange("/videos")
		Mono<String> get();

	}

}
