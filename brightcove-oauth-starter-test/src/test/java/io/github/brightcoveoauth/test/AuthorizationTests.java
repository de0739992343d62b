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

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorizationTests {

	private final SettableClock clock = new SettableClock();

	private BrightcoveSimulator simulator;

	private SimulatorClient client;

	private String countUrl;

	@BeforeEach
	void start() {
		this.simulator = BrightcoveSimulator.start(this.clock);
		this.client = new SimulatorClient(this.simulator);
		this.countUrl = countUrl(this.simulator.accountId());
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	private String countUrl(String account) {
		return this.simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/" + account + "/counts/videos";
	}

	@Test
	void acceptsATokenUntilItsLastMillisecond() throws Exception {
		String token = this.client.token();
		this.clock.advance(Duration.ofMillis(299_999));
		assertThat(SimulatorClient.get(this.countUrl, token).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofMillis(1));
		assertUnauthorized(SimulatorClient.get(this.countUrl, token));
	}

	@Test
	void keepsOlderTokensWhenItIssuesNewOnes() throws Exception {
		String first = this.client.token();
		this.clock.advance(Duration.ofSeconds(200));
		String second = this.client.token();
		assertThat(SimulatorClient.get(this.countUrl, first).statusCode()).isEqualTo(200);
		assertThat(SimulatorClient.get(this.countUrl, second).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(200));
		this.client.token();
		assertUnauthorized(SimulatorClient.get(this.countUrl, first));
		assertThat(SimulatorClient.get(this.countUrl, second).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesACallWithoutToken() throws Exception {
		assertUnauthorized(SimulatorClient.send(HttpRequest.newBuilder(URI.create(this.countUrl))));
	}

	@Test
	void refusesATokenOfAnotherSimulator() throws Exception {
		try (BrightcoveSimulator other = BrightcoveSimulator.start(this.clock)) {
			assertUnauthorized(SimulatorClient.get(this.countUrl, new SimulatorClient(other).token()));
		}
	}

	@Test
	void refusesBasicAuthenticationAtAnApi() throws Exception {
		assertUnauthorized(SimulatorClient
			.send(HttpRequest.newBuilder(URI.create(this.countUrl)).header("Authorization", this.client.basic())));
	}

	@Test
	void refusesOtherAccounts() throws Exception {
		String token = this.client.token();
		assertUnauthorized(SimulatorClient.get(countUrl("1234567890001"), token));
		HttpResponse<String> report = SimulatorClient.get(
				this.simulator.baseUrl(BrightcoveApi.ANALYTICS) + "/data?accounts=1234567890001&dimensions=video",
				token);
		assertThat(report.statusCode()).isEqualTo(401);
		assertThat(report.body()).contains("\"UNAUTHORIZED\"").contains("request_id");
	}

	@Test
	void forgetsItsTokensOnReset() throws Exception {
		String token = this.client.token();
		this.simulator.reset();
		assertUnauthorized(SimulatorClient.get(this.countUrl, token));
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "video/read, 200", "video/all, 200", "video/create, 401", "player/all, 401", "videos/all, 401" })
	void readsVideosWithTokensThatMayDoSo(String operation, int status) throws Exception {
		assertThat(SimulatorClient.get(this.countUrl, this.client.tokenFor(operation)).statusCode()).isEqualTo(status);
	}

	@Test
	void refusesATokenThatMayNotReadVideosLikeAnUnknownOne() throws Exception {
		assertUnauthorized(SimulatorClient.get(this.countUrl, this.client.tokenFor("analytics/read")));
	}

	@ParameterizedTest
	@CsvSource({ "analytics/read;video/read, 200", "analytics/read;video/all, 200", "analytics/read, 401",
			"video/read, 401" })
	void reportsWithTokensThatMayReadVideosToo(String operations, int status) throws Exception {
		String url = this.simulator.baseUrl(BrightcoveApi.ANALYTICS) + "/data?dimensions=video&accounts="
				+ this.simulator.accountId();
		assertThat(SimulatorClient.get(url, this.client.tokenFor(operations.split(";"))).statusCode())
			.isEqualTo(status);
	}

	@Test
	void findsNothingWithAnyTokenAtAnApiThatIsNotSimulated() throws Exception {
		String url = this.simulator.baseUrl(BrightcoveApi.DYNAMIC_INGEST) + "/things";
		assertThat(SimulatorClient.get(url, this.client.tokenFor("video/read")).statusCode()).isEqualTo(404);
	}

	private static void assertUnauthorized(HttpResponse<String> response) throws Exception {
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(SimulatorClient.MAPPER.readTree(response.body())).isEqualTo(Samples.read("cms-error-401"));
	}

}
