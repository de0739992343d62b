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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Runs the recipes of {@code docs/secrets.md}.
 */
class SecretsTests {

	@TempDir
	Path directory;

	private final WireMockServer brightcove = new WireMockServer(
			WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort().http2PlainDisabled(true));

	@BeforeEach
	void start() {
		this.brightcove.start();
		this.brightcove.stubFor(WireMock.get("/cms").willReturn(WireMock.ok()));
		this.brightcove.stubFor(WireMock.post("/token")
			.atPriority(9)
			.willReturn(WireMock.jsonResponse("{\"error\":\"invalid_client\"}", 400)));
		accept("the-secret");
	}

	/**
	 * Issue tokens that are soon renewed.
	 */
	private void accept(String secret) {
		this.brightcove.stubFor(WireMock.post("/token")
			.withBasicAuth("the-id", secret)
			.willReturn(WireMock.okJson("{\"access_token\":\"of-" + secret + "\",\"expires_in\":20}")));
	}

	@AfterEach
	void stop() {
		this.brightcove.stop();
	}

	@ParameterizedTest
	@ValueSource(strings = { "BRIGHTCOVE_OAUTH_CLIENT_ID, BRIGHTCOVE_OAUTH_CLIENT_SECRET",
			"BRIGHTCOVE_OAUTH_CLIENTID, BRIGHTCOVE_OAUTH_CLIENTSECRET" })
	void environmentVariablesHaveTheCredentials(String variables) {
		try (ConfigurableApplicationContext context = run(environment(variables))) {
			assertThat(tokenSentBy(context, "brightcove")).isEqualTo("of-the-secret");
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "BRIGHTCOVE_OAUTH_CLIENTS_PARTNERA_CLIENT_ID, BRIGHTCOVE_OAUTH_CLIENTS_PARTNERA_CLIENT_SECRET",
					"BRIGHTCOVE_OAUTH_CLIENTS_PARTNERA_CLIENTID, BRIGHTCOVE_OAUTH_CLIENTS_PARTNERA_CLIENTSECRET" })
	void environmentVariablesMakeARegistrationOfLettersAndDigits(String variables) {
		try (ConfigurableApplicationContext context = run(environment(variables))) {
			assertThat(tokenSentBy(context, "partnera")).isEqualTo("of-the-secret");
		}
	}

	@Test
	void environmentVariableCompletesARegistrationThatIsConfigured() {
		Map<String, Object> environment = Map.of("BRIGHTCOVE_OAUTH_CLIENTS_PARTNER_A_CLIENT_SECRET", "the-secret");
		try (ConfigurableApplicationContext context = run(environment,
				"--brightcove.oauth.clients.partner-a.client-id=the-id")) {
			assertThat(tokenSentBy(context, "partner-a")).isEqualTo("of-the-secret");
		}
	}

