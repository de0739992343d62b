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

import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(
		properties = { "console.proxy.callers.page.key=" + ProxyControllerTests.KEY, "console.proxy.rate=1000" })
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
@ExtendWith(OutputCaptureExtension.class)
class ProxyControllerTests {

	static final String KEY = "key-of-the-page-0123456789";

	private static final String COUNT = "https://cms.api.brightcove.com/v1/accounts/{accountId}/counts/videos";

	private static final String VIDEOS = "https://cms.api.brightcove.com/v1/accounts/{accountId}/videos";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Test
	void formIsACall() {
		assertThat(post().formField("url", COUNT)).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
			.bodyText()
			.isEqualTo("{\"count\":240}");
	}

	@Test
	void formOfPartsIsACall() {
		assertThat(this.mvc.post()
			.uri("/proxy")
			.multipart()
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY)
			.param("url", COUNT)).hasStatusOk().bodyText().isEqualTo("{\"count\":240}");
	}

	@Test
	void jsonIsACall() {
		assertThat(json("{\"url\":\"" + COUNT + "\",\"more\":1}")).hasStatusOk()
			.bodyText()
			.isEqualTo("{\"count\":240}");
	}

	@Test
	void queryIsACallToo() {
		assertThat(post().queryParam("url", COUNT)).hasStatusOk().bodyText().isEqualTo("{\"count\":240}");
	}

	@Test
	void callsShareOneTokenWhichDoesNotGoBack() {
		for (int i = 0; i < 3; i++) {
			assertThat(post().formField("url", COUNT)).hasStatusOk()
				.headers()
				.doesNotContainHeader(HttpHeaders.AUTHORIZATION);
		}
		assertThat(this.simulator.tokenRequests()).isOne();
		assertThat(calls())
			.allSatisfy((call) -> assertThat(call.authorization()).startsWith("Bearer ").doesNotContain(KEY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "patch", "DELETE" })
	void bodyIsSent(String requestType) {
		post().formField("url", COUNT)
			.formField("requestType", requestType)
			.formField("requestBody", "{\"name\": \"\u00dcberblick\"}")
			.exchange();
		json("{\"requestBody\":\"{\\\"name\\\": \\\"\u00dcberblick\\\"}\",\"requestType\":\"" + requestType
				+ "\",\"url\":\"" + COUNT + "\"}")
			.exchange();
		post().queryParam("url", COUNT)
			.queryParam("requestType", requestType)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"name\": \"\u00dcberblick\"}")
			.exchange();
		assertThat(calls()).hasSize(3).allSatisfy((call) -> {
			assertThat(call.method()).isEqualToIgnoringCase(requestType);
			assertThat(call.body()).isEqualTo("{\"name\": \"\u00dcberblick\"}");
		});
	}

	@Test
	void getHasNoBody() {
		assertThat(post().formField("url", COUNT).formField("requestBody", "{}")).hasStatusOk();
		assertThat(post().queryParam("url", COUNT).contentType(MediaType.APPLICATION_JSON).content("{}")).hasStatusOk();
		assertThat(calls()).hasSize(2).allSatisfy((call) -> assertThat(call.body()).isEmpty());
	}

	@Test
	void refusalOfBrightcoveComesAsItIs() {
		assertThat(post().formField("url", VIDEOS + "/123")).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
			.bodyText()
			.contains("RESOURCE_NOT_FOUND");
	}

	@Test
	void troubleOfBrightcoveComesAsItIs() {
		this.simulator.api(BrightcoveApi.CMS).failNext(1, 503);
		assertThat(post().formField("url", COUNT).formField("requestType", "POST").formField("requestBody", "{}"))
			.hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
	}

	@Test
	void endedTokenIsReplacedAndTheCallRepeated() {
		assertThat(post().formField("url", COUNT)).hasStatusOk();
		this.simulator.tokens().expire();
		assertThat(post().formField("url", COUNT)).hasStatusOk();
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
	}

	@Test
	void typedCredentialsHaveTheirOwnToken() {
		BrightcoveCredentials typed = this.simulator.addCredentials("video-cloud/video/read");
		for (int i = 0; i < 3; i++) {
			assertThat(post().formField("url", COUNT)
				.formField("client_id", typed.clientId())
				.formField("client_secret", typed.clientSecret())).hasStatusOk();
		}
		assertThat(json("{\"url\":\"" + COUNT + "\",\"client_id\":\"" + typed.clientId() + "\",\"client_secret\":\""
				+ typed.clientSecret() + "\"}"))
			.hasStatusOk();
		assertThat(this.simulator.tokenRequests()).isOne();
		assertThat(post().formField("url", COUNT)).hasStatusOk();
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
	}

	@Test
	void typedIdWithAWrongSecretGetsNoTokenOfTheRightOne(CapturedOutput output) {
		BrightcoveCredentials typed = this.simulator.addCredentials("video-cloud/video/read");
		assertThat(post().formField("url", COUNT)
			.formField("client_id", typed.clientId())
			.formField("client_secret", typed.clientSecret())).hasStatusOk();
		assertThat(post().formField("url", COUNT)
			.formField("client_id", typed.clientId())
			.formField("client_secret", "a-wrong-secret")).hasStatus(HttpStatus.BAD_GATEWAY)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("invalid_client")
			.doesNotContain("a-wrong-secret");
		assertThat(calls()).hasSize(1);
		assertThat(output).doesNotContain("a-wrong-secret", typed.clientSecret(), KEY);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "url=https://cms.api.brightcove.com&requestType=TRACE,requestType",
					"url=https://cms.api.brightcove.com&requestType=CONNECT,requestType",
					"url=https://cms.api.brightcove.com&client_id=a,client_secret",
					"url=https://cms.api.brightcove.com&client_secret=a,client_secret" })
	void badFormIsRefused(String form, String reason) {
		assertThat(post().contentType(MediaType.APPLICATION_FORM_URLENCODED).content(form))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains(reason);
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "client_id", "client_secret" })
	void credentialsInTheQueryAreRefused(String name) {
		assertThat(post().queryParam("url", COUNT).queryParam(name, "a")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{\"url\":", "{\"url\":{\"a\":1}}", "{\"url\":\"" + COUNT + "\"} {" })
	void badJsonIsRefused(String json) {
		assertThat(json(json)).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(calls()).isEmpty();
	}

	@Test
	void requestWithoutAUrlIsRefused() {
		assertThat(post()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post().formField("url", " ")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(json("{}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post().contentType("text/plain").content("x")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post().header(HttpHeaders.CONTENT_TYPE, "/;").content("x")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void jsonOfMegabytesIsRefused() {
		assertThat(json("{\"url\":\"" + "x".repeat(11_000_000) + "\"}")).hasStatus(HttpStatus.CONTENT_TOO_LARGE)
			.bodyText()
			.contains("in the query");
	}

	@Test
	void missingTokenIsToldWithoutTheSecret() {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 400, "invalid_client", "Revoked");
		assertThat(post().formField("url", COUNT)).hasStatus(HttpStatus.BAD_GATEWAY)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("invalid_client")
			.doesNotContain(this.simulator.clientSecret());
	}

	@Test
	void answersAreNotKeptAndRunNothing() {
		assertThat(post().formField("url", COUNT)).headers()
			.hasHeaderSatisfying(HttpHeaders.CACHE_CONTROL,
					(values) -> assertThat(values.toString()).contains("no-store"))
			.hasHeaderSatisfying("Content-Security-Policy",
					(values) -> assertThat(values.toString()).contains("default-src 'none'"))
			.containsHeaders("X-Content-Type-Options")
			.doesNotContainHeader(HttpHeaders.SET_COOKIE);
	}

	private MockMvcRequestBuilder json(String json) {
		return post().contentType(MediaType.APPLICATION_JSON).content(json);
	}

	private MockMvcRequestBuilder post() {
		return this.mvc.post().uri("/proxy").header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY);
	}

	private List<SimulatedCall> calls() {
		return this.simulator.api(BrightcoveApi.CMS).calls();
	}

}
