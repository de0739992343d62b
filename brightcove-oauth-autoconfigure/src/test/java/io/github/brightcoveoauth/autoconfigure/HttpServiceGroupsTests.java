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

import java.util.List;

import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.service.ReactiveHttpServiceClientAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpServiceGroupsTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final ApplicationContextRunner unconfigured = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
						ReactiveHttpClientAutoConfiguration.class, HttpServiceClientPropertiesAutoConfiguration.class,
						RestClientAutoConfiguration.class, HttpServiceClientAutoConfiguration.class,
						WebClientAutoConfiguration.class, ReactiveHttpServiceClientAutoConfiguration.class,
						BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class))
		.withPropertyValues("brightcove.account-id=1234567890001",
				"brightcove.oauth.token-uri=" + this.brightcove.tokenUri(),
				"brightcove.apis.playback.base-url=" + this.brightcove.apiUrl("/playback"),
				"brightcove.apis.cms.base-url=" + this.brightcove.apiUrl("/cms"));

	private final ApplicationContextRunner configured = this.unconfigured.withPropertyValues(
			"brightcove.playback.policy-key=the-policy-key", "brightcove.oauth.client-id=the-id",
			"brightcove.oauth.client-secret=the-secret", "brightcove.oauth.clients.partner-a.client-id=partners-id",
			"brightcove.oauth.clients.partner-a.client-secret=partners-secret");

	@BeforeEach
	void issueByClient() {
		this.brightcove.issueByClient();
	}

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void groupsOfRestClientHaveBaseUrlAuthenticationAndAccountOfTheirApi() {
		this.configured.withUserConfiguration(BlockingGroups.class).run((context) -> {
			assertThat(context.getBean(BlockingVideos.class).count()).contains("7");
			context.getBean(BlockingVideos.class).get(8);
			context.getBean(BlockingPlayback.class).get(9);
			context.getBean(PartnersVideos.class).get(10);
		});
		assertThatTheApiSawWhatTheGroupsStandFor();
	}

	@Test
	void groupsOfWebClientHaveBaseUrlAuthenticationAndAccountOfTheirApi() {
		this.configured.withUserConfiguration(ReactiveGroups.class).run((context) -> {
			assertThat(context.getBean(ReactiveVideos.class).count().block()).contains("7");
			context.getBean(ReactiveVideos.class).get(8).block();
			context.getBean(ReactivePlayback.class).get(9).block();
			context.getBean(PartnersReactiveVideos.class).get(10).block();
		});
		assertThatTheApiSawWhatTheGroupsStandFor();
	}

	private void assertThatTheApiSawWhatTheGroupsStandFor() {
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::uri)
			.containsExactly("/api/cms/accounts/1234567890001/counts/videos",
					"/api/cms/accounts/1234567890001/videos/8", "/api/playback/accounts/1234567890001/videos/9",
					"/api/cms/accounts/1234567890001/videos/10");
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
			.containsExactly("Bearer of-the-id", "Bearer of-the-id", null, "Bearer of-partners-id");
		assertThat(this.brightcove.apiCalls().get(2).header("BCOV-Policy")).isEqualTo("the-policy-key");
	}

	@Test
	void groupsFollowNoRedirect() {
		try (FakeBrightcove foreign = new FakeBrightcove()) {
			this.brightcove.redirectApiCalls(foreign.apiUrl("/x"));
			ApplicationContextRunner jdk = this.configured.withPropertyValues(
					"spring.http.clients.imperative.factory=jdk", "spring.http.clients.reactive.connector=jdk",
					"spring.http.clients.redirects=follow");
			jdk.withUserConfiguration(BlockingGroups.class)
				.run((context) -> context.getBean(BlockingVideos.class).count());
			jdk.withUserConfiguration(ReactiveGroups.class)
				.run((context) -> context.getBean(ReactiveVideos.class).count().block());
			assertThat(this.brightcove.apiCalls()).hasSize(2);
			assertThat(foreign.apiCalls()).isEmpty();
		}
	}

	@Test
	void customizersOfTheApplicationApplyOnce() {
		this.configured.withUserConfiguration(BlockingGroups.class)
			.withBean(RestClientCustomizer.class, () -> (builder) -> builder.defaultHeader("X-App", "blocking"))
			.run((context) -> context.getBean(BlockingVideos.class).count());
		this.configured.withUserConfiguration(ReactiveGroups.class)
			.withBean(WebClientCustomizer.class, () -> (builder) -> builder.defaultHeader("X-App", "reactive"))
			.run((context) -> context.getBean(ReactiveVideos.class).count().block());
		assertThat(this.brightcove.apiCalls()).extracting((call) -> call.headers().get("X-app"))
			.containsExactly(List.of("blocking"), List.of("reactive"));
	}

	@Test
	void groupsOfOthersAreLeftAlone() {
		this.configured.withUserConfiguration(OtherGroups.class)
			.withPropertyValues("spring.http.serviceclient.other.base-url=" + this.brightcove.apiUrl("/cms"),
					"spring.http.serviceclient.brightcove-tools.base-url=" + this.brightcove.apiUrl("/cms"))
			.run((context) -> {
				context.getBean(OtherVideos.class).get(1);
				context.getBean(BrightcoveTools.class).get(2);
			});
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
			.containsExactly(null, null);
		assertThat(this.brightcove.tokenRequests()).isEmpty();
	}

	@Test
	void unknownRegistrationOfAnHttpInterfaceIsNamed() {
		this.unconfigured
			.withPropertyValues("brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret")
			.withUserConfiguration(PartnersGroup.class)
			.run((context) -> assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> context.getBean(PartnersVideos.class).get(1))
				.withMessageContaining("'partner-a'"));
	}

	@Test
	void groupWithoutItsCredentialFailsTheStart() {
		this.unconfigured.withUserConfiguration(BlockingGroups.class)
			.withPropertyValues("brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BrightcoveConfigurationException.class)
				.hasMessageContaining("'brightcove.playback.policy-key' is not set"));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "brightcove-cms", types = { BlockingVideos.class, PartnersVideos.class })
	@ImportHttpServices(group = "brightcove-playback", types = BlockingPlayback.class)
	static class BlockingGroups {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "brightcove-cms", types = PartnersVideos.class)
	static class PartnersGroup {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "brightcove-cms", clientType = ClientType.WEB_CLIENT,
			types = { ReactiveVideos.class, PartnersReactiveVideos.class })
	@ImportHttpServices(group = "brightcove-playback", clientType = ClientType.WEB_CLIENT,
			types = ReactivePlayback.class)
	static class ReactiveGroups {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "other", types = OtherVideos.class)
	@ImportHttpServices(group = "brightcove-tools", types = BrightcoveTools.class)
	static class OtherGroups {

	}

	interface BlockingVideos {

		@GetExchange("/accounts/{accountId}/counts/videos")
		String count();

		@GetExchange("/accounts/{accountId}/videos/{id}")
		String get(@PathVariable long id);

	}

	interface BlockingPlayback {

		@GetExchange("/accounts/{accountId}/videos/{id}")
		String get(@PathVariable long id);

	}

	@ClientRegistrationId("partner-a")
	interface PartnersVideos {

		@GetExchange("/accounts/{accountId}/videos/{id}")
		String get(@PathVariable long id);

	}

	interface ReactiveVideos {

		@GetExchange("/accounts/{accountId}/counts/videos")
		Mono<String> count();

		@GetExchange("/accounts/{accountId}/videos/{id}")
		Mono<String> get(@PathVariable long id);

	}

	interface ReactivePlayback {

		@GetExchange("/accounts/{accountId}/videos/{id}")
		Mono<String> get(@PathVariable long id);

	}

	@ClientRegistrationId("partner-a")
	interface PartnersReactiveVideos {

		@GetExchange("/accounts/{accountId}/videos/{id}")
		Mono<String> get(@PathVariable long id);

	}

	interface OtherVideos {

		@GetExchange("/videos/{id}")
		String get(@PathVariable long id);

	}

	interface BrightcoveTools {

		@GetExchange("/videos/{id}")
		String get(@PathVariable long id);

	}

}
