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

package io.github.brightcoveoauth.sample.keys;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The pages of APIs that take a key, where none is configured.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class TypedKeysTests {

	private static final WireMockServer brightcove = start();

	private static final WireMockServer stranger = start();

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("brightcove.account-id", () -> "1");
		registry.add("brightcove.oauth.client-id", () -> "an-id");
		registry.add("brightcove.oauth.client-secret", () -> "a-secret");
		registry.add("brightcove.apis.playback.base-url", () -> brightcove.baseUrl() + "/playback");
		registry.add("brightcove.apis.live.base-url", () -> brightcove.baseUrl() + "/live");
	}

	@BeforeEach
	void forget() {
		brightcove.resetAll();
		stranger.resetAll();
	}

	@AfterAll
	static void stop() {
		brightcove.stop();
		stranger.stop();
	}

	@ParameterizedTest
	@CsvSource({ "/playback, brightcove.playback.policy-key", "/live, brightcove.live.api-key" })
	void pageNamesThePropertyOfTheMissingKey(String page, String property) {
		assertThat(this.mvc.get().uri(page)).hasStatusOk().bodyText().contains("id=\"no-key\"", property);
		assertThat(brightcove.getAllServeEvents()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/playback, policyKey", "/live, apiKey" })
	void keyThatIsNotTypedEitherIsMissed(String page, String field) {
		assertThat(find(page, field, " ")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("None is configured, so type one.");
		assertThat(brightcove.getAllServeEvents()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/playback, policyKey", "/live, apiKey" })
	void whatCannotBeAKeyIsNotSent(String page, String field, CapturedOutput output) {
		assertThat(find(page, field, "a typed\r\nkey")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("A key is made of letters")
			.doesNotContain("a typed");
		assertThat(brightcove.getAllServeEvents()).isEmpty();
		assertThat(output).doesNotContain("a typed");
	}

	@ParameterizedTest
	@CsvSource({ "/playback, policyKey, BCOV-Policy, /playback/accounts/1/videos/7",
			"/live, apiKey, X-API-KEY, /live/jobs" })
	void typedKeyGoesToItsApiOnlyAndNotIntoThePage(String page, String field, String header, String path,
			CapturedOutput output) {
		brightcove.stubFor(any().willReturn(WireMock.okJson("{\"id\":\"7\",\"name\":\"Alpine Lakes\"}")));
		assertThat(find(page, field, " a-typed-key ")).hasStatusOk().bodyText().doesNotContain("a-typed-key");
		brightcove.verify(1,
				WireMock.getRequestedFor(WireMock.urlEqualTo(path))
					.withHeader(header, WireMock.equalTo("a-typed-key"))
					.withoutHeader("Authorization"));
		assertThat(output).doesNotContain("a-typed-key");
	}

	@ParameterizedTest
	@CsvSource({ "/playback, policyKey", "/live, apiKey" })
	void typedKeyIsNotTakenAlongARedirect(String page, String field) {
		brightcove.stubFor(any().willReturn(WireMock.temporaryRedirect(stranger.baseUrl())));
		assertThat(find(page, field, "a-typed-key")).hasStatus(HttpStatus.BAD_GATEWAY);
		assertThat(stranger.getAllServeEvents()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/playback, policyKey, text/html, <html>Sign in</html>",
			"/live, apiKey, text/html, <html>Sign in</html>", "/playback, policyKey, application/json, []",
			"/live, apiKey, application/json, []", "/playback, policyKey, application/json, ''",
			"/live, apiKey, application/json, ''" })
	void answerOfAnotherFormIsTold(String page, String field, String type, String body) {
		brightcove.stubFor(any().willReturn(WireMock.ok(body).withHeader("Content-Type", type)));
		assertThat(find(page, field, "a-typed-key")).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("answer is not understood")
			.doesNotContain("Sign in");
	}

	@ParameterizedTest
	@CsvSource({ "/playback, policyKey", "/live, apiKey" })
	void outageIsTold(String page, String field) {
		brightcove.stubFor(any().willReturn(WireMock.serviceUnavailable()));
		assertThat(find(page, field, "a-typed-key")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.bodyText()
			.contains("Brightcove answered 503 Service Unavailable");
	}

	@Test
	void liveAnswerWithoutTheJobIsTold() {
		brightcove.stubFor(any().willReturn(WireMock.okJson("{}")));
		assertThat(this.mvc.post().uri("/live").param("apiKey", "a-typed-key").param("job", "8").with(csrf()))
			.hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("answer is not understood");
	}

	private MvcTestResult find(String page, String field, String key) {
		return this.mvc.post().uri(page).param(field, key).param("q", "7").with(csrf()).exchange();
	}

	private static MappingBuilder any() {
		return WireMock.any(WireMock.anyUrl());
	}

	private static WireMockServer start() {
		WireMockServer server = new WireMockServer(
				WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort().http2PlainDisabled(true));
		server.start();
		return server;
	}

}
