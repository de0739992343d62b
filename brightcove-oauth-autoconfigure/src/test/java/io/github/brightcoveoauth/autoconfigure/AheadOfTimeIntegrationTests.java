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

import java.util.function.Consumer;

import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.management.BrightcoveManagement;
import io.github.brightcoveoauth.management.KeyData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.service.ReactiveHttpServiceClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.mock.http.client.reactive.MockClientHttpResponse;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Applications that are processed ahead of time, where no property is set, and started
 * with properties from what came of it.
 */
@CompileWithForkedClassLoader
class AheadOfTimeIntegrationTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void everyClientUsesTheCredentialsOfTheStartAndFollowsNoRedirect() {
		this.brightcove.issueByClient();
		try (FakeBrightcove foreign = new FakeBrightcove()) {
			run(Application.class, (compiled) -> start(compiled, configured(), (context) -> {
				callWithEveryClient(context);
				this.brightcove.redirectApiCalls(foreign.apiUrl("/x"));
				callWithEveryClient(context);
			}));
			assertThat(foreign.apiCalls()).isEmpty();
		}
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
			.startsWith("Bearer of-the-id", "Bearer of-the-id", "Bearer of-partners-id", "Bearer of-the-id", null,
					"Bearer of-the-id")
			.hasSize(12);
		assertThat(this.brightcove.apiCalls().get(4).header("BCOV-Policy")).isEqualTo("the-policy-key");
	}

	private void callWithEveryClient(ApplicationContext context) {
		Library library = context.getBean(Library.class);
		String url = this.brightcove.apiUrl("/x");
		library.restClient().get().uri(url).retrieve().toBodilessEntity();
		library.webClient().get().uri(url).retrieve().toBodilessEntity().block();
		library.clients().restClient("partner-a").get().uri(url).retrieve().toBodilessEntity();
		library.blocking().get(1);
		library.reactive().get(2).block();
		new BrightcoveManagement(library.clients()).policyKeys().create(KeyData.of("3"));
	}

	@Test
	void applicationStartsWithoutCredentialsAndKeepsClientsOfItsOwn() {
		run(ApplicationWithClients.class, (compiled) -> {
			start(compiled, TestPropertyValues.empty(), (context) -> {
				assertThat(context.getBean(RestClient.class)).isSameAs(context.getBean("ownRestClient"));
				assertThat(context.getBean(WebClient.class)).isSameAs(context.getBean("ownWebClient"));
				assertThat(context.getBean(OAuth2AuthorizedClientManager.class)).isNotNull();
				assertThatException().isThrownBy(() -> context.getBean(BrightcoveClients.class))
					.havingRootCause()
					.isInstanceOf(BrightcoveConfigurationException.class);
			});
			start(compiled, configured(), (context) -> {
				WebClient webClient = context.getBean("brightcoveWebClient", WebClient.class);
				assertThat(webClient.get().uri("https://cms.api.brightcove.com").retrieve().toBodilessEntity().block())
					.hasFieldOrPropertyWithValue("statusCode", HttpStatus.ACCEPTED);
			});
		});
	}

	private TestPropertyValues configured() {
		return TestPropertyValues.of("spring.http.clients.imperative.factory=jdk",
				"spring.http.clients.reactive.connector=jdk", "brightcove.account-id=1234567890001",
				"brightcove.oauth.token-uri=" + this.brightcove.tokenUri(), "brightcove.oauth.client-id=the-id",
				"brightcove.oauth.client-secret=the-secret", "brightcove.oauth.clients.partner-a.client-id=partners-id",
				"brightcove.oauth.clients.partner-a.client-secret=partners-secret",
				"brightcove.playback.policy-key=the-policy-key",
				"brightcove.apis.cms.base-url=" + this.brightcove.apiUrl("/cms"),
				"brightcove.apis.playback.base-url=" + this.brightcove.apiUrl("/playback"),
				"brightcove.apis.policy.base-url=" + this.brightcove.apiUrl("/policy"));
	}

	private void run(Class<?> application, Consumer<Compiled> starts) {
		TestGenerationContext generation = new TestGenerationContext();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(application);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		generation.writeGeneratedContent();
		TestCompiler.forSystem().with(generation).compile(starts);
	}

	@SuppressWarnings("unchecked")
	private void start(Compiled compiled, TestPropertyValues properties, Consumer<ApplicationContext> calls) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			properties.applyTo(context);
			ApplicationContextInitializer<GenericApplicationContext> initializer = compiled
				.getInstance(ApplicationContextInitializer.class);
			initializer.initialize(context);
			context.refresh();
			calls.accept(context);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
			ReactiveHttpClientAutoConfiguration.class, HttpServiceClientPropertiesAutoConfiguration.class,
			RestClientAutoConfiguration.class, HttpServiceClientAutoConfiguration.class,
			WebClientAutoConfiguration.class, ReactiveHttpServiceClientAutoConfiguration.class,
			BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class })
	@ImportHttpServices(group = "brightcove-cms", types = BlockingVideos.class)
	@ImportHttpServices(group = "brightcove-playback", clientType = ClientType.WEB_CLIENT, types = ReactiveVideos.class)
	static class Application {

		@Bean
		Library library(RestClient restClient, WebClient webClient, BrightcoveClients clients, BlockingVideos blocking,
				ReactiveVideos reactive) {
			return new Library(restClient, webClient, clients, blocking, reactive);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
			WebClientAutoConfiguration.class, BrightcoveOAuthAutoConfiguration.class,
			BrightcoveClientsAutoConfiguration.class })
	static class ApplicationWithClients {

		@Bean
		RestClient ownRestClient() {
			return RestClient.create();
		}

		@Bean
		WebClient ownWebClient() {
			return WebClient.create();
		}

		@Bean
		ClientHttpConnector clientHttpConnector() {
			return (method, uri, callback) -> Mono.just(new MockClientHttpResponse(HttpStatus.ACCEPTED));
		}

	}

	record Library(RestClient restClient, WebClient webClient, BrightcoveClients clients, BlockingVideos blocking,
			ReactiveVideos reactive) {

	}

	interface BlockingVideos {

		@GetExchange("/accounts/{accountId}/videos/{id}")
		String get(@PathVariable long id);

	}

	interface ReactiveVideos {

		@GetExchange("/accounts/{accountId}/videos/{id}")
		Mono<String> get(@PathVariable long id);

	}

}
