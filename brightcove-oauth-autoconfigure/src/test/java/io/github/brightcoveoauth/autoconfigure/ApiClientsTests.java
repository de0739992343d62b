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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ApiClientsTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final ApplicationContextRunner unconfigured = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class))
		.withPropertyValues("brightcove.account-id=1234567890001",
				"brightcove.oauth.token-uri=" + this.brightcove.tokenUri(),
				"brightcove.apis.oauth.base-url=" + this.brightcove.apiUrl("/oauth"),
				"brightcove.apis.playback.base-url=" + this.brightcove.apiUrl("/playback"),
				"brightcove.apis.live.base-url=" + this.brightcove.apiUrl("/live"),
				"brightcove.apis.stream-concurrency.base-url=" + this.brightcove.apiUrl("/streams"),
				"brightcove.apis.images.base-url=" + this.brightcove.apiUrl("/images"),
				"brightcove.apis.cms.base-url=" + this.brightcove.apiUrl("/cms"));

	private final ApplicationContextRunner withKeys = this.unconfigured
		.withPropertyValues("brightcove.playback.policy-key=the-policy-key", "brightcove.live.api-key=the-api-key");

	private final ApplicationContextRunner withEverything = this.withKeys
		.withPropertyValues("brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret");

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@ParameterizedTest
	@CsvSource({ "CMS, Authorization, Bearer the-token", "PLAYBACK, BCOV-Policy, the-policy-key",
			"LIVE, X-API-KEY, the-api-key", "OAUTH, Authorization,", "STREAM_CONCURRENCY, Authorization,",
			"IMAGES, Authorization," })
	void clientOfAnApiHasItsBaseUrlAndSendsNothingButItsCredential(BrightcoveApi api, String header, String value) {
		this.withEverything.run((context) -> {
			for (Client client : Client.values()) {
				client.get(context, api, "/accounts/{accountId}/things/{id}", 7);
			}
		});
		assertThat(this.brightcove.apiCalls()).hasSize(2).allSatisfy((call) -> {
			assertThat(call.uri()).endsWith("/accounts/1234567890001/things/7").startsWith("/api/");
			assertThat(call.header(header)).isEqualTo(value);
			for (String other : List.of("Authorization", "BCOV-Policy", "X-API-KEY")) {
				if (!other.equals(header)) {
					assertThat(call.header(other)).as(other).isNull();
				}
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void keysDoNotGoToOtherHosts(Client client) {
		this.withEverything.run((context) -> {
			String foreign = this.brightcove.apiUrl("/x").replace("localhost", "127.0.0.1");
			client.get(context, BrightcoveApi.PLAYBACK, foreign);
			client.get(context, BrightcoveApi.LIVE, foreign);
		});
		assertThat(this.brightcove.apiCalls()).hasSize(2)
			.allSatisfy(
					(call) -> assertThat(call.headers().toString()).doesNotContain("the-policy-key", "the-api-key"));
	}

	@ParameterizedTest
	@EnumSource
	void keysAreNotTakenAlongByARedirect(Client client) {
		try (FakeBrightcove foreign = new FakeBrightcove()) {
			this.brightcove.redirectApiCalls(foreign.apiUrl("/x"));
			this.withEverything
				.withPropertyValues("spring.http.clients.redirects=follow",
						"brightcove.apis.playback.http.redirects=dont-follow")
				.run((context) -> {
					client.get(context, BrightcoveApi.PLAYBACK, "/x");
					client.get(context, BrightcoveApi.LIVE, "/x");
				});
			assertThat(foreign.apiCalls()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void authorizationOrKeyOfTheCallerIsLeftAlone(Client client) {
		this.withEverything.run((context) -> {
			client.getWith(context, BrightcoveApi.PLAYBACK, "Authorization", "Bearer jwt");
			client.getWith(context, BrightcoveApi.PLAYBACK, "bcov-policy", "another-key");
			client.getWith(context, BrightcoveApi.OAUTH, "Authorization", "BC_TOKEN login");
			client.getWith(context, BrightcoveApi.STREAM_CONCURRENCY, "Authorization", "Bearer jwt");
		});
		assertThat(this.brightcove.apiCalls())
			.extracting(FakeBrightcove.Call::authorization, (call) -> call.header("BCOV-Policy"))
			.containsExactly(tuple("Bearer jwt", null), tuple(null, "another-key"), tuple("BC_TOKEN login", null),
					tuple("Bearer jwt", null));
	}

	@ParameterizedTest
	@EnumSource
	void keysAreEnoughForTheClientsOfTheirApis(Client client) {
		this.withKeys.run((context) -> {
			client.get(context, BrightcoveApi.PLAYBACK, "/x");
			client.get(context, BrightcoveApi.LIVE, "/x");
			client.get(context, BrightcoveApi.OAUTH, "/x");
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> client.get(context, BrightcoveApi.CMS, "/x"))
				.withMessageContaining("'brightcove.oauth.client-id'");
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> context.getBean(BrightcoveClients.class).authorizedClientManager())
				.withMessageContaining("'brightcove.oauth.client-id'");
		});
		assertThat(this.brightcove.apiCalls()).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource({ "PLAYBACK, brightcove.playback.policy-key", "LIVE, brightcove.live.api-key" })
	void missingKeyIsNamed(BrightcoveApi api, String property) {
		this.unconfigured
			.withPropertyValues("brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret",
					property + "=")
			.run((context) -> {
				for (Client client : Client.values()) {
					assertThatExceptionOfType(IllegalStateException.class)
						.isThrownBy(() -> client.get(context, api, "/x"))
						.withMessage(
								"A client of BrightcoveApi." + api + " is needed, but '" + property + "' is not set.");
				}
			});
	}

	@Test
	void applicationWithKeysOnlyFailsIfItInjectsAClientForTokens() {
		this.withKeys
			.withBean("library", String.class, () -> "",
					(definition) -> definition.setDependsOn("brightcoveRestClient"))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BrightcoveConfigurationException.class)
				.hasMessageContaining("'brightcove.oauth.client-id'"));
	}

	enum Client {

		REST_CLIENT {

			@Override
			void get(ApplicationContext context, BrightcoveApi api, String uri, Object... variables) {
				client(context, api).get().uri(uri, variables).retrieve().toBodilessEntity();
			}

			@Override
			void getWith(ApplicationContext context, BrightcoveApi api, String header, String value) {
				client(context, api).get().uri("/x").header(header, value).retrieve().toBodilessEntity();
			}

			private RestClient client(ApplicationContext context, BrightcoveApi api) {
				return context.getBean(BrightcoveClients.class).restClient(api);
			}

		},

		WEB_CLIENT {

			@Override
			void get(ApplicationContext context, BrightcoveApi api, String uri, Object... variables) {
				client(context, api).get().uri(uri, variables).retrieve().toBodilessEntity().block();
			}

			@Override
			void getWith(ApplicationContext context, BrightcoveApi api, String header, String value) {
				client(context, api).get().uri("/x").header(header, value).retrieve().toBodilessEntity().block();
			}

			private WebClient client(ApplicationContext context, BrightcoveApi api) {
				return context.getBean(BrightcoveClients.class).webClient(api);
			}

		};

		abstract void get(ApplicationContext context, BrightcoveApi api, String uri, Object... variables);

		abstract void getWith(ApplicationContext context, BrightcoveApi api, String header, String value);

	}

}
