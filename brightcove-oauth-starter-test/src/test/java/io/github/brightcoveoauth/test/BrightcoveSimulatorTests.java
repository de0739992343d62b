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

package io.github.brightcoveoauth.test;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrightcoveSimulatorTests {

	private BrightcoveSimulator simulator;

	private SimulatorClient client;

	@BeforeEach
	void start() {
		this.simulator = BrightcoveSimulator.start();
		this.client = new SimulatorClient(this.simulator);
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@Test
	void listensOnTheLoopbackInterface() {
		assertThat(this.simulator.tokenUri()).matches("http://127\\.0\\.0\\.1:\\d+/oauth/v4/access_token");
		assertThat(this.simulator.baseUrl(BrightcoveApi.CMS)).matches("http://127\\.0\\.0\\.1:\\d+/cms/v1");
		assertThat(this.simulator.baseUrl(BrightcoveApi.ANALYTICS)).endsWith("/analytics/v1");
		assertThat(this.simulator.baseUrl(BrightcoveApi.DELIVERY_RULES)).endsWith("/delivery-rules");
	}

	@Test
	void hasABaseUrlOfItsOwnForEveryApi() throws Exception {
		String token = this.client.token();
		for (BrightcoveApi api : EnumSet.complementOf(EnumSet.of(BrightcoveApi.ANALYTICS, BrightcoveApi.CMS,
				BrightcoveApi.LIVE, BrightcoveApi.OAUTH, BrightcoveApi.PLAYBACK, BrightcoveApi.POLICY))) {
			String url = this.simulator.baseUrl(api) + "/things";
			assertThat(url).startsWith("http://127.0.0.1:");
			assertThat(List.of(SimulatorClient.send(HttpRequest.newBuilder(URI.create(url))).statusCode(),
					SimulatorClient.get(url, "foreign").statusCode(), SimulatorClient.get(url, token).statusCode()))
				.as(api.name())
				.isEqualTo(switch (api.authentication()) {
					case BEARER_TOKEN -> List.of(401, 401, 404);
					case JWT -> List.of(401, 404, 401);
					default -> List.of(404, 404, 404);
				});
		}
	}

	@Test
	void answersWhatItDoesNotSimulateWithAnErrorOfBrightcoves() throws Exception {
		assertThat(this.client.get(BrightcoveApi.DYNAMIC_INGEST, "/things").body()).contains("RESOURCE_NOT_FOUND");
	}

	@Test
	void neverPrintsItsSecret() {
		assertThat(this.simulator.toString()).contains("127.0.0.1")
			.doesNotContain(this.simulator.clientSecret(), this.simulator.clientId(), this.simulator.policyKey(),
					this.simulator.apiKey(), this.simulator.bcToken());
		assertThat(this.simulator.clickView().toString()).contains("127.0.0.1")
			.doesNotContain(this.simulator.clickView().clientSecret(), this.simulator.clickView().clientId());
		assertThat(new SimulatorConnectionDetails(this.simulator).toString())
			.doesNotContain(this.simulator.clientSecret());
	}

	@Test
	void hasCredentialsOfItsOwnAndTheAccountOfAllSimulators() {
		try (BrightcoveSimulator other = BrightcoveSimulator.start()) {
			assertThat(other.clientId()).isNotEqualTo(this.simulator.clientId());
			assertThat(other.clientSecret()).isNotEqualTo(this.simulator.clientSecret());
			assertThat(other.policyKey()).isNotEqualTo(this.simulator.policyKey());
			assertThat(other.apiKey()).isNotEqualTo(this.simulator.apiKey());
			assertThat(other.bcToken()).isNotEqualTo(this.simulator.bcToken());
			assertThat(other.accountId()).isEqualTo(this.simulator.accountId()).matches("\\d{10}001");
		}
	}

	@Test
	void answersManyCallsAtOnce() throws Exception {
		String url = this.simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/" + this.simulator.accountId() + "/videos";
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.header("Authorization", "Bearer " + this.client.token())
			.build();
		HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
		List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 200)
			.mapToObj((call) -> http.sendAsync(request, BodyHandlers.ofString()))
			.toList();
		assertThat(calls).allMatch((call) -> call.join().statusCode() == 200);
	}

	@Test
	void takesTheLargestTokensThatBrightcoveIssues() throws Exception {
		String url = this.simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/1/videos";
		assertThat(SimulatorClient.get(url, "x".repeat(8192)).statusCode()).isEqualTo(401);
	}

	@Test
	void givesWayToAStubOfTheTest() throws Exception {
		URI url = URI.create(this.simulator.baseUrl(BrightcoveApi.CMS));
		new WireMock(url.getHost(), url.getPort()).register(
				WireMock.get(WireMock.urlPathMatching("/cms/.*")).willReturn(WireMock.aResponse().withStatus(429)));
		assertThat(this.client.get(BrightcoveApi.CMS, "/accounts/1/videos").statusCode()).isEqualTo(429);
		assertThat(this.client.get(BrightcoveApi.ANALYTICS, "/data").statusCode()).isEqualTo(400);
	}

	@Test
	void answersNothingOnceItIsClosed() {
		this.simulator.close();
		this.simulator.close();
		assertThatExceptionOfType(ConnectException.class).isThrownBy(this.client::token);
	}

}
