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

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.token.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class BrightcoveClientsAutoConfigurationTests {

	private static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations.of(
			HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
			ReactiveHttpClientAutoConfiguration.class, RestClientAutoConfiguration.class,
			WebClientAutoConfiguration.class, BrightcoveOAuthAutoConfiguration.class,
			BrightcoveClientsAutoConfiguration.class);

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final ApplicationContextRunner unconfigured = new ApplicationContextRunner()
		.withConfiguration(AUTO_CONFIGURATIONS)
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s");

	private final ApplicationContextRunner contextRunner = configure(this.unconfigured);

	private <R extends AbstractApplicationContextRunner<R, ?, ?>> R configure(R runner) {
		return runner.withPropertyValues("brightcove.account-id=42", "brightcove.oauth.client-id=the-id",
				"brightcove.oauth.client-secret=the-secret", "brightcove.oauth.token-uri=" + this.brightcove.tokenUri(),
				"brightcove.apis.cms.base-url=" + this.brightcove.apiUrl("/cms/"));
	}

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void clientsWorkInAnApplicationWithoutAWebServer() {
		this.contextRunner.run(this::callWithEverything);
	}

	@Test
	void clientsWorkInAServletApplication() {
		configure(new WebApplicationContextRunner().withConfiguration(AUTO_CONFIGURATIONS))
			.run(this::callWithEverything);
	}

	@Test
	void clientsWorkInAReactiveApplication() {
		configure(new ReactiveWebApplicationContextRunner().withConfiguration(AUTO_CONFIGURATIONS))
			.run(this::callWithEverything);
	}

	private void callWithEverything(ApplicationContext context) {
		for (Client client : Client.values()) {
			assertThat(client.get(context, this.brightcove.apiUrl("/videos"))).isEqualTo(200);
		}
		assertThat(context.getBean(OAuth2AuthorizedClientManager.class)
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("anybody").build())
			.getAccessToken()
			.getTokenValue()).isEqualTo("the-token");
		assertThat(this.brightcove.apiCalls()).hasSize(Client.values().length)
			.extracting(FakeBrightcove.Call::authorization)
			.containsOnly("Bearer the-token");
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
	}

	@Test
	void startMakesNoTraffic() {
		this.contextRunner.run((context) -> {
			assertThat(context).hasNotFailed().hasBean("brightcoveRestClient").hasBean("brightcoveWebClient");
			context.getBean(RestClient.class);
			context.getBean(WebClient.class);
			assertThat(this.brightcove.tokenRequests()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void firstTokenIsFetchedByTheStartIfAskedFor(boolean lazy) {
		this.contextRunner.withPropertyValues("brightcove.oauth.token.fetch-on-startup=true")
			.withInitializer((context) -> {
				if (lazy) {
					context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
				}
			})
			.run((context) -> {
				assertThat(this.brightcove.tokenRequests()).hasSize(1);
				assertThat(Client.REST_CLIENT.get(context, this.brightcove.apiUrl("/videos"))).isEqualTo(200);
				assertThat(this.brightcove.tokenRequests()).hasSize(1);
			});
	}

	@Test
	void lifeOfATokenThatSaysNothingOfItCanBeSet() {
		this.brightcove.answerTokenRequests(200, "application/json", "{\"access_token\":\"the-token\"}");
		this.contextRunner.withPropertyValues("brightcove.oauth.token.default-lifetime=20").run((context) -> {
			OAuth2AccessToken token = context.getBean(OAuth2AuthorizedClientManager.class)
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("anybody").build())
				.getAccessToken();
			assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).hasSeconds(20);
		});
	}

	@Test
	void switchedOffThereIsNothing() {
		this.contextRunner.withPropertyValues("brightcove.oauth.enabled=false", "brightcove.oauth.token-uri=nonsense")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(BrightcoveClients.class)
				.doesNotHaveBean(TokenSource.class)
				.doesNotHaveBean("brightcoveRestClient")
				.doesNotHaveBean("brightcoveWebClient"));
	}

	@ParameterizedTest
	@EnumSource
	void accountIsFilledInAlsoBesideOtherVariables(Client client) {
		this.contextRunner.run((context) -> {
			client.get(context, this.brightcove.apiUrl("/accounts/{accountId}/videos"));
			client.get(context, this.brightcove.apiUrl("/accounts/{accountId}/videos/{id}"), "7");
			assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::uri)
				.containsExactly("/api/accounts/42/videos", "/api/accounts/42/videos/7");
		});
	}

	@ParameterizedTest
	@EnumSource
	void tokenDoesNotGoToOtherHosts(Client client) {
		this.contextRunner.run((context) -> {
			String foreign = this.brightcove.apiUrl("/x").replace("localhost", "127.0.0.1");
			assertThat(client.get(context, foreign)).isEqualTo(200);
			assertThat(this.brightcove.apiCalls().get(0).authorization()).isNull();
			assertThat(this.brightcove.tokenRequests()).isEmpty();
		});
	}

	@ParameterizedTest
	@EnumSource
	void hostsCanBeTrustedByProperty(Client client) {
		this.contextRunner.withPropertyValues("brightcove.oauth.trusted-hosts=127.0.0.1").run((context) -> {
			client.get(context, this.brightcove.apiUrl("/x").replace("localhost", "127.0.0.1"));
			assertThat(this.brightcove.apiCalls().get(0).authorization()).isEqualTo("Bearer the-token");
		});
	}

	@ParameterizedTest
	@EnumSource
	void authorizationOfTheCallerIsLeftAlone(Client client) {
		this.contextRunner.run((context) -> {
			client.getWith(context, this.brightcove.apiUrl("/x"), "BC_TOKEN studio");
			assertThat(this.brightcove.apiCalls().get(0).authorization()).isEqualTo("BC_TOKEN studio");
			assertThat(this.brightcove.tokenRequests()).isEmpty();
		});
	}

	@ParameterizedTest
	@EnumSource
	void redirectIsLeftToTheCaller(Client client) {
		try (FakeBrightcove foreign = new FakeBrightcove()) {
			this.brightcove.redirectApiCalls(foreign.apiUrl("/stolen").replace("localhost", "127.0.0.1"));
			this.contextRunner.run((context) -> {
				assertThat(client.get(context, this.brightcove.apiUrl("/x"))).isEqualTo(302);
				assertThat(foreign.apiCalls()).isEmpty();
			});
		}
	}

	@ParameterizedTest
	@EnumSource
	void redirectIsLeftToTheCallerAlsoByTheJdksClient(Client client) {
		try (FakeBrightcove foreign = new FakeBrightcove()) {
			this.brightcove.redirectApiCalls(foreign.apiUrl("/stolen").replace("localhost", "127.0.0.1"));
			this.contextRunner
				.withPropertyValues("spring.http.clients.imperative.factory=jdk",
						"spring.http.clients.reactive.connector=jdk")
				.run((context) -> {
					assertThat(client.get(context, this.brightcove.apiUrl("/x"))).isEqualTo(302);
					assertThat(this.brightcove.apiCalls().get(0).authorization()).isEqualTo("Bearer the-token");
					assertThat(foreign.apiCalls()).isEmpty();
				});
		}
	}

	@ParameterizedTest
	@EnumSource
	void refusedCredentialsFailTheCallWithRegistrationErrorAndPropertyButNoSecret(Client client) {
		this.brightcove.answerTokenRequests(400, "application/json",
				"{\"error\":\"invalid_client\",\"error_description\":\"the-secret is wrong\"}");
		this.contextRunner.run((context) -> assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> client.get(context, this.brightcove.apiUrl("/x")))
			.withMessageContaining("'brightcove'")
			.withMessageContaining("[invalid_client]")
			.withMessageContaining("'brightcove.oauth.client-secret'")
			.withMessageNotContaining("the-secret"));
		assertThat(this.brightcove.apiCalls()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void answerOfTheTokenEndpointThatIsAPageOrNothingFailsTheCallClearly(Client client) {
		this.contextRunner.run((context) -> {
			this.brightcove.answerTokenRequests(200, "text/html", "<html>maintenance</html>");
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> client.get(context, this.brightcove.apiUrl("/x")))
				.withMessageContaining("registration 'brightcove': [invalid_token_response]")
				.withMessageContaining("answered 200 with text/html");
			this.brightcove.answerTokenRequests(200, "application/json", "");
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> client.get(context, this.brightcove.apiUrl("/x")))
				.withMessageContaining("'brightcove.oauth.token-uri'");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "200 | `expires_in`:60", "200 | `expires_in`:`60`", "200 | `expires_in`:300.0",
					"200 | `expires_in`:null", "200 | `expires_in`:0", "200 | `expires_in`:-1", "200 | `scope`:``",
					"201 | `token_type`:`bearer`", "202 | `token_type`:`BEARER`,`expires_in`:`300.0`",
					"206 | `token_type`:null,`extra`:{`more`:[1]}" })
	void answerThatCarriesATokenServesAllClientsAlike(int status, String fields) {
		this.brightcove.answerTokenRequests(status, "application/json",
				"{\"access_token\":\"the-token\"," + fields.replace('`', '"') + "}");
		this.contextRunner.run(this::callWithEverything);
	}

	@Test
	void clientsOfAnApiHaveItsBaseUrl() {
		this.contextRunner.run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			clients.restClient(BrightcoveApi.CMS).get().uri("/accounts/{accountId}").retrieve().toBodilessEntity();
			clients.webClient(BrightcoveApi.CMS)
				.get()
				.uri("/accounts/{accountId}")
				.retrieve()
				.toBodilessEntity()
				.block();
			assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::uri)
				.containsExactly("/api/cms/accounts/42", "/api/cms/accounts/42");
			assertThat(clients.restClient(BrightcoveApi.CMS)).isSameAs(clients.restClient(BrightcoveApi.CMS));
			assertThat(clients.restClient()).isSameAs(context.getBean("brightcoveRestClient"));
			assertThat(clients.webClient()).isSameAs(context.getBean("brightcoveWebClient"));
			assertThat(clients.authorizedClientManager())
				.isSameAs(context.getBean("brightcoveAuthorizedClientManager"));
		});
	}

	@Test
	void ownClientsOfTheApplicationAreNotMadeAmbiguous() {
		this.contextRunner.withUserConfiguration(OwnClients.class).run((context) -> {
			assertThat(context.getBean(RestClient.class)).isSameAs(context.getBean("own"));
			assertThat(context.getBean(WebClient.class)).isSameAs(context.getBean("ownReactive"));
			assertThat(context.getBean(BrightcoveClients.class).restClient())
				.isSameAs(context.getBean("brightcoveRestClient"))
				.isNotSameAs(context.getBean("own"));
		});
	}

	@Test
	void otherClientsOfTheApplicationCarryNoToken() {
		this.contextRunner.run((context) -> {
			String url = this.brightcove.apiUrl("/x");
			context.getBean(RestClient.Builder.class).build().get().uri(url).retrieve().toBodilessEntity();
			context.getBean(WebClient.Builder.class).build().get().uri(url).retrieve().toBodilessEntity().block();
			assertThat(this.brightcove.apiCalls()).hasSize(2)
				.extracting(FakeBrightcove.Call::authorization)
				.containsOnlyNulls();
		});
	}

	@Test
	void beansBackOffFromBeansOfTheirName() {
		RestClient restClient = RestClient.create();
		WebClient webClient = WebClient.create();
		BrightcoveClients clients = mock(BrightcoveClients.class);
		OAuth2AuthorizedClientManager manager = (request) -> null;
		this.contextRunner.withBean("brightcoveRestClient", RestClient.class, () -> restClient)
			.withBean("brightcoveWebClient", WebClient.class, () -> webClient)
			.withBean("brightcoveClients", BrightcoveClients.class, () -> clients)
			.withBean("brightcoveAuthorizedClientManager", OAuth2AuthorizedClientManager.class, () -> manager)
			.run((context) -> {
				assertThat(context).getBean(RestClient.class).isSameAs(restClient);
				assertThat(context).getBean(WebClient.class).isSameAs(webClient);
				assertThat(context).getBean(BrightcoveClients.class).isSameAs(clients);
				assertThat(context).getBean(OAuth2AuthorizedClientManager.class).isSameAs(manager);
			});
	}

	@Test
	void ownRegistrationOfTheApplicationIsUsed() {
		this.contextRunner
			.withBean("brightcoveClientRegistration", ClientRegistration.class,
					() -> ClientRegistration.withRegistrationId("brightcove")
						.clientId("own-id")
						.tokenUri(this.brightcove.tokenUri())
						.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
						.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
						.scope("own")
						.build())
			.run((context) -> {
				Client.REST_CLIENT.get(context, this.brightcove.apiUrl("/x"));
				assertThat(this.brightcove.tokenRequests().get(0).body()).contains("scope=own");
			});
	}

	@Test
	void registrationCarriesNoSecret() {
		this.contextRunner.run((context) -> {
			ClientRegistration registration = context.getBean("brightcoveClientRegistration", ClientRegistration.class);
			assertThat(registration.getRegistrationId()).isEqualTo("brightcove");
			assertThat(registration.getClientId()).isEqualTo("the-id");
			assertThat(registration.toString()).doesNotContain("the-secret");
		});
	}

	@Test
	void applicationWithAnOAuth2ClientOfItsOwnSeesNoSpringSecurityTypeOfOurs() {
		ClientRegistrationRepository repository = mock(ClientRegistrationRepository.class);
		this.contextRunner.withBean(ClientRegistrationRepository.class, () -> repository).run((context) -> {
			assertThat(context).doesNotHaveBean(OAuth2AuthorizedClientManager.class)
				.doesNotHaveBean(ClientRegistration.class)
				.hasSingleBean(ClientRegistrationRepository.class);
			assertThat(context.getBean(BrightcoveClients.class)
				.authorizedClientManager()
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("me").build()))
				.isNotNull();
			assertThat(Client.REST_CLIENT.get(context, this.brightcove.apiUrl("/x"))).isEqualTo(200);
		});
	}

	@Test
	void withoutWebFluxThereIsARestClientOnly() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(WebClient.class)).run((context) -> {
			assertThat(context).hasNotFailed()
				.hasBean("brightcoveRestClient")
				.hasBean("brightcoveClients")
				.doesNotHaveBean("brightcoveWebClient");
			assertThat(Client.REST_CLIENT.get(context, this.brightcove.apiUrl("/x"))).isEqualTo(200);
		});
	}

	@Test
	void connectionDetailsTakeThePlaceOfProperties() {
		BrightcoveConnectionDetails details = mock(BrightcoveConnectionDetails.class);
		given(details.getAccountId()).willReturn("77");
		given(details.getCredentials()).willReturn(BrightcoveCredentials.of("other-id", "other-secret"));
		given(details.getTokenUri()).willReturn(URI.create(this.brightcove.tokenUri()));
		for (BrightcoveApi api : BrightcoveApi.values()) {
			given(details.getBaseUrl(api)).willReturn(URI.create(this.brightcove.apiUrl("/" + api)));
		}
		this.unconfigured.withBean(BrightcoveConnectionDetails.class, () -> details).run((context) -> {
			context.getBean(BrightcoveClients.class)
				.restClient(BrightcoveApi.ANALYTICS)
				.get()
				.uri("/{accountId}")
				.retrieve()
				.toBodilessEntity();
			assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::uri)
				.containsExactly("/api/ANALYTICS/77");
			assertThat(this.brightcove.apiCalls().get(0).authorization()).isEqualTo("Bearer the-token");
		});
	}

	@Test
	void customizersOfTheApplicationApply() {
		List<String> customized = new ArrayList<>();
		this.contextRunner
			.withBean(RestClientCustomizer.class, () -> (builder) -> builder.defaultHeader("X-Custom", "yes")
				.requestInterceptor((request, body, execution) -> {
					customized.add("rest " + request.getHeaders().getFirst("X-Custom"));
					return execution.execute(request, body);
				}))
			.withBean(WebClientCustomizer.class, () -> (builder) -> builder.filter((request, next) -> {
				customized.add("web");
				return next.exchange(request);
			}))
			.run((context) -> {
				for (Client client : Client.values()) {
					client.get(context, this.brightcove.apiUrl("/x"));
				}
				assertThat(customized).containsExactly("rest yes", "web");
				assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
					.containsOnly("Bearer the-token");
			});
	}

	@Test
	void requestFactoryOfACustomizerGetsTheToken() {
		MockClientHttpRequest sent = new MockClientHttpRequest(HttpMethod.GET, URI.create("https://x.example.com"));
		sent.setResponse(new MockClientHttpResponse());
		this.contextRunner.withBean(RestClientCustomizer.class,
				() -> (builder) -> builder.defaultHeader("X-Custom", "yes").requestFactory((uri, method) -> {
					sent.setURI(uri);
					return sent;
				}))
			.run((context) -> {
				Client.REST_CLIENT.get(context, "https://cms.api.brightcove.com/v1/accounts/{accountId}");
				assertThat(sent.getHeaders().getFirst(HttpHeaders.AUTHORIZATION)).isEqualTo("Bearer the-token");
				assertThat(sent.getHeaders().getFirst("X-Custom")).isEqualTo("yes");
			});
	}

	@Test
	void requestFactoryThatACustomizerAppliesGetsTheToken() {
		MockClientHttpRequest sent = new MockClientHttpRequest(HttpMethod.GET, URI.create("https://x.example.com"));
		sent.setResponse(new MockClientHttpResponse());
		this.contextRunner
			.withBean(RestClientCustomizer.class,
					() -> (builder) -> builder.apply((applied) -> applied.requestFactory((uri, method) -> sent)))
			.run((context) -> {
				Client.REST_CLIENT.get(context, this.brightcove.apiUrl("/x"));
				assertThat(this.brightcove.apiCalls()).isEmpty();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "clientHttpConnector", "ownConnector" })
	void connectorOfTheApplicationIsUsed(String name) {
		ClientHttpConnector own = mock(ClientHttpConnector.class);
		given(own.connect(any(), any(), any())).willReturn(Mono.error(new IOException("own connector")));
		this.contextRunner.withBean(name, ClientHttpConnector.class, () -> own)
			.run((context) -> assertThatExceptionOfType(WebClientRequestException.class)
				.isThrownBy(() -> Client.WEB_CLIENT.get(context, this.brightcove.apiUrl("/x")))
				.withMessageContaining("own connector"));
	}

	@ParameterizedTest
	@EnumSource
	void registrationCanBeNamedByTheRequest(Client client) {
		this.contextRunner.run((context) -> {
			assertThat(client.getFor(context, this.brightcove.apiUrl("/x"), "brightcove")).isEqualTo(200);
			assertThat(this.brightcove.apiCalls().get(0).authorization()).isEqualTo("Bearer the-token");
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> client.getFor(context, this.brightcove.apiUrl("/x"), "partner"))
				.withMessage("No access token for registration 'partner': [client_registration_not_found] There are no "
						+ "credentials for it. Set 'brightcove.oauth.clients.partner.client-id' and "
						+ "'brightcove.oauth.clients.partner.client-secret', or define a "
						+ "BrightcoveCredentialsRepository bean that returns them. Configured registrations: "
						+ "'brightcove'.");
		});
	}

	@Test
	void otherAutoConfigurationsDoNotTakeOursForAClientOfTheApplication() {
		this.unconfigured.withConfiguration(AutoConfigurations.of(ThirdPartyAutoConfiguration.class))
			.run((context) -> assertThat(context.getBean(RestClient.class)).isSameAs(context.getBean("thirdParty")));
	}

	@ParameterizedTest
	@EnumSource
	void documentedHostGetsTheTokenIfItsApiTakesOne(BrightcoveApi api) {
		MockClientHttpRequest sent = new MockClientHttpRequest(HttpMethod.GET, URI.create("https://x.example.com"));
		sent.setResponse(new MockClientHttpResponse());
		this.contextRunner
			.withBean(RestClientCustomizer.class, () -> (builder) -> builder.requestFactory((uri, method) -> {
				sent.setURI(uri);
				return sent;
			}))
			.run((context) -> {
				Client.REST_CLIENT.get(context, api.baseUrl() + "/x");
				assertThat(sent.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION))
					.isEqualTo(api.authentication() == BrightcoveApi.Authentication.BEARER_TOKEN);
			});
	}

	enum Client {

		REST_CLIENT {

			@Override
			int get(ApplicationContext context, Function<RestClient.RequestHeadersUriSpec<?>, ?> uri,
					Function<WebClient.RequestHeadersUriSpec<?>, ?> reactiveUri, String authorization) {
				RestClient.RequestHeadersUriSpec<?> spec = context.getBean("brightcoveRestClient", RestClient.class)
					.get();
				uri.apply(spec);
				if (authorization != null) {
					spec.header(HttpHeaders.AUTHORIZATION, authorization);
				}
				return spec.retrieve().toBodilessEntity().getStatusCode().value();
			}

		},

		WEB_CLIENT {

			@Override
			int get(ApplicationContext context, Function<RestClient.RequestHeadersUriSpec<?>, ?> uri,
					Function<WebClient.RequestHeadersUriSpec<?>, ?> reactiveUri, String authorization) {
				WebClient.RequestHeadersUriSpec<?> spec = context.getBean("brightcoveWebClient", WebClient.class).get();
				reactiveUri.apply(spec);
				if (authorization != null) {
					spec.header(HttpHeaders.AUTHORIZATION, authorization);
				}
				return spec.retrieve().toBodilessEntity().block().getStatusCode().value();
			}

		};

		int get(ApplicationContext context, String uri, Object... variables) {
			return get(context, (spec) -> spec.uri(uri, variables), (spec) -> spec.uri(uri, variables), null);
		}

		int getWith(ApplicationContext context, String uri, String authorization) {
			return get(context, (spec) -> spec.uri(uri), (spec) -> spec.uri(uri), authorization);
		}

		int getFor(ApplicationContext context, String uri, String registrationId) {
			Consumer<Map<String, Object>> attributes = RequestAttributeClientRegistrationIdResolver
				.clientRegistrationId(registrationId);
			return get(context, (spec) -> spec.uri(uri).attributes(attributes),
					(spec) -> spec.uri(uri).attributes(attributes), null);
		}

		abstract int get(ApplicationContext context, Function<RestClient.RequestHeadersUriSpec<?>, ?> uri,
				Function<WebClient.RequestHeadersUriSpec<?>, ?> reactiveUri, String authorization);

	}

	@AutoConfiguration
	static class ThirdPartyAutoConfiguration {

		@Bean
		@ConditionalOnMissingBean
		RestClient thirdParty() {
			return RestClient.create();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnClients {

		@Bean
		RestClient own(RestClient.Builder builder) {
			return builder.build();
		}

		@Bean
		WebClient ownReactive(WebClient.Builder builder) {
			return builder.build();
		}

	}

}
