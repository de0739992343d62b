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

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;
import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.actuate.BrightcoveEndpoint;
import io.github.brightcoveoauth.actuate.BrightcoveHealthIndicator;
import io.github.brightcoveoauth.management.AccountScope;
import io.github.brightcoveoauth.management.BrightcoveManagement;
import io.github.brightcoveoauth.management.ClientCredential;
import io.github.brightcoveoauth.management.ClientCredentialRequest;
import io.github.brightcoveoauth.management.KeyData;
import io.github.brightcoveoauth.management.PolicyKey;
import io.github.brightcoveoauth.token.TokenSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * Everything that can be done with secrets, well or badly, in one application. The
 * program does it in applications of all kinds and writes down where a secret showed.
 */
final class SecretFlows {

	private static final String NOWHERE = "http://localhost:1/";

	private static final Secrets SECRETS = new Secrets();

	private final Executor threads = new SimpleAsyncTaskExecutor("flow-");

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final String library;

	private final String method;

	private final Leaks leaks;

	private SecretFlows(String library, String method, Leaks leaks) {
		this.library = library;
		this.method = method;
		this.leaks = leaks;
	}

	public static void main(String[] args) {
		Leaks leaks = new Leaks(SECRETS);
		leaks.setLevel(Level.TRACE);
		runAll(new SecretFlows("jdk", "client-secret-basic", leaks),
				new SecretFlows("reactor", "client-secret-post", leaks));
		leaks.setLevel(Level.DEBUG);
		runAll(new SecretFlows("jdk", "client-secret-post", leaks),
				new SecretFlows("reactor", "client-secret-basic", leaks));
		JsonMapper.shared().writeValue(new File(args[0]), leaks.report());
	}

	private static void runAll(SecretFlows... flows) {
		CompletableFuture
			.allOf(Stream.of(flows)
				.map((each) -> CompletableFuture.runAsync(each::run, each.threads))
				.toArray(CompletableFuture[]::new))
			.join();
	}

	private void run() {
		try (FakeBrightcove faulty = new FakeBrightcove();
				BrokenServer broken = new BrokenServer("Authorization");
				ConfigurableApplicationContext context = start(Map.of("brightcove.oauth.clients.faulty.token-uri",
						faulty.tokenUri(), "brightcove.oauth.clients.broken.token-uri", broken.url()))) {
			faulty.answerTokenRequests(500, "text/html", "<html>" + clientSecretInAllForms() + "</html>");
			Flow flow = new Flow(context);
			// What is tried for 14 s
			CompletableFuture<?>[] patient = Stream
				.concat(Stream.of("unreachable", "faulty", "broken", "unreadable")
					.map((id) -> (Runnable) () -> flow.fails(id)), Stream.of(this::startsFail))
				.map((attempt) -> CompletableFuture.runAsync(attempt, this.threads))
				.toArray(CompletableFuture[]::new);
			flow.tokensAreFetchedAndRejected();
			flow.credentialsAreRefused();
			flow.tokensAreUnusable();
			flow.apisAnswerAnything();
			flow.keysAreSent();
			flow.keysAreRead();
			flow.credentialsAndKeysAreCreated();
			managementIsUnreachable();
			printed(context).forEach(this.leaks::lookAt);
			CompletableFuture.allOf(patient).join();
			flow.applicationShutsDown();
		}
		finally {
			this.brightcove.close();
		}
	}

	private void managementIsUnreachable() {
		try (ConfigurableApplicationContext context = start(
				Map.of("brightcove.apis.oauth.base-url", NOWHERE, "brightcove.apis.policy.base-url", NOWHERE))) {
			BrightcoveManagement management = new BrightcoveManagement(context.getBean(BrightcoveClients.class));
			lookAtFailure("list credentials", () -> management.clientCredentials(SECRETS.bcToken).list(1));
			lookAtFailure("read a policy key", () -> management.policyKeys().get("1", SECRETS.createdPolicyKey));
		}
	}

	private void startsFail() {
		startFails("brightcove.oauth.token.refresh-after", "often");
		startFails("brightcove.oauth.token.refresh-after", "2");
		startFails("brightcove.oauth.client-id", "");
		startFails("brightcove.oauth.clients.faulty.client-id", "");
		startFails("brightcove.oauth.token-uri", "https://the-id:" + SECRETS.clientSecret + "@localhost/");
		startFails("brightcove.playback.policy-key", SECRETS.policyKey + " and more");
		startFails("brightcove.live.api-key", SECRETS.apiKey + "\u00e9");
		try (ConfigurableApplicationContext context = start(Map.of("keys-with-line-breaks", "true"))) {
			Flow flow = new Flow(context);
			for (BrightcoveApi api : List.of(BrightcoveApi.PLAYBACK, BrightcoveApi.LIVE)) {
				flow.call(null, "/", api).forEach((name, call) -> lookAtFailure("line break in key, " + name, call));
			}
		}
		lookAtFailure("start with fetch-on-startup", () -> start(
				Map.of("brightcove.oauth.token.fetch-on-startup", "true", "brightcove.oauth.token-uri", NOWHERE)));
	}

