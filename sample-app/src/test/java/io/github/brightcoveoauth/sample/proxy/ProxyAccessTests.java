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

package io.github.brightcoveoauth.sample.proxy;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.SampleApplication;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may use the proxy.
 */
class ProxyAccessTests {

	private static final String KEY = "key-of-the-page-0123456789";

	private static final String SCRIPT_KEY = "key-of-the-script-0123456789";

	private static final String ORIGIN = "https://www.example.com";

	private static final String COUNT = "https://cms.api.brightcove.com/v1/accounts/{accountId}/counts/videos";

	@Nested
	@SpringBootTest(classes = SampleApplication.class,
			properties = { "console.proxy.callers.page.key=" + KEY, "console.proxy.callers.script.key=" + SCRIPT_KEY,
					"console.proxy.origins=" + ORIGIN, "console.proxy.rate=1000" })
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	class WithCallers {

		@Autowired
		private MockMvcTester mvc;

		@Autowired
		private BrightcoveSimulator simulator;

		@ParameterizedTest
		@ValueSource(strings = { KEY, SCRIPT_KEY })
		void callerIsKnownByItsKey(String key) {
			assertThat(proxy("Bearer " + key)).hasStatusOk();
			assertThat(token("bearer " + key)).hasStatusOk();
		}

		@ParameterizedTest
		@NullSource
		@ValueSource(
				strings = { "", "Bearer", "Bearer ", "Bearer x" + KEY, "Bearer " + KEY + "x", "Basic " + KEY, KEY })
		void nobodyElseIs(@Nullable String authorization) {
			assertThat(proxy(authorization)).hasStatus(HttpStatus.UNAUTHORIZED)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
				.hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			assertThat(token(authorization)).hasStatus(HttpStatus.UNAUTHORIZED);
			assertThat(this.simulator.tokenRequests()).isZero();
			assertThat(this.simulator.api(BrightcoveApi.CMS).calls()).isEmpty();
		}

		@Test
		void pageOfAConfiguredOriginReadsTheAnswer() {
			assertThat(proxy("Bearer " + KEY).header(HttpHeaders.ORIGIN, ORIGIN)).hasStatusOk()
				.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ORIGIN)
				.headers()
				.doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
		}

		@Test
		void pageOfAConfiguredOriginReadsARefusalToo() {
			assertThat(proxy("Bearer x").header(HttpHeaders.ORIGIN, ORIGIN)).hasStatus(HttpStatus.UNAUTHORIZED)
				.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ORIGIN);
		}

		@ParameterizedTest
		@ValueSource(strings = { "http://www.example.com", "https://example.com", "https://www.example.com.evil.test",
				"https://www.example.com:8443", "null" })
		void pageOfAnotherOriginIsRefusedEvenWithTheKey(String origin) {
			assertThat(proxy("Bearer " + KEY).header(HttpHeaders.ORIGIN, origin)).hasStatus(HttpStatus.FORBIDDEN)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
				.headers()
				.doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
			assertThat(preflight(origin)).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.simulator.tokenRequests()).isZero();
			assertThat(this.simulator.api(BrightcoveApi.CMS).calls()).isEmpty();
		}

		@Test
		void preflightNeedsNoKey() {
			assertThat(preflight(ORIGIN)).hasStatusOk()
				.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ORIGIN)
				.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST")
				.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type");
		}

		@Test
		void keyOpensNothingElse() {
			assertThat(this.mvc.post().uri("/token").header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY))
				.hasStatus(HttpStatus.FORBIDDEN);
		}

		@Test
		void requestForAnotherHostIsRefused() {
			assertThat(this.mvc.post()
				.uri("http://console.example.com/proxy")
				.header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY)
				.formField("url", COUNT)).hasStatus(HttpStatus.BAD_REQUEST);
		}

		private MockMvcRequestBuilder preflight(String origin) {
			return this.mvc.options()
				.uri("/proxy")
				.header(HttpHeaders.ORIGIN, origin)
				.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
				.header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization,content-type");
		}

		private MockMvcRequestBuilder proxy(@Nullable String authorization) {
			return post("/proxy", authorization).formField("url", COUNT);
		}

		private MockMvcRequestBuilder token(@Nullable String authorization) {
			return post("/access-token", authorization);
		}

		private MockMvcRequestBuilder post(String uri, @Nullable String authorization) {
			MockMvcRequestBuilder request = this.mvc.post().uri(uri);
			return (authorization != null) ? request.header(HttpHeaders.AUTHORIZATION, authorization) : request;
		}

	}

	@Nested
	@SpringBootTest(classes = SampleApplication.class,
			properties = { "console.proxy.callers.page.key=" + KEY, "console.proxy.callers.script.key=" + SCRIPT_KEY,
					"console.proxy.rate=1" })
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	class WithARate {

		@Autowired
		private MockMvcTester mvc;

		@Autowired
		private BrightcoveSimulator simulator;

		@Test
		void eachCallerHasARateOfItsOwn() {
			int refused = 0;
			for (int i = 0; i < 20; i++) {
				var answer = this.mvc.post()
					.uri("/access-token")
					.header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY)
					.exchange();
				if (answer.getResponse().getStatus() == HttpStatus.TOO_MANY_REQUESTS.value()) {
					refused++;
					assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
						.hasHeader(HttpHeaders.RETRY_AFTER, "1");
				}
			}
			assertThat(refused).isPositive();
			assertThat(this.mvc.post().uri("/access-token").header(HttpHeaders.AUTHORIZATION, "Bearer " + SCRIPT_KEY))
				.hasStatusOk();
			assertThat(this.simulator.tokenRequests()).isOne();
		}

	}

	@Nested
	@SpringBootTest(classes = SampleApplication.class)
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	class WithoutCallers {

		@Autowired
		private MockMvcTester mvc;

		@ParameterizedTest
		@ValueSource(strings = { "/proxy", "/access-token" })
		void proxyIsOff(String path) {
			assertThat(this.mvc.post().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer "))
				.hasStatus(HttpStatus.FORBIDDEN)
				.bodyText()
				.contains("console.proxy.callers");
		}

	}

	@Nested
	@SpringBootTest(classes = SampleApplication.class,
			properties = { "console.proxy.callers.page.key=" + KEY, "server.address=0.0.0.0",
					"console.password=open sesame" })
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	class WithAPassword {

		@Autowired
		private MockMvcTester mvc;

		@Test
		void callersNeedTheirKeyOnly() {
			assertThat(this.mvc.post()
				.uri("http://console.example.com/proxy")
				.header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY)
				.formField("url", COUNT)).hasStatusOk();
		}

		@Test
		void refusalIsTheProxysOwn() {
			assertThat(this.mvc.post()
				.uri("http://console.example.com/proxy")
				.header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY)
				.formField("url", "https://www.example.com")).hasStatus(HttpStatus.FORBIDDEN)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		}

	}

}
