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

package io.github.brightcoveoauth.sample.call;

import java.util.List;
import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class CallControllerTests {

	private static final String COUNT = "https://cms.api.brightcove.com/v1/accounts/{accountId}/counts/videos";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Autowired
	private BrightcoveClients clients;

	@Test
	void formOffersTheAddressesOfApisThatTakeTokens() {
		assertThat(this.mvc.get().uri("/call")).hasStatusOk()
			.bodyText()
			.contains("value=\"" + cms("/accounts/{accountId}/counts/videos") + "\"")
			.contains("value=\"" + this.simulator.baseUrl(BrightcoveApi.PLAYER_MANAGEMENT) + "\"")
			.doesNotContain(this.simulator.baseUrl(BrightcoveApi.PLAYBACK) + "\"", "id=\"answer\"");
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@Test
	void answerIsShownWithStatusHeadersAndIndentedJson() {
		assertThat(call("GET", COUNT, "")).hasStatusOk()
			.bodyText()
			.contains("<span id=\"status\">200 OK</span>", "<dd id=\"size\">13 bytes</dd>")
			.contains("https://cms.api.brightcove.com/v1/accounts/" + this.simulator.accountId() + "/counts/videos")
			.contains(HtmlUtils.htmlEscape("{\"count\":240}"), HtmlUtils.htmlEscape("  \"count\": 240"))
			.contains(">Content-Type</th>", "<code>application/json")
			.contains("value=\"" + COUNT + "\"");
	}

	@Test
	void configuredBaseUrlsAreCalledToo() {
		assertThat(call("GET", cms("/accounts/{accountId}/counts/videos"), "")).hasStatusOk()
			.bodyText()
			.contains("200 OK", "restClient(BrightcoveApi.CMS)",
					HtmlUtils.htmlEscape("\"/accounts/{accountId}/counts/videos\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void bodyIsSentAsJson(String method) {
		assertThat(call(method, COUNT, "{\r\n \"name\": \"Überblick\"}")).hasStatusOk()
			.bodyText()
			.contains("value=\"" + method + "\" selected=\"selected\"", "Überblick");
		assertThat(calls()).singleElement().satisfies((call) -> {
			assertThat(call.method()).isEqualTo(method);
			assertThat(call.body()).isEqualTo("{\n \"name\": \"Überblick\"}");
		});
	}

	@Test
	void getHasNoBody() {
		assertThat(call("GET", COUNT, "{}")).hasStatusOk();
		assertThat(calls()).singleElement().extracting(SimulatedCall::body).isEqualTo("");
	}

	@Test
	void commandAndCodeDoNotHoldTheToken() {
		assertThat(call("GET", COUNT, "")).hasStatusOk()
			.bodyText()
			.contains("Authorization: Bearer $TOKEN")
			.doesNotContain(String.valueOf(calls().get(0).authorization()).substring("Bearer ".length()));
	}

	@ParameterizedTest
	@CsvSource({ "https://www.example.com/v1,None of Brightcove&#39;s APIs is at www.example.com",
			"https://cms.api.brightcove.com.example.com/v1,None of Brightcove&#39;s APIs is at",
			"https://user@cms.api.brightcove.com/v1,None of Brightcove&#39;s APIs is at",
			"https://cms.api.brightcove.com:8443/v1,None of Brightcove&#39;s APIs is at",
			"http://127.0.0.1:1/,None of Brightcove&#39;s APIs is at",
			"http://cms.api.brightcove.com/v1,Calls go over https only",
			"ftp://cms.api.brightcove.com/v1,Calls go over https only",
			"https://cms.api.brightcove.com/v1/videos/{videoId},Put a value in the place of {videoId}.",
			"/accounts,A URL begins with https://", "https://cms.api.brightcove.com/[,This is not a URL",
			"'',A URL begins with https://" })
	void callElsewhereIsRefusedAndNothingIsLost(String url, String reason) {
		assertThat(call("PUT", url, "{\"typed\": true}")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("This call was not sent", reason)
			.contains("value=\"" + url + "\"", HtmlUtils.htmlEscape("{\"typed\": true}"))
			.contains("value=\"PUT\" selected=\"selected\"")
			.doesNotContain("id=\"answer\"");
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@Test
	void unknownMethodIsRefused() {
		assertThat(call("TRACE", COUNT, "")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(calls()).isEmpty();
	}

	@Test
	void refusalOfAnApiIsAnAnswerThatIsExplained() {
		this.simulator.limitOperations("video-cloud/player/read");
		assertThat(call("GET", COUNT, "")).hasStatusOk()
			.bodyText()
			.contains("401 Unauthorized", "The credential may lack the operation", "UNAUTHORIZED", "dot bad");
	}

	@Test
	void unknownResourceIsAnAnswer() {
		assertThat(call("GET", cms("/accounts/{accountId}/videos/123"), "")).hasStatusOk()
			.bodyText()
			.contains("404 Not Found", "RESOURCE_NOT_FOUND");
	}

	@Test
	void troubleOfAnApiIsAnAnswer() {
		this.simulator.api(BrightcoveApi.CMS).failNext(1, 503);
		assertThat(call("POST", COUNT, "{}")).hasStatusOk().bodyText().contains("503 Service Unavailable");
	}

	@Test
	void missingTokenIsExplainedAndNothingIsLost() {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 400, "invalid_client", "Revoked");
		assertThat(call("PATCH", COUNT, "{\"typed\": true}")).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("No access token", "brightcove.oauth.client-secret")
			.contains("value=\"" + COUNT + "\"", HtmlUtils.htmlEscape("{\"typed\": true}"))
			.doesNotContain("id=\"answer\"", this.simulator.clientSecret());
	}

	@Test
	void textIsShownAsItIs() {
		JsonNode sources = json("/accounts/{accountId}/videos/" + videoId() + "/sources");
		String manifest = sources.valueStream()
			.map((source) -> source.path("src").asString(""))
			.filter((src) -> src.contains(".m3u8"))
			.findFirst()
			.orElseThrow();
		assertThat(call("GET", manifest, "")).hasStatusOk()
			.bodyText()
			.contains("#EXTM3U")
			.doesNotContain("id=\"json\"", "id=\"binary\"");
	}

	@Test
	void pictureIsNotShownAsText() {
		String poster = json("/accounts/{accountId}/videos/" + videoId() + "/images").path("poster")
			.path("src")
			.asString("");
		assertThat(call("GET", poster, "")).hasStatusOk()
			.bodyText()
			.contains("200 OK", "id=\"binary\"", "image/jpeg")
			.doesNotContain("id=\"raw\"", "JFIF");
	}

	private String videoId() {
		return json("/accounts/{accountId}/videos?limit=1").path(0).path("id").asString("");
	}

	private JsonNode json(String path) {
		return Objects
			.requireNonNull(this.clients.restClient(BrightcoveApi.CMS).get().uri(path).retrieve().body(JsonNode.class));
	}

	private String cms(String path) {
		return this.simulator.baseUrl(BrightcoveApi.CMS) + path;
	}

	private List<SimulatedCall> calls() {
		return this.simulator.api(BrightcoveApi.CMS).calls();
	}

	private MockMvcRequestBuilder call(String method, String url, String body) {
		return this.mvc.post()
			.uri("/call")
			.with(csrf())
			.formField("method", method)
			.formField("url", url)
			.formField("body", body);
	}

}
