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

package io.github.brightcoveoauth.docs;

import java.util.Map;
import java.util.function.Consumer;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveApi.Authentication;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.oauth2.client.web.ClientAttributes.clientRegistrationId;

/**
 * Each row of the table of authentication kinds, and of the ways to choose a
 * registration, against the simulator.
 */
@SpringBootTest(properties = "brightcove.oauth.client-authentication-method=client_secret_post")
@AutoConfigureBrightcoveSimulator
class AuthenticationKindsTests {

	@Autowired
	private BrightcoveClients brightcove;

	@Autowired
	private BrightcoveSimulator simulator;

	@Autowired
	private Partners partners;

	@Autowired
	private Organisations organisations;

	@Autowired
	private OrganisationVideos organisationVideos;

	@Autowired
	private Players players;

	@Autowired
	private ViewKeys viewKeys;

	@Autowired
	private CmsVideos cmsVideos;

	@ParameterizedTest
	@EnumSource
	void restClientIsAuthorisedAsItsApiWantsIt(Authentication kind) {
		Call call = call(kind);
		JsonNode answer = this.brightcove.restClient(call.api())
			.get()
			.uri(call.uri())
			.headers(authorization(call.authorization()))
			.retrieve()
			.onStatus((status) -> status.isSameCodeAs(call.expected()), (request, response) -> {
			})
			.body(JsonNode.class);
		assertThat(answer).isNotNull();
	}