	private void startFails(String property, String value) {
		lookAtFailure("start with " + property, () -> start(Map.of(property, value)));
	}

	private ConfigurableApplicationContext start(Map<String, String> properties) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("spring.http.clients.imperative.factory", this.library);
		all.put("spring.http.clients.reactive.connector", this.library);
		all.put("brightcove.oauth.client-id", Secrets.CLIENT_ID);
		all.put("brightcove.oauth.client-secret", SECRETS.clientSecret);
		all.put("brightcove.oauth.client-authentication-method", this.method);
		all.put("brightcove.oauth.token-uri", this.brightcove.tokenUri());
		all.put("brightcove.oauth.trusted-hosts", "localhost");
		all.put("brightcove.playback.policy-key", SECRETS.policyKey);
		all.put("brightcove.live.api-key", SECRETS.apiKey);
		for (String api : List.of("playback", "live", "oauth", "policy")) {
			all.put("brightcove.apis." + api + ".base-url", this.brightcove.apiUrl(""));
		}
		for (String id : List.of("unreachable", "faulty", "broken")) {
			all.put("brightcove.oauth.clients." + id + ".client-id", Secrets.CLIENT_ID);
			all.put("brightcove.oauth.clients." + id + ".client-secret", SECRETS.clientSecret);
			all.put("brightcove.oauth.clients." + id + ".token-uri", NOWHERE);
		}
		all.putAll(properties);
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.run(all.entrySet()
				.stream()
				.map((property) -> "--" + property.getKey() + "=" + property.getValue())
				.toArray(String[]::new));
	}

	/**
	 * What an application shows of its beans. Answers of the actuator belong here.
	 */
	private static Map<String, Object> printed(ConfigurableApplicationContext context) {
		Map<String, Object> printed = new LinkedHashMap<>();
		printed.put("context", context);
		for (String name : context.getBeanFactory().getBeanDefinitionNames()) {
			printed.put("bean " + name, context.getBean(name));
			printed.put("definition " + name, context.getBeanFactory().getBeanDefinition(name));
		}
		BrightcoveProperties properties = context.getBean(BrightcoveProperties.class);
		printed.put("oauth", properties.getOauth());
		printed.put("clients", properties.getOauth().getClients());
		printed.put("playback", properties.getPlayback());
		printed.put("live", properties.getLive());
		printed.put("apis", properties.getApis());
		printed.put("client", context.getBean(BrightcoveRegisteredClients.class).find("unreachable"));
		printed.put("credentials", BrightcoveCredentials.of(Secrets.CLIENT_ID, SECRETS.clientSecret));
		printed.put("token", context.getBean(TokenSource.class).await("brightcove"));
		Supplier<TokenSource> tokens = () -> context.getBean(TokenSource.class);
		BrightcoveEndpoint endpoint = new BrightcoveEndpoint(tokens);
		printed.put("endpoint", JsonMapper.shared().writeValueAsString(endpoint.registrations()));
		printed.put("endpoint of one", JsonMapper.shared().writeValueAsString(endpoint.registration("brightcove")));
		printed.put("health", JsonMapper.shared().writeValueAsString(new BrightcoveHealthIndicator(tokens).health()));
		OAuth2AuthorizedClient client = context.getBean(BrightcoveClients.class)
			.authorizedClientManager()
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("anyone").build());
		printed.put("authorized client", client);
		printed.put("its registration", client.getClientRegistration());
		printed.put("its token", client.getAccessToken());
		return printed;
	}

	private void lookAtFailure(String flow, Callable<?> call) {
		Throwable failure = catchThrowable(call::call);
		assertThat(failure).as(flow).isNotNull();
		this.leaks.lookAt(flow, failure);
	}

	private static String clientSecretInAllForms() {
		return String.join(" ", Secrets.forms(SECRETS.clientSecret));
	}

	/**
	 * What is done in an application that runs.
	 */
	private final class Flow {

		private final FakeBrightcove brightcove = SecretFlows.this.brightcove;

		private final ConfigurableApplicationContext context;

		private final BrightcoveClients clients;

		Flow(ConfigurableApplicationContext context) {
			this.context = context;
			this.clients = context.getBean(BrightcoveClients.class);
		}

		void tokensAreFetchedAndRejected() {
			this.brightcove.issue(SECRETS.accessToken);
			succeeds("brightcove");
			this.brightcove.reject(SECRETS.accessToken);
			fails("rejected-twice");
			this.brightcove.issue(SECRETS.renewedAccessToken);
			succeeds("brightcove");
			assertThat(this.brightcove.apiCalls()).last()
				.extracting(FakeBrightcove.Call::authorization)
				.isEqualTo("Bearer " + SECRETS.renewedAccessToken);
		}

		void credentialsAreRefused() {
			String error = "{\"error\":\"%s\",\"error_description\":\"%s\"}";
			int number = 0;
			for (int status : List.of(400, 401)) {
				this.brightcove.answerTokenRequests(status, "application/json",
						error.formatted("invalid_client", clientSecretInAllForms()));
				fails("refused-" + number++);
				this.brightcove.answerTokenRequests(status, "application/json",
						error.formatted(clientSecretInAllForms(), ""));
				fails("refused-" + number++);
				this.brightcove.answerTokenRequests(status, clientSecretInAllForms(), clientSecretInAllForms());
				fails("refused-" + number++);
			}
			fails("unknown");
		}

		void tokensAreUnusable() {
			try (FakeBrightcove foreign = new FakeBrightcove()) {
				this.brightcove.redirectTokenRequests(307, foreign.tokenUri());
				fails("redirected");
				assertThat(foreign.tokenRequests()).isEmpty();
			}
			this.brightcove.answerTokenRequests(200, "text/html", "<html>" + clientSecretInAllForms() + "</html>");
			fails("page");
			this.brightcove.issue(SECRETS.accessToken + "\\n");
			fails("line-break");
			this.brightcove.answerTokenRequests(200, "application/json", "{\"access_token\":\"" + SECRETS.accessToken
					+ "\",\"token_type\":\"" + SECRETS.clientSecret + "\"}");
			fails("token-type");
			this.brightcove.answerTokenRequests(200, "application/json", "{\"access_token\":" + SECRETS.accessToken);
			fails("no-json");
			this.brightcove.issue(SECRETS.renewedAccessToken);
		}

		void apisAnswerAnything() {
			for (int status : List.of(401, 403, 500)) {
				this.brightcove.answerApiCalls(status, "application/json", "[{\"error_code\":\"NO\"}]");
				fails("brightcove");
			}
			try (FakeBrightcove foreign = new FakeBrightcove()) {
				this.brightcove.redirectApiCalls(foreign.apiUrl("/"));
				succeeds("brightcove");
				call("brightcove", foreign.apiUrl("/").replace("localhost", "127.0.0.1"), null).forEach(this::run);
				assertThat(foreign.apiCalls()).isNotEmpty()
					.extracting(FakeBrightcove.Call::authorization)
					.containsOnlyNulls();
			}
			call("brightcove", NOWHERE, null).forEach((name, call) -> lookAtFailure("unreachable API, " + name, call));
			echo();
			call("brightcove", this.brightcove.apiUrl("/"), null)
				.forEach((name, call) -> lookAtFailure("echo, " + name, call));
			this.brightcove.answerApiCalls(200, "text/plain", SECRETS.echo());
			succeeds("brightcove");
		}

		private void echo() {
			this.brightcove.answerApiCalls(500, "text/plain", SECRETS.echo());
		}

		void keysAreSent() {
			for (BrightcoveApi api : List.of(BrightcoveApi.PLAYBACK, BrightcoveApi.LIVE)) {
				this.brightcove.answerApiCalls(200, "text/plain", "ok");
				call(null, "/", api).forEach(this::run);
				this.brightcove.answerApiCalls(403, "text/plain", "no");
				call(null, "/", api).forEach((name, call) -> lookAtFailure("wrong key, " + name, call));
				echo();
				call(null, "/", api).forEach((name, call) -> lookAtFailure("echo, " + name, call));
				call(null, "http://localhost:1/", api)
					.forEach((name, call) -> lookAtFailure("unreachable API, " + name, call));
			}
		}

		void keysAreRead() {
			Callable<PolicyKey> read = () -> new BrightcoveManagement(this.clients).policyKeys()
				.get("1", SECRETS.createdPolicyKey);
			answerWithPolicyKey("\"%s\"");
			SecretFlows.this.leaks.lookAt("policy key", run("read a policy key", read));
			this.brightcove.answerApiCalls(404, "application/json", "[{\"error_code\":\"NOT_FOUND\"}]");
			lookAtFailure("read a policy key", read);
			echo();
			lookAtFailure("echo, policy keys", read);
		}

		void credentialsAndKeysAreCreated() {
			BrightcoveManagement management = new BrightcoveManagement(this.clients);
			Callable<ClientCredential> createCredential = () -> management.clientCredentials(SECRETS.bcToken)
				.create(ClientCredentialRequest.of("name", AccountScope.of(1)));
			Callable<PolicyKey> createKey = () -> management.policyKeys().create(KeyData.of("1"));
			answerWithClientCredential("\"%s\"");
			SecretFlows.this.leaks.lookAt("client credential", run("create a credential", createCredential));
			answerWithPolicyKey("\"%s\"");
			SecretFlows.this.leaks.lookAt("policy key", run("create a policy key", createKey));
			for (String unreadable : List.of("%s", "[\"%s\"]", "\"%s")) {
				answerWithClientCredential(unreadable);
				lookAtFailure("unreadable credential", createCredential);
				answerWithPolicyKey(unreadable);
				lookAtFailure("unreadable policy key", createKey);
			}
			this.brightcove.answerApiCalls(401, "application/json", "{\"error\":\"access_denied\"}");
			lookAtFailure("create a credential", createCredential);
			lookAtFailure("create a policy key", createKey);
			echo();
			lookAtFailure("echo, client credentials", createCredential);
			lookAtFailure("BC_TOKEN that is none", () -> management.clientCredentials(SECRETS.bcToken + "\n"));
		}

		private void answerWithClientCredential(String secret) {
			this.brightcove.answerApiCalls(200, "application/json", "{\"client_id\":\"the-id\",\"client_secret\":"
					+ secret.formatted(SECRETS.createdClientSecret) + ",\"maximum_scope\":[]}");
		}

		private void answerWithPolicyKey(String key) {
			this.brightcove.answerApiCalls(200, "application/json", "{\"key-string\":"
					+ key.formatted(SECRETS.createdPolicyKey) + ",\"key-data\":{\"account-id\":\"1\"}}");
		}

		void applicationShutsDown() {
			this.brightcove.issue(SECRETS.accessToken);
			this.brightcove.hold();
			int before = this.brightcove.tokenRequests().size();
			CompletableFuture<Void> call = CompletableFuture.runAsync(() -> fails("last"), SecretFlows.this.threads);
			await().until(() -> this.brightcove.tokenRequests().size() > before);
			this.context.close();
			this.brightcove.release();
			call.join();
		}

		private void fails(String registrationId) {
			call(registrationId, this.brightcove.apiUrl("/"), null)
				.forEach((name, call) -> lookAtFailure(registrationId + ", " + name, call));
		}

		private void succeeds(String registrationId) {
			call(registrationId, this.brightcove.apiUrl("/"), null).forEach(this::run);
		}

		/**
		 * Run what must succeed, be it the third time, should a connection break.
		 */
		private <T> @Nullable T run(String name, Callable<T> call) {
			List<Exception> failures = new ArrayList<>();
			while (failures.size() < 3) {
				try {
					return call.call();
				}
				catch (Exception ex) {
					failures.add(ex);
				}
			}
			throw new AssertionError(name, failures.get(2));
		}

		private Map<String, Callable<@Nullable String>> call(@Nullable String registrationId, String uri,
				@Nullable BrightcoveApi api) {
			return Map.of("RestClient",
					() -> ((api != null) ? this.clients.restClient(api) : this.clients.restClient(registrationId)).get()
						.uri(uri)
						.retrieve()
						.body(String.class),
					"WebClient",
					() -> ((api != null) ? this.clients.webClient(api) : this.clients.webClient(registrationId)).get()
						.uri(uri)
						.retrieve()
						.bodyToMono(String.class)
						.block());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
			JacksonAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
			RestClientAutoConfiguration.class, WebClientAutoConfiguration.class, BrightcoveOAuthAutoConfiguration.class,
			BrightcoveClientsAutoConfiguration.class })
	static class Application {

		/**
		 * Resources that do not end with the first of the applications.
		 */
		@Bean
		ReactorResourceFactory reactorResourceFactory() {
			ReactorResourceFactory resources = new ReactorResourceFactory();
			resources.setUseGlobalResources(false);
			resources.setShutdownQuietPeriod(Duration.ZERO);
			return resources;
		}

		@Bean
		BrightcoveCredentialsRepository organisations() {
			return (id) -> switch (id) {
				case "unknown" -> null;
				case "unreadable" -> throw new Leaks.ApplicationException("No connection as " + SECRETS.clientSecret);
				default -> BrightcoveCredentials.of(Secrets.CLIENT_ID, SECRETS.clientSecret);
			};
		}

		@Bean
		@ConditionalOnProperty("keys-with-line-breaks")
		BrightcoveConnectionDetails keysWithLineBreaks() {
			return new BrightcoveConnectionDetails() {

				@Override
				public @Nullable String getAccountId() {
					return null;
				}

				@Override
				public @Nullable BrightcoveCredentials getCredentials() {
					return null;
				}

				@Override
				public String getPolicyKey() {
					return SECRETS.policyKey + "\n";
				}

				@Override
				public String getApiKey() {
					return SECRETS.apiKey + "\n";
				}

				@Override
				public URI getTokenUri() {
					return URI.create(NOWHERE);
				}

			};
		}

	}

}