	@Test
	void environmentVariablesAloneDoNotMakeARegistrationWithADash() {
		try (ConfigurableApplicationContext context = run(
				environment("BRIGHTCOVE_OAUTH_CLIENT_ID, BRIGHTCOVE_OAUTH_CLIENT_SECRET, "
						+ "BRIGHTCOVE_OAUTH_CLIENTS_PARTNER_A_CLIENT_ID, "
						+ "BRIGHTCOVE_OAUTH_CLIENTS_PARTNER_A_CLIENT_SECRET"))) {
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> tokenSentBy(context, "partner-a"))
				.withMessageEndingWith("Configured registrations: 'brightcove'.");
		}
	}

	private static Map<String, Object> environment(String variables) {
		Map<String, Object> environment = new LinkedHashMap<>();
		for (String variable : variables.split(", ")) {
			environment.put(variable, variable.endsWith("ID") ? "the-id" : "the-secret");
		}
		return environment;
	}

	@ParameterizedTest
	@CsvSource({ "brightcove.oauth., brightcove", "brightcove/oauth/, brightcove",
			"brightcove.oauth.clients.partner-a., partner-a", "brightcove/oauth/clients/partner-a/, partner-a" })
	void mountedTreeHasTheCredentialsOnePerFile(String path, String registrationId) throws IOException {
		write(path + "client-id", "the-id\n");
		write(path + "client-secret", "the-secret\n");
		try (ConfigurableApplicationContext context = run(Map.of(),
				"--spring.config.import=configtree:" + this.directory + "/")) {
			assertThat(tokenSentBy(context, registrationId)).isEqualTo("of-the-secret");
		}
	}

	@Test
	void rotatedFileIsReadForTheNextToken() throws IOException {
		write("client-id", "the-id\n");
		write("client-secret", "the-secret\n");
		accept("the-next-secret");
		try (ConfigurableApplicationContext context = run(Map.of(), "--brightcove-credentials=" + this.directory)) {
			assertThat(tokenSentBy(context, "brightcove")).isEqualTo("of-the-secret");
			write("client-secret", "the-next-secret\n");
			await().untilAsserted(() -> assertThat(tokenSentBy(context, "brightcove")).isEqualTo("of-the-next-secret"));
		}
	}

	@Test
	void tokenIsUsedOnWhileTheFileIsHalfWrittenOrMissing() throws IOException {
		write("client-id", "the-id");
		write("client-secret", "the-secret");
		accept("the-next-secret");
		try (ConfigurableApplicationContext context = run(Map.of(), "--brightcove-credentials=" + this.directory)) {
			assertThat(tokenSentBy(context, "brightcove")).isEqualTo("of-the-secret");
			write("client-secret", "the-next-");
			await().untilAsserted(() -> {
				assertThat(tokenSentBy(context, "brightcove")).isEqualTo("of-the-secret");
				assertThat(tokenRequests("the-next-")).isNotEmpty();
			});
			Files.delete(this.directory.resolve("client-secret"));
			assertThat(tokenSentBy(context, "brightcove")).isEqualTo("of-the-secret");
			write("client-secret", "the-next-secret");
			await().untilAsserted(() -> assertThat(tokenSentBy(context, "brightcove")).isEqualTo("of-the-next-secret"));
		}
	}

	@Test
	void wrongFileFailsTheCallAndIsNotRepeated() throws IOException {
		write("client-id", "the-id");
		write("client-secret", "the-wrong-one");
		try (ConfigurableApplicationContext context = run(Map.of(), "--brightcove-credentials=" + this.directory)) {
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> tokenSentBy(context, "brightcove"))
				.withMessage("No access token for registration 'brightcove': [invalid_client] Check what the "
						+ "BrightcoveCredentialsRepository returns for it.")
				.satisfies((ex) -> assertThat(Throwables.getStackTrace(ex)).doesNotContain("the-wrong-one"));
		}
	}

	private void write(String file, String content) throws IOException {
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		Path temporary = Files.writeString(Files.createTempFile(path.getParent(), ".", ".new"), content);
		Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
	}

	private ConfigurableApplicationContext run(Map<String, Object> variables, String... arguments) {
		StandardEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setEnvironment(environment);
		application.setDefaultProperties(
				Map.of("brightcove.oauth.token-uri", this.brightcove.url("/token"), "brightcove.apis.cms.base-url",
						this.brightcove.url("/cms"), "brightcove.oauth.token.refresh-after", "0.1"));
		return application.run(arguments);
	}

	private String tokenSentBy(ConfigurableApplicationContext context, String registrationId) {
		RestClient cms = context.getBean(BrightcoveClients.class).restClient(BrightcoveApi.CMS, registrationId);
		cms.get().uri("").retrieve().toBodilessEntity();
		List<LoggedRequest> calls = this.brightcove.findAll(WireMock.getRequestedFor(WireMock.urlEqualTo("/cms")));
		return calls.get(calls.size() - 1).getHeader("Authorization").replaceFirst("Bearer ", "");
	}

	private List<LoggedRequest> tokenRequests(String secret) {
		return this.brightcove.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/token"))
			.withBasicAuth(new BasicCredentials("the-id", secret)));
	}

	@EnableAutoConfiguration
	@Import(MountedCredentials.class)
	static class Application {

	}

}