	@ParameterizedTest
	@EnumSource
	void webClientIsAuthorisedAsItsApiWantsIt(Authentication kind) {
		Call call = call(kind);
		HttpStatusCode status = this.brightcove.webClient(call.api())
			.get()
			.uri(call.uri())
			.headers(authorization(call.authorization()))
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode()))
			.block();
		assertThat(status).isEqualTo(call.expected());
	}

	@ParameterizedTest
	@EnumSource(value = Authentication.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void anotherAuthorizationOfTheCallerIsSentAndRefused(Authentication kind) {
		Call call = call(kind);
		assertThatExceptionOfType(RestClientResponseException.class)
			.isThrownBy(() -> this.brightcove.restClient(call.api())
				.get()
				.uri(call.uri())
				.headers(authorization("Other wrong"))
				.retrieve()
				.toBodilessEntity())
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(401));
		assertThatExceptionOfType(WebClientResponseException.class)
			.isThrownBy(() -> this.brightcove.webClient(call.api())
				.get()
				.uri(call.uri())
				.headers(authorization("Other wrong"))
				.retrieve()
				.toBodilessEntity()
				.block())
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(401));
	}

	/**
	 * A call of an API of each kind. The simulator does not know those whose calls the
	 * caller authorises with a JSON Web Token, or nothing does, and answers 404 where the
	 * real ones would go on.
	 */
	private Call call(Authentication kind) {
		return switch (kind) {
			case BEARER_TOKEN -> new Call(BrightcoveApi.CMS, "/accounts/{accountId}/counts/videos", null, 200);
			case POLICY_KEY -> new Call(BrightcoveApi.PLAYBACK, "/accounts/{accountId}/videos", null, 200);
			case API_KEY -> new Call(BrightcoveApi.LIVE, "/jobs", null, 200);
			case BC_TOKEN -> new Call(BrightcoveApi.OAUTH, "/client_credentials?origin_account_ids={accountId}",
					"BC_TOKEN " + this.simulator.bcToken(), 200);
			case JWT -> new Call(BrightcoveApi.STREAM_CONCURRENCY, "/sessions", "Bearer of.a.viewer", 404);
			case NONE -> new Call(BrightcoveApi.IMAGES, "/jit/{accountId}", null, 404);
		};
	}

	private static Consumer<HttpHeaders> authorization(String authorization) {
		return (headers) -> {
			if (authorization != null) {
				headers.set(HttpHeaders.AUTHORIZATION, authorization);
			}
		};
	}

	@Test
	void organisationIsAdmittedAndDismissedAtRunTime() {
		long accountId = Long.parseLong(this.simulator.accountId());
		String bcToken = this.simulator.bcToken();
		var credentials = this.partners.admit("Acme", accountId, bcToken);
		this.organisations.admit("acme", credentials.clientId(), credentials.clientSecret());
		assertThat(this.organisationVideos.count("acme", this.simulator.accountId()).count()).isEqualTo(240);
		assertThat(this.organisationVideos.countLater("acme", this.simulator.accountId()).block().count())
			.isEqualTo(240);
		assertThatExceptionOfType(RestClientResponseException.class)
			.isThrownBy(() -> this.brightcove.restClient(BrightcoveApi.POLICY)
				.post()
				.uri("/accounts/{accountId}/policy_keys")
				.body(Map.of("key-data", Map.of("account-id", this.simulator.accountId())))
				.attributes(clientRegistrationId("acme"))
				.retrieve()
				.toBodilessEntity())
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(401));
		this.partners.dismiss("Acme", accountId, bcToken);
		this.organisations.dismiss("acme");
	}

	@Test
	void policyKeyThatWasCreatedOpensThePlaybackApiForItsPages() {
		String key = this.players.keyForPage(this.simulator.accountId(), "https://www.example.com");
		assertThat(this.brightcove.restClient(BrightcoveApi.PLAYBACK)
			.get()
			.uri("/accounts/{accountId}/videos/{id}", playableVideo())
			.header("BCOV-Policy", key)
			.header(HttpHeaders.ORIGIN, "https://www.example.com")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(200);
	}

	private String playableVideo() {
		return this.brightcove.restClient(BrightcoveApi.PLAYBACK)
			.get()
			.uri("/accounts/{accountId}/videos?limit=1")
			.retrieve()
			.body(JsonNode.class)
			.at("/videos/0/id")
			.stringValue();
	}

	@Test
	void viewKeyComesFromAnotherProvider() {
		ViewKeys.ViewKey first = this.viewKeys.forStudent("a-medium", "Ada");
		ViewKeys.ViewKey second = this.viewKeys.forStudent("a-medium", "Bob");
		assertThat(first.mediaId()).isEqualTo("a-medium");
		assertThat(first.viewKey()).isNotBlank().isNotEqualTo(second.viewKey());
		assertThat(this.simulator.clickView().tokenRequests()).isEqualTo(1);
	}

	@Test
	void httpInterfaceIsAuthorised() {
		CmsVideos.Video video = this.cmsVideos.search("state:ACTIVE").get(0);
		assertThat(this.cmsVideos.get(video.id())).isEqualTo(video);
		assertThat(this.cmsVideos.getOfPartner(this.simulator.accountId(), video.id())).isEqualTo(video);
	}

	private record Call(BrightcoveApi api, String uri, String authorization, int status) {

		HttpStatusCode expected() {
			return HttpStatusCode.valueOf(this.status);
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Providers {

		@Bean
		DynamicPropertyRegistrar registrations(BrightcoveSimulator simulator) {
			return (registry) -> {
				registry.add("clickview.base-url", simulator.clickView()::baseUrl);
				String clickView = "brightcove.oauth.clients.clickview.";
				registry.add(clickView + "token-uri", simulator.clickView()::tokenUri);
				registry.add(clickView + "client-id", simulator.clickView()::clientId);
				registry.add(clickView + "client-secret", simulator.clickView()::clientSecret);
				registry.add(clickView + "scope", () -> "smartembed.viewkey");
				registry.add(clickView + "trusted-hosts", () -> "127.0.0.1");
				String partner = "brightcove.oauth.clients.partner-a.";
				registry.add(partner + "client-id", simulator::clientId);
				registry.add(partner + "client-secret", simulator::clientSecret);
			};
		}

	}

}
