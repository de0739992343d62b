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

import java.net.URI;
import java.util.Map;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What a user reads when a start fails.
 */
@ExtendWith(OutputCaptureExtension.class)
class BrightcoveConfigurationFailureAnalyzerTests {

	private static final String ID = "brightcove.oauth.client-id=the-id";

	private static final String SECRET = "brightcove.oauth.client-secret=the-secret";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"brightcove.oauth.token-uri=nonsense | 'brightcove.oauth.token-uri' is 'nonsense' | absolute https URL",
			"brightcove.oauth.token-uri=http://oauth.example.com/token | 'brightcove.oauth.token-uri' is 'http://oauth.example.com/token' | loopback only",
			"brightcove.oauth.token-uri=https:// | 'brightcove.oauth.token-uri' is 'https://' | absolute https URL",
			"brightcove.oauth.token-uri=ftp://localhost/token | 'brightcove.oauth.token-uri' is 'ftp://localhost/token' | https",
			"brightcove.oauth.token-uri=https://id:hidden@oauth.example.com/token | 'https://***@oauth.example.com/token' | without user",
			"brightcove.oauth.token-uri=relative/path | 'brightcove.oauth.token-uri' is 'relative/path' | absolute https URL",
			"brightcove.apis.cms.base-url=cms | 'brightcove.apis.cms.base-url' is 'cms' | https",
			"brightcove.apis.live-v2.base-url=http://cms.example.com | 'brightcove.apis.live-v2.base-url' | loopback",
			"brightcove.oauth.trusted-hosts=https://a.example.com | 'brightcove.oauth.trusted-hosts' has 'https://a.example.com' | '*.example.com'",
			"brightcove.oauth.http.redirects=follow | 'brightcove.oauth.http.redirects' is 'follow' | dont-follow",
			"brightcove.oauth.token.refresh-after=1.5 | 'brightcove.oauth.token.refresh-after' is 1.5 | from 0.1 to 0.95",
			"brightcove.oauth.token.refresh-after=NaN | 'brightcove.oauth.token.refresh-after' is NaN | from 0.1 to 0.95",
			"brightcove.oauth.token.refresh-after=0.05 | 'brightcove.oauth.token.refresh-after' is 0.05 | from 0.1 to 0.95",
			"brightcove.oauth.token.expiry-margin=0 | 'brightcove.oauth.token.expiry-margin' is 0.0 | from 0.01 to 0.5",
			"brightcove.oauth.token.expiry-margin=30 | 'brightcove.oauth.token.expiry-margin' is 30.0 | from 0.01 to 0.5",
			"brightcove.oauth.token.expiry-margin=0.25 | 'brightcove.oauth.token.refresh-after' is 0.75 and 'brightcove.oauth.token.expiry-margin' is 0.25 | below 1",
			"brightcove.oauth.token.default-lifetime=0 | 'brightcove.oauth.token.default-lifetime' is 0s | from 1s to 365d",
			"brightcove.oauth.token.default-lifetime=-5m | 'brightcove.oauth.token.default-lifetime' is -300s | from 1s to 365d",
			"brightcove.oauth.token.default-lifetime=400d | 'brightcove.oauth.token.default-lifetime' is 34560000s | from 1s to 365d",
			"brightcove.oauth.http.read-timeout=0 | 'brightcove.oauth.http.read-timeout' is 0ms | above zero",
			"brightcove.oauth.http.connect-timeout=-2s | 'brightcove.oauth.http.connect-timeout' is -2000ms | above zero",
			"brightcove.apis.cms.http.redirects=follow | 'brightcove.apis.cms.http.redirects' is 'follow' | 'brightcove.apis.cms.base-url' to the final address",
			"brightcove.apis.analytics.http.read-timeout=0 | 'brightcove.apis.analytics.http.read-timeout' is 0ms | above zero",
			"brightcove.oauth.scope=one two | 'brightcove.oauth.scope' has 'one two' | with commas",
			"brightcove.oauth.clients.a.client-id=the-id | 'brightcove.oauth.clients.a.client-id' is set, but 'brightcove.oauth.clients.a.client-secret' has no value | Set 'brightcove.oauth.clients.a.client-secret' too",
			"brightcove.oauth.clients.a.client-secret=hidden | 'brightcove.oauth.clients.a.client-secret' is set, but 'brightcove.oauth.clients.a.client-id' has no value | Set 'brightcove.oauth.clients.a.client-id' too",
			"brightcove.oauth.clients.a.scope=one | neither 'brightcove.oauth.clients.a.client-id' nor 'brightcove.oauth.clients.a.client-secret' | or remove all of 'brightcove.oauth.clients.a.*'",
			"brightcove.oauth.clients.brightcove.client-id=the-id | 'brightcove.oauth.clients.brightcove' is set | another name",
			"brightcove.playback.policy-key=hidden key | 'brightcove.playback.policy-key' has characters that no header can carry | Set 'brightcove.playback.policy-key' to the key",
			"brightcove.live.api-key=hiddenä | 'brightcove.live.api-key' has characters that no header can carry | Set 'brightcove.live.api-key' to the key",
			"brightcove.oauth.token.encryption-key=hidden key | 'brightcove.oauth.token.encryption-key' is not Base64 | openssl rand -base64 32",
			"brightcove.oauth.token.encryption-key=aGlkZGVuLWtleQ== | 'brightcove.oauth.token.encryption-key' has 10 bytes, not 32 | openssl rand -base64 32",
			"brightcove.oauth.token.previous-encryption-key=aGlkZGVuLWtleWhpZGRlbi1rZXloaWRkZW4ta2V5MTI= | 'brightcove.oauth.token.previous-encryption-key' is set, but 'brightcove.oauth.token.encryption-key' is not | or remove 'brightcove.oauth.token.previous-encryption-key'",
			"brightcove.account-id=12 34 | 'brightcove.account-id' is '12 34' | digits" })
	void wrongValueIsNamedWithItsPropertyAndWhatIsAllowed(String property, String description, String action,
			CapturedOutput output) {
		startFails(EmptyApplication.class, property, ID, SECRET);
		assertThat(output).contains("APPLICATION FAILED TO START", description, action)
			.doesNotContain("the-secret", "hidden", "aGlkZG");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "redis | the application has no connection to Redis | spring-boot-starter-data-redis",
					"jdbc | the application has no DataSource | spring-boot-starter-jdbc" })
	void storeThatIsNotThereIsNamed(String store, String description, String action, CapturedOutput output) {
		startFails(InjectingApplication.class, "brightcove.oauth.token.store=" + store, ID, SECRET);
		assertThat(output).contains("APPLICATION FAILED TO START",
				"'brightcove.oauth.token.store' is '" + store + "', but " + description, action,
				"set 'brightcove.oauth.token.store' to 'memory'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "token-uri=nonsense | 'brightcove.oauth.clients.a.token-uri' is 'nonsense' | absolute https URL",
					"trusted-hosts=a/b | 'brightcove.oauth.clients.a.trusted-hosts' has 'a/b' | without scheme",
					"scope=one two | 'brightcove.oauth.clients.a.scope' has 'one two' | with commas" })
	void wrongValueOfARegistrationIsNamedWithItsProperty(String property, String description, String action,
			CapturedOutput output) {
		startFails(EmptyApplication.class, "brightcove.oauth.clients.a.client-id=the-id",
				"brightcove.oauth.clients.a.client-secret=the-secret", "brightcove.oauth.clients.a." + property);
		assertThat(output).contains("APPLICATION FAILED TO START", description, action).doesNotContain("the-secret");
	}

	@Test
	void blankCredentialsOfARegistrationAreNamedWithTheirOrigin(CapturedOutput output) {
		startFails(EmptyApplication.class, "brightcove.oauth.clients.a.client-id=${A_ID:}",
				"brightcove.oauth.clients.a.client-secret=${A_SECRET:}");
		assertThat(output).contains("'brightcove.oauth.clients.a.client-id' has no value: it is \"${A_ID:}\" in ",
				"'brightcove.oauth.clients.a.client-secret' has no value: it is \"${A_SECRET:}\" in ");
	}

	@Test
	void placeholdersThatNothingFillsAreNamedWithTheirOrigin(CapturedOutput output) {
		startFails(InjectingApplication.class, "brightcove.oauth.client-id=${SOME_ID}",
				"brightcove.oauth.client-secret=${SOME_SECRET}");
		assertThat(output).contains("A Brightcove client is needed",
				"'brightcove.oauth.client-id' has no value: it is \"${SOME_ID}\" in ",
				"'brightcove.oauth.client-secret' has no value: it is \"${SOME_SECRET}\" in ");
	}

	@ParameterizedTest
	@CsvSource({ "${SOME_ID}, the-secret, client-id", "the-id, ${SOME_SECRET}, client-secret" })
	void placeholderThatNothingFillsIsNoHalfOfACredential(String id, String secret, String missing,
			CapturedOutput output) {
		startFails(EmptyApplication.class, "brightcove.oauth.client-id=" + id,
				"brightcove.oauth.client-secret=" + secret);
		assertThat(output).contains("'brightcove.oauth." + missing + "' has no value: it is \"${SOME_");
	}

	@Test
	void placeholderThatNothingFillsIsNoKey(CapturedOutput output) {
		startFails(PlayingApplication.class, "brightcove.playback.policy-key=${SOME_KEY}", ID, SECRET);
		assertThat(output).contains("'brightcove.playback.policy-key' is not set",
				"'brightcove.playback.policy-key' has no value: it is \"${SOME_KEY}\" in ");
	}

	@Test
	void unknownApiIsNamedWithTheKnownOnes(CapturedOutput output) {
		startFails(EmptyApplication.class, "brightcove.apis.cmss.base-url=https://cms.example.com");
		assertThat(output).contains("APPLICATION FAILED TO START", "'brightcove.apis'", "cmss",
				"The following values are valid", "CMS");
	}

	@Test
	void missingKeyIsNamed(CapturedOutput output) {
		startFails(PlayingApplication.class, ID, SECRET);
		assertThat(output).contains("APPLICATION FAILED TO START",
				"A client of BrightcoveApi.PLAYBACK is needed, but 'brightcove.playback.policy-key' is not set.",
				"Set 'brightcove.playback.policy-key'.");
	}

	@Test
	void unknownAuthenticationMethodIsNamedWithTheKnownOnes(CapturedOutput output) {
		startFails(EmptyApplication.class, "brightcove.oauth.client-authentication-method=private_key_jwt", ID, SECRET);
		assertThat(output).contains("brightcove.oauth.client-authentication-method", "private_key_jwt",
				"CLIENT_SECRET_BASIC", "CLIENT_SECRET_POST");
	}

	@Test
	void missingSecretIsNamed(CapturedOutput output) {
		startFails(EmptyApplication.class, ID);
		assertThat(output).contains(
				"'brightcove.oauth.client-id' is set, but 'brightcove.oauth.client-secret' has no value",
				"Set 'brightcove.oauth.client-secret'");
	}

	@Test
	void blankIdIsNamedWithItsOrigin(CapturedOutput output) {
		startFails(EmptyApplication.class, "brightcove.oauth.client-id=${SOME_VARIABLE:  }", SECRET);
		assertThat(output)
			.contains("'brightcove.oauth.client-secret' is set, but 'brightcove.oauth.client-id' has no value",
					"'brightcove.oauth.client-id' has no value: it is \"${SOME_VARIABLE:  }\" in ")
			.doesNotContain("the-secret");
	}

	@Test
	void clientWithoutCredentialsFailsTheStartAndSaysWhatToSet(CapturedOutput output) {
		startFails(InjectingApplication.class);
		assertThat(output).contains("APPLICATION FAILED TO START",
				"neither 'brightcove.oauth.client-id' nor 'brightcove.oauth.client-secret' is set",
				"Set 'brightcove.oauth.client-id' and 'brightcove.oauth.client-secret'");
	}

	@Test
	void secretThatIsThereIsNotPrinted(CapturedOutput output) {
		startFails(DetailsWithoutCredentials.class, ID, SECRET);
		assertThat(output).contains("A Brightcove client is needed").doesNotContain("the-secret");
	}

	@Test
	void firstTokenThatIsNotThereFailsTheStart(CapturedOutput output) {
		try (FakeBrightcove brightcove = new FakeBrightcove()) {
			brightcove.answerTokenRequests(401, "application/json", "{\"error\":\"invalid_client\"}");
			startFails(EmptyApplication.class, "brightcove.oauth.token.fetch-on-startup=true",
					"brightcove.oauth.token-uri=" + brightcove.tokenUri(), ID, SECRET);
		}
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "No access token for registration 'brightcove': [invalid_client]",
					"Check 'brightcove.oauth.client-id' and 'brightcove.oauth.client-secret'",
					"set 'brightcove.oauth.token.fetch-on-startup' to 'false'")
			.doesNotContain("the-secret");
	}

	@Test
	void firstTokenWithoutCredentialsFailsTheStart(CapturedOutput output) {
		startFails(EmptyApplication.class, "brightcove.oauth.token.fetch-on-startup=true");
		assertThat(output).contains("APPLICATION FAILED TO START",
				"neither 'brightcove.oauth.client-id' nor 'brightcove.oauth.client-secret' is set");
	}

	@Test
	void wrongValueFailsALazyStartToo(CapturedOutput output) {
		startFails(new SpringApplicationBuilder(EmptyApplication.class).lazyInitialization(true), ID);
		assertThat(output).contains("'brightcove.oauth.client-secret' has no value");
	}

	private void startFails(Class<?> application, String... properties) {
		startFails(new SpringApplicationBuilder(application), properties);
	}

	private void startFails(SpringApplicationBuilder application, String... properties) {
		assertThatException().isThrownBy(() -> application.web(WebApplicationType.NONE).initializers((context) -> {
			for (String property : properties) {
				String name = property.substring(0, property.indexOf('='));
				context.getEnvironment()
					.getPropertySources()
					.addFirst(new MapPropertySource(name, Map.of(name, property.substring(property.indexOf('=') + 1))));
			}
		}).run());
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, RestClientAutoConfiguration.class,
			BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class })
	static class EmptyApplication {

	}

	@Configuration(proxyBeanMethods = false)
	static class DetailsWithoutCredentials extends InjectingApplication {

		@Bean
		BrightcoveConnectionDetails details() {
			return new PropertiesBrightcoveConnectionDetails(null, null, null, null,
					URI.create("https://oauth.example.com"), Map.of());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PlayingApplication extends EmptyApplication {

		@Bean
		String library(BrightcoveClients brightcove) {
			return brightcove.restClient(BrightcoveApi.PLAYBACK).toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class InjectingApplication extends EmptyApplication {

		@Bean
		String library(RestClient brightcoveRestClient) {
			return brightcoveRestClient.toString();
		}

	}

}
