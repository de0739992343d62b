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

package io.github.brightcoveoauth.sample.clickview;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.brightcoveoauth.sample.ClickViewRegistration;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

class ClickViewControllerTests {

	private static MockMvcRequestBuilder create(MockMvcTester mvc, String mediaId, boolean student, String email) {
		return mvc.post()
			.uri("/clickview")
			.param("mediaId", mediaId)
			.param("student", String.valueOf(student))
			.param("firstName", "Ada")
			.param("surname", "")
			.param("email", email)
			.with(csrf());
	}

	@Nested
	@SpringBootTest
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	@Import(ClickViewRegistration.class)
	class WithTheRegistration {

		@Autowired
		private MockMvcTester mvc;

		@Autowired
		private BrightcoveSimulator simulator;

		@Autowired
		private ClickView clickView;

		@Test
		void tokenIsShownWithItsScopeButNotItsValue() {
			assertThat(this.mvc.get().uri("/clickview")).hasStatusOk()
				.bodyText()
				.contains("Held", "smartembed.viewkey</dd>")
				.doesNotContain(this.clickView.token().getTokenValue(), this.simulator.clickView().clientSecret())
				.doesNotContain("id=\"not-configured\"");
		}

		@Test
		void oneTokenServesAllViewers() {
			assertThat(create(this.mvc, "a-medium", true, "")).hasStatusOk()
				.bodyText()
				.containsPattern("<code id=\"key\">[\\w-]+</code>")
				.contains(this.simulator.clickView().baseUrl() + "/smart-embed/play?viewKey=")
				.contains("value=\"a-medium\"", "value=\"Ada\"");
			assertThat(create(this.mvc, "a-medium", false, "ada@example.com")).hasStatusOk()
				.bodyText()
				.contains("id=\"view-key\"", "value=\"ada@example.com\"");
			assertThat(this.simulator.clickView().tokenRequests()).isEqualTo(1);
			assertThat(this.simulator.tokenRequests()).isZero();
		}

		@ParameterizedTest
		@CsvSource({ "' ', true, '', Type the id of a video.", "a-medium, false, '', e-mail address.",
				"a-medium, true, ada@example.com, Leave out the e-mail address of a student." })
		void whatIsMissingOrTooMuchIsSaid(String mediaId, boolean student, String email, String message) {
			assertThat(create(this.mvc, mediaId, student, email)).hasStatus(HttpStatus.BAD_REQUEST)
				.bodyText()
				.contains(message, "value=\"" + mediaId + "\"", "value=\"Ada\"")
				.doesNotContain("id=\"view-key\"");
		}

	}

	@Nested
	@SpringBootTest
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	class WithoutTheRegistration {

		@Autowired
		private MockMvcTester mvc;

		@Test
		void pageSaysWhatToSet() {
			assertThat(this.mvc.get().uri("/clickview")).hasStatusOk()
				.bodyText()
				.contains("ClickView is not configured", "client-id: ${CLICKVIEW_CLIENT_ID}")
				.doesNotContain("<form");
			assertThat(create(this.mvc, "a-medium", true, "")).hasStatusOk()
				.bodyText()
				.contains("ClickView is not configured");
		}

	}

	@Nested
	@SpringBootTest
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	class WithAClickViewInTrouble {

		private static final WireMockServer clickView = start();

		@Autowired
		private MockMvcTester mvc;

		@DynamicPropertySource
		static void properties(DynamicPropertyRegistry registry) {
			registry.add("clickview.base-url", clickView::baseUrl);
			String registration = "brightcove.oauth.clients.clickview.";
			registry.add(registration + "token-uri", () -> clickView.baseUrl() + "/token");
			registry.add(registration + "client-id", () -> "an-id");
			registry.add(registration + "client-secret", () -> "a-wrong-secret");
		}

		@BeforeEach
		void giveATokenAndNothingElse() {
			clickView.resetAll();
			clickView.stubFor(WireMock.post("/token")
				.willReturn(WireMock.okJson("{\"access_token\":\"a-token\",\"expires_in\":86400}")));
		}

		@AfterAll
		static void stop() {
			clickView.stop();
		}

		@Test
		void refusedCredentialIsExplained() {
			clickView.stubFor(
					WireMock.post("/token").willReturn(WireMock.jsonResponse("{\"error\":\"invalid_client\"}", 400)));
			assertThat(this.mvc.get().uri("/clickview")).hasStatus(HttpStatus.BAD_GATEWAY)
				.bodyText()
				.contains("No access token", "invalid_client", "brightcove.oauth.clients.clickview.client-secret")
				.doesNotContain("a-wrong-secret", "id=\"not-configured\"", "<form");
		}

		@ParameterizedTest
		@CsvSource({ "400, 400, invalid_request", "401, 502, trusted-hosts",
				"503, 503, ClickView answered 503 Service Unavailable" })
		void refusalOfTheViewKeyIsTold(int answered, int status, String message) {
			clickView.stubFor(WireMock.any(WireMock.urlMatching("/api/.*"))
				.willReturn(WireMock.jsonResponse("{\"error\":\"invalid_request\"}", answered)));
			assertThat(create(this.mvc, "a-medium", true, "")).hasStatus(status)
				.bodyText()
				.contains(message, "ClickView answered", "value=\"a-medium\"")
				.doesNotContain("id=\"view-key\"", "Brightcove answered");
		}

		@ParameterizedTest
		@ValueSource(strings = { "<html>Sign in</html>", "", "{}" })
		void answerOfAnotherFormIsTold(String body) {
			clickView.stubFor(WireMock.any(WireMock.urlMatching("/api/.*")).willReturn(WireMock.okJson(body)));
			assertThat(create(this.mvc, "a-medium", true, "")).hasStatus(HttpStatus.BAD_GATEWAY)
				.bodyText()
				.contains("answer is not understood")
				.doesNotContain("Sign in", "id=\"view-key\"");
		}

		private static WireMockServer start() {
			WireMockServer server = new WireMockServer(
					WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort().http2PlainDisabled(true));
			server.start();
			return server;
		}

	}

}
