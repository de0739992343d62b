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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;
import io.github.brightcoveoauth.FakeBrightcove;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RegistrationsTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final FakeBrightcove clickView = new FakeBrightcove();

	private final ApplicationContextRunner unconfigured = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class))
		.withPropertyValues("brightcove.oauth.token-uri=" + this.brightcove.tokenUri(),
				"brightcove.apis.cms.base-url=" + this.brightcove.apiUrl("/cms"));

	private final ApplicationContextRunner withPartner = this.unconfigured.withPropertyValues(
			"brightcove.oauth.clients.partner-a.client-id=partners-id",
			"brightcove.oauth.clients.partner-a.client-secret=partners-secret");

	private final ApplicationContextRunner withBoth = this.withPartner
		.withPropertyValues("brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret");

	private final ApplicationContextRunner withClickView = this.withBoth.withPropertyValues(
			"brightcove.oauth.clients.clickview.client-id=clickviews-id",
			"brightcove.oauth.clients.clickview.client-secret=clickviews-secret",
			"brightcove.oauth.clients.clickview.token-uri=" + this.clickView.tokenUri(),
			"brightcove.oauth.clients.clickview.client-authentication-method=client_secret_post",
			"brightcove.oauth.clients.clickview.scope=smartembed.viewkey",
			"brightcove.oauth.clients.clickview.trusted-hosts=127.0.0.1");

	@BeforeEach
	void issueByClient() {
		this.brightcove.issueByClient();
		this.clickView.issueByClient();
	}

	@AfterEach
	void close() {
		this.brightcove.close();
		this.clickView.close();
	}

	@ParameterizedTest
	@EnumSource
	void requestChoosesAmongConfiguredRegistrations(Client client) {
		this.withBoth.run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			client.get(clients, this.brightcove.apiUrl("/x"), null);
			client.get(clients, this.brightcove.apiUrl("/x"), "partner-a");
			client.get(clients, this.brightcove.apiUrl("/x"), "brightcove");
			client.get(clients, this.brightcove.apiUrl("/x"), "partner-a");
		});
		assertThatTheApiSaw("the-id", "partners-id", "the-id", "partners-id");
		assertThat(this.brightcove.tokenRequests()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void clientOfARegistrationActsForItUnlessTheRequestSaysOtherwise(Client client) {
		this.withBoth.run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			client.getAs(clients, "partner-a", this.brightcove.apiUrl("/x"), null);
			client.getAs(clients, "partner-a", this.brightcove.apiUrl("/x"), "brightcove");
			client.getCms(clients, "partner-a", "/things");
			client.getCms(clients, "brightcove", "/things");
		});
		assertThatTheApiSaw("partners-id", "the-id", "partners-id", "the-id");
		assertThat(this.brightcove.apiCalls().get(2).uri()).isEqualTo("/api/cms/things");
	}

	@ParameterizedTest
	@EnumSource
	void otherProviderIsAskedItsOwnWayAndItsTokenGoesToItsOwnHostsOnly(Client client) {
		this.withClickView.run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			client.get(clients, this.clickView.apiUrl("/x").replace("localhost", "127.0.0.1"), "clickview");
			client.get(clients, this.brightcove.apiUrl("/x"), "clickview");
			client.get(clients, this.clickView.apiUrl("/x").replace("localhost", "127.0.0.1"), null);
		});
		FakeBrightcove.Call tokenRequest = this.clickView.tokenRequests().get(0);
		assertThat(tokenRequest.authorization()).isNull();
		assertThat(tokenRequest.body().split("&")).containsExactlyInAnyOrder("grant_type=client_credentials",
				"client_id=clickviews-id", "client_secret=clickviews-secret", "scope=smartembed.viewkey");
		assertThat(this.clickView.apiCalls()).extracting(FakeBrightcove.Call::authorization)
			.containsExactly("Bearer of-clickviews-id", null);
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
			.containsExactly((String) null);
		assertThat(this.brightcove.tokenRequests()).isEmpty();
	}

	@Test
	void trustedHostsOfARegistrationOfBrightcovesComeBesideBrightcoves() {
		this.withBoth.withPropertyValues("brightcove.oauth.clients.partner-a.trusted-hosts=127.0.0.1")
			.run((context) -> {
				BrightcoveClients clients = context.getBean(BrightcoveClients.class);
				for (String host : List.of("localhost", "127.0.0.1")) {
					String url = this.brightcove.apiUrl("/x").replace("localhost", host);
					Client.REST_CLIENT.get(clients, url, "partner-a");
					Client.REST_CLIENT.get(clients, url, null);
				}
			});
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
			.containsExactly("Bearer of-partners-id", "Bearer of-the-id", "Bearer of-partners-id", null);
	}

	@Test
	void registrationFallsBackToTheSettingsOfAllButForCredentialsAndScope() {
		this.withBoth
			.withPropertyValues("brightcove.oauth.client-authentication-method=client_secret_post",
					"brightcove.oauth.scope=one,two", "brightcove.oauth.trusted-hosts=127.0.0.1")
			.run((context) -> Client.REST_CLIENT.get(context.getBean(BrightcoveClients.class),
					this.brightcove.apiUrl("/x").replace("localhost", "127.0.0.1"), "partner-a"));
		assertThatTheApiSaw("partners-id");
		assertThat(this.brightcove.tokenRequests().get(0).body().split("&")).containsExactlyInAnyOrder(
				"grant_type=client_credentials", "client_id=partners-id", "client_secret=partners-secret");
	}

	@ParameterizedTest
	@EnumSource
	void namedRegistrationsAreEnough(Client client) {
		this.withPartner.run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			client.get(clients, this.brightcove.apiUrl("/x"), "partner-a");
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> client.get(clients, this.brightcove.apiUrl("/x"), null))
				.withMessage("No access token for registration 'brightcove': [client_registration_not_found] There are "
						+ "no credentials for it. Set 'brightcove.oauth.client-id' and "
						+ "'brightcove.oauth.client-secret', or define a BrightcoveCredentialsRepository bean that "
						+ "returns them. Configured registrations: 'partner-a'.");
		});
		assertThatTheApiSaw("partners-id");
	}

	@ParameterizedTest
	@EnumSource
	void runTimeRegistrationsAreEnoughAndTakeTheSettingsOfAll(Client client) {
		Repository repository = new Repository();
		this.unconfigured.withBean(BrightcoveCredentialsRepository.class, () -> repository)
			.withPropertyValues("brightcove.oauth.client-authentication-method=client_secret_post",
					"brightcove.oauth.scope=one")
			.run((context) -> {
				BrightcoveClients clients = context.getBean(BrightcoveClients.class);
				assertThatExceptionOfType(OAuth2AuthorizationException.class)
					.isThrownBy(() -> client.get(clients, this.brightcove.apiUrl("/x"), "acme"))
					.withMessageContaining("'acme'")
					.withMessageContaining("or have the BrightcoveCredentialsRepository return them. "
							+ "Configured registrations: none.");
				repository.put("emca", "emcas-id");
				client.get(clients, this.brightcove.apiUrl("/x"), "emca");
				client.getAs(clients, "emca", this.brightcove.apiUrl("/x"), null);
				client.getCms(clients, "emca", "/things");
			});
		assertThatTheApiSaw("emcas-id", "emcas-id", "emcas-id");
		assertThat(repository.askedFor).containsExactly("acme", "emca");
		assertThat(repository.askedBy).allMatch((thread) -> thread.startsWith("brightcove-token-"));
		assertThat(this.brightcove.tokenRequests()).singleElement()
			.satisfies(
					(request) -> assertThat(request.body()).contains("client_secret=secret-of-emcas-id", "scope=one"));
	}

	@Test
	void repositoryMayAlsoHaveTheCredentialsOfRequestsThatNameNoRegistration() {
		Repository repository = new Repository();
		repository.put("brightcove", "the-repositorys-id");
		this.unconfigured.withBean(BrightcoveCredentialsRepository.class, () -> repository)
			.run((context) -> Client.REST_CLIENT.get(context.getBean(BrightcoveClients.class),
					this.brightcove.apiUrl("/x"), null));
		assertThatTheApiSaw("the-repositorys-id");
	}

	@Test
	void configuredRegistrationComesBeforeTheRepositorys() {
		Repository repository = new Repository();
		repository.put("partner-a", "the-repositorys-id");
		this.withBoth.withBean(BrightcoveCredentialsRepository.class, () -> repository)
			.run((context) -> Client.REST_CLIENT.get(context.getBean(BrightcoveClients.class),
					this.brightcove.apiUrl("/x"), "partner-a"));
		assertThatTheApiSaw("partners-id");
		assertThat(repository.askedFor).isEmpty();
	}

	@Test
	void refusedCredentialsNameWhereTheyComeFrom() {
		Repository repository = new Repository();
		repository.put("acme", "acmes-id");
		this.brightcove.answerTokenRequests(400, "application/json", "{\"error\":\"invalid_client\"}");
		this.withBoth.withBean(BrightcoveCredentialsRepository.class, () -> repository).run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			assertThatFetching(clients, "brightcove")
				.withMessageEndingWith("Check 'brightcove.oauth.client-id' and 'brightcove.oauth.client-secret'.");
			assertThatFetching(clients, "partner-a")
				.withMessageEndingWith("Check 'brightcove.oauth.clients.partner-a.client-id' and "
						+ "'brightcove.oauth.clients.partner-a.client-secret'.");
			assertThatFetching(clients, "acme")
				.withMessageEndingWith("Check what the BrightcoveCredentialsRepository returns for it.");
		});
	}

	@Test
	void managerServesAllRegistrations() {
		Repository repository = new Repository();
		repository.put("acme", "acmes-id");
		this.withBoth.withBean(BrightcoveCredentialsRepository.class, () -> repository)
			.run((context) -> assertThat(List.of("brightcove", "partner-a", "acme"))
				.extracting((id) -> context.getBean(BrightcoveClients.class)
					.authorizedClientManager()
					.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(id).principal("any").build())
					.getAccessToken()
					.getTokenValue())
				.containsExactly("of-the-id", "of-partners-id", "of-acmes-id"));
	}

	@Test
	void firstTokensOfAllConfiguredRegistrationsAreFetchedByTheStartIfAskedFor() {
		this.withClickView.withPropertyValues("brightcove.oauth.token.fetch-on-startup=true")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.brightcove.tokenRequests()).extracting(FakeBrightcove.Call::clientId)
			.containsExactlyInAnyOrder("the-id", "partners-id");
		assertThat(this.clickView.tokenRequests()).hasSize(1);
	}

	@Test
	void startThatIsToFetchFailsForAnyRegistrationWithoutAToken() {
		this.clickView.answerTokenRequests(400, "application/json", "{\"error\":\"invalid_scope\"}");
		this.withClickView.withPropertyValues("brightcove.oauth.token.fetch-on-startup=true")
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining(
						"'clickview': [invalid_scope] Check 'brightcove.oauth.clients.clickview.scope'."));
	}

	@Test
	void registrationCannotBeNamedForAnApiWithoutTokens() {
		this.withBoth.withPropertyValues("brightcove.playback.policy-key=the-key").run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			assertThatIllegalArgumentException()
				.isThrownBy(() -> clients.restClient(BrightcoveApi.PLAYBACK, "partner-a"))
				.withMessageContaining("BrightcoveApi.PLAYBACK");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> clients.webClient(BrightcoveApi.PLAYBACK, "partner-a"));
		});
	}

	private ThrowableAssertAlternative<OAuth2AuthorizationException> assertThatFetching(BrightcoveClients clients,
			String registrationId) {
		return assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> Client.REST_CLIENT.get(clients, this.brightcove.apiUrl("/x"), registrationId));
	}

	private void assertThatTheApiSaw(String... clientIds) {
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
			.containsExactly(List.of(clientIds).stream().map((id) -> "Bearer of-" + id).toArray(String[]::new));
	}

	private static final class Repository implements BrightcoveCredentialsRepository {

		private final Map<String, BrightcoveCredentials> credentials = new ConcurrentHashMap<>();

		private final List<String> askedFor = new CopyOnWriteArrayList<>();

		private final List<String> askedBy = new CopyOnWriteArrayList<>();

		void put(String registrationId, String clientId) {
			this.credentials.put(registrationId, BrightcoveCredentials.of(clientId, "secret-of-" + clientId));
		}

		@Override
		public @Nullable BrightcoveCredentials findByRegistrationId(String registrationId) {
			this.askedFor.add(registrationId);
			this.askedBy.add(Thread.currentThread().getName());
			return this.credentials.get(registrationId);
		}

	}

	enum Client {

		REST_CLIENT {

			@Override
			void get(BrightcoveClients clients, String url, @Nullable String registrationId) {
				get(clients.restClient(), url, registrationId);
			}

			@Override
			void getAs(BrightcoveClients clients, String ownRegistrationId, String url,
					@Nullable String registrationId) {
				get(clients.restClient(ownRegistrationId), url, registrationId);
			}

			@Override
			void getCms(BrightcoveClients clients, String ownRegistrationId, String path) {
				get(clients.restClient(BrightcoveApi.CMS, ownRegistrationId), path, null);
			}

			private void get(RestClient client, String url, @Nullable String registrationId) {
				client.get().uri(url).attributes(naming(registrationId)).retrieve().toBodilessEntity();
			}

		},

		WEB_CLIENT {

			@Override
			void get(BrightcoveClients clients, String url, @Nullable String registrationId) {
				get(clients.webClient(), url, registrationId);
			}

			@Override
			void getAs(BrightcoveClients clients, String ownRegistrationId, String url,
					@Nullable String registrationId) {
				get(clients.webClient(ownRegistrationId), url, registrationId);
			}

			@Override
			void getCms(BrightcoveClients clients, String ownRegistrationId, String path) {
				get(clients.webClient(BrightcoveApi.CMS, ownRegistrationId), path, null);
			}

			private void get(WebClient client, String url, @Nullable String registrationId) {
				client.get().uri(url).attributes(naming(registrationId)).retrieve().toBodilessEntity().block();
			}

		};

		abstract void get(BrightcoveClients clients, String url, @Nullable String registrationId);

		abstract void getAs(BrightcoveClients clients, String ownRegistrationId, String url,
				@Nullable String registrationId);

		abstract void getCms(BrightcoveClients clients, String ownRegistrationId, String path);

		Consumer<Map<String, Object>> naming(@Nullable String registrationId) {
			return (registrationId != null)
					? RequestAttributeClientRegistrationIdResolver.clientRegistrationId(registrationId)
					: (attributes) -> {
					};
		}

	}

}
