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

package io.github.brightcoveoauth.sample.token;

import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class TokenControllerTests {

	private static final String WRONG_SECRET = "a-wrong-secret";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Autowired
	private Tokens tokens;

	@Test
	void pageAsksForNoTokenByItself() {
		assertThat(this.mvc.get().uri("/token")).hasStatusOk()
			.bodyText()
			.contains(this.simulator.clientId(), "type=\"password\"")
			.doesNotContain("id=\"issued\"", this.simulator.clientSecret());
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@Test
	void configuredCredentialsGiveTheTokenThatTheConsoleHolds() {
		String token = Objects.requireNonNull(this.tokens.ofConfiguredCredentials()).getTokenValue();
		assertThat(this.mvc.post().uri("/token").with(csrf())).hasStatusOk()
			.hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
			.bodyText()
			.contains(">" + token + "</textarea>", "<dd id=\"token-type\">Bearer</dd>", "max=\"300\"")
			.doesNotContain(this.simulator.clientSecret());
		assertThat(this.simulator.tokenRequests()).isOne();
	}

	@Test
	void typedCredentialsGiveATokenOfTheirOwn() {
		BrightcoveCredentials typed = this.simulator.addCredentials("video-cloud/video/read");
		String held = Objects.requireNonNull(this.tokens.ofConfiguredCredentials()).getTokenValue();
		assertThat(post(" " + typed.clientId() + " ", typed.clientSecret() + "\n")).hasStatusOk()
			.bodyText()
			.contains("id=\"issued\"", "value=\"" + typed.clientId() + "\"")
			.doesNotContain(held, typed.clientSecret());
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
	}

	@Test
	void curlLineCallsTheAccountWithTheToken() {
		String token = Objects.requireNonNull(this.tokens.ofConfiguredCredentials()).getTokenValue();
		assertThat(this.mvc.post().uri("/token").with(csrf())).bodyText()
			.contains("curl --header &#39;Authorization: Bearer " + token + "&#39; \\\n  &#39;"
					+ this.simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/" + this.simulator.accountId()
					+ "/counts/videos&#39;");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void wrongSecretIsExplainedAndNeitherShownNorLogged(CapturedOutput output) {
		assertThat(post(this.simulator.clientId(), WRONG_SECRET)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Brightcove does not accept these credentials", "API Authentication",
					"value=\"" + this.simulator.clientId() + "\"")
			.doesNotContain(WRONG_SECRET, "Exception", "id=\"issued\"");
		assertThat(output).doesNotContain(WRONG_SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "'',secret", "id,''", "id,' '", "id," })
	void bothFieldsAreNeeded(String clientId, @Nullable String clientSecret) {
		assertThat(post(clientId, clientSecret)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("A token takes a client id and a client secret.");
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "401,400,does not accept these credentials", "429,503,429 Too Many Requests",
			"500,502,500 Internal Server Error", "503,503,503 Service Unavailable" })
	void failureOfTheTokenEndpointIsTold(int answered, int status, String text) {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, answered);
		assertThat(post(this.simulator.clientId(), this.simulator.clientSecret())).hasStatus(status)
			.bodyText()
			.contains(text)
			.doesNotContain(this.simulator.clientSecret(), "Exception");
	}

	@Test
	void secretThatTheTokenEndpointEchoesIsMasked() {
		this.simulator.api(BrightcoveApi.OAUTH)
			.failNext(1, 400, "invalid_request", "Not understood: " + this.simulator.clientSecret());
		assertThat(post(this.simulator.clientId(), this.simulator.clientSecret())).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Not understood: ***")
			.doesNotContain(this.simulator.clientSecret());
	}

	@Test
	void configuredCredentialsThatAreRefusedNameTheProperty() {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 400, "invalid_client", "Revoked");
		assertThat(this.mvc.post().uri("/token").with(csrf())).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("No access token", "invalid_client", "brightcove.oauth.client-secret")
			.doesNotContain("id=\"issued\"", this.simulator.clientSecret());
	}

	@Test
	void pageElsewhereCannotAskForATokenInSomebodysName() {
		assertThat(this.mvc.post().uri("/token")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	private MockMvcRequestBuilder post(String clientId, @Nullable String clientSecret) {
		MockMvcRequestBuilder request = this.mvc.post().uri("/token").with(csrf()).formField("clientId", clientId);
		return (clientSecret != null) ? request.formField("clientSecret", clientSecret) : request;
	}

}
