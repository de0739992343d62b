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

package io.github.brightcoveoauth.sample.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemPagesTests {

	private static final String NOWHERE = "http://127.0.0.1:1";

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	private static final BrightcoveSimulator stranger = BrightcoveSimulator.start();

	@AfterAll
	static void stop() {
		simulator.close();
		stranger.close();
	}

	private static void connect(DynamicPropertyRegistry registry, String secret, String cms, String analytics) {
		registry.add("brightcove.account-id", simulator::accountId);
		registry.add("brightcove.oauth.client-id", simulator::clientId);
		registry.add("brightcove.oauth.client-secret", () -> secret);
		registry.add("brightcove.oauth.token-uri", simulator::tokenUri);
		registry.add("brightcove.apis.cms.base-url", () -> cms);
		registry.add("brightcove.apis.analytics.base-url", () -> analytics);
	}

	@Nested
	@SpringBootTest
	@AutoConfigureMockMvc
	class WithARefusedCredential {

		@Autowired
		private MockMvcTester mvc;

		@DynamicPropertySource
		static void properties(DynamicPropertyRegistry registry) {
			connect(registry, "a-wrong-secret", simulator.baseUrl(BrightcoveApi.CMS),
					simulator.baseUrl(BrightcoveApi.ANALYTICS));
		}

		@ParameterizedTest
		@ValueSource(strings = { "/videos", "/videos/1", "/analytics/report" })
		void pageNamesTheRegistrationAndTheProperty(String page) {
			assertThat(this.mvc.get().uri(page)).hasStatus(HttpStatus.BAD_GATEWAY)
				.bodyText()
				.contains(">No access token</h")
				.contains("brightcove.oauth.client-secret", "invalid_client")
				.doesNotContain("a-wrong-secret", "\tat ");
		}

		@Test
		void accountPageStillShowsWhereItIsConnected() {
			assertThat(this.mvc.get().uri("/")).hasStatusOk()
				.bodyText()
				.contains(simulator.accountId(), "No access token", "brightcove.oauth.client-secret", "None")
				.doesNotContain("a-wrong-secret");
		}

	}

	@Nested
	@SpringBootTest
	@AutoConfigureMockMvc
	class WithATokenThatTheApisRefuse {

		@Autowired
		private MockMvcTester mvc;

		@DynamicPropertySource
		static void properties(DynamicPropertyRegistry registry) {
			connect(registry, simulator.clientSecret(), stranger.baseUrl(BrightcoveApi.CMS),
					stranger.baseUrl(BrightcoveApi.ANALYTICS));
		}

		@ParameterizedTest
		@ValueSource(strings = { "/videos", "/videos/1", "/analytics/report" })
		void pageShowsTheApisMessageAndAdvice(String page) {
			assertThat(this.mvc.get().uri(page)).hasStatus(HttpStatus.BAD_GATEWAY)
				.bodyText()
				.contains(">Brightcove answered 401 Unauthorized</h")
				.contains("(UNAUTHORIZED)")
				.contains("The credential may lack the operation");
		}

	}

	@Nested
	@SpringBootTest
	@AutoConfigureMockMvc
	class WithAnswersThatAreNoJson {

		private static final HttpServer server = portal();

		@Autowired
		private MockMvcTester mvc;

		@DynamicPropertySource
		static void properties(DynamicPropertyRegistry registry) {
			String url = "http://127.0.0.1:" + server.getAddress().getPort();
			connect(registry, simulator.clientSecret(), url, url);
		}

		@AfterAll
		static void stop() {
			server.stop(0);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/videos", "/videos/1", "/analytics/report" })
		void pageSaysSo(String page) {
			assertThat(this.mvc.get().uri(page)).hasStatus(HttpStatus.BAD_GATEWAY)
				.bodyText()
				.contains("answer is not understood")
				.doesNotContain("Sign in");
		}

		private static HttpServer portal() {
			try {
				HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
				server.createContext("/", (exchange) -> {
					byte[] page = "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8);
					exchange.getResponseHeaders().set("Content-Type", "text/html");
					exchange.sendResponseHeaders(200, page.length);
					exchange.getResponseBody().write(page);
					exchange.close();
				});
				server.start();
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	@Nested
	@SpringBootTest
	@AutoConfigureMockMvc
	class WithApisThatCannotBeReached {

		@Autowired
		private MockMvcTester mvc;

		@DynamicPropertySource
		static void properties(DynamicPropertyRegistry registry) {
			connect(registry, simulator.clientSecret(), NOWHERE, NOWHERE);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/videos", "/analytics/report" })
		void pageSaysSo(String page) {
			assertThat(this.mvc.get().uri(page)).hasStatus(HttpStatus.BAD_GATEWAY)
				.bodyText()
				.contains(">Brightcove cannot be reached</h", "No connection could be made.");
		}

		@Test
		void accountPageShowsTheTokenAllTheSame() {
			assertThat(this.mvc.get().uri("/")).hasStatusOk()
				.bodyText()
				.contains("Held", "Brightcove cannot be reached");
		}

		@Test
		void unknownAddressIsNotFound() {
			assertThat(this.mvc.get().uri("/nowhere")).hasStatus(HttpStatus.NOT_FOUND)
				.bodyText()
				.contains("There is no page at this address.");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/", "/videos", "/nowhere", "/css/console.css" })
		void everyAnswerIsRestrictedToOurOwnContent(String address) {
			assertThat(this.mvc.get().uri(address)).hasHeader("X-Content-Type-Options", "nosniff")
				.hasHeader("Referrer-Policy", "same-origin")
				.headers()
				.hasHeaderSatisfying("Content-Security-Policy",
						(values) -> assertThat(values).singleElement()
							.asString()
							.startsWith("default-src 'self';")
							.doesNotContain("unsafe"));
		}

	}

}
