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

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SimulatedApiTests extends WithSimulatorOfItsOwn {

	@Test
	void nextCallsFailAndThoseAfterThemDoNot() throws Exception {
		cms().failNext(2, 503).failNext(1, 429);
		assertThat(List.of(count(), count(), count(), count())).containsExactly(503, 503, 429, 200);
	}

	@ParameterizedTest
	@CsvSource({ "CMS, 429, /0/error_code, TOO_MANY_REQUESTS", "CMS, 503, /0/error_code, SERVICE_UNAVAILABLE",
			"CMS, 504, /0/error_code, TIMEOUT", "ANALYTICS, 503, /0/error_code, PROCESSING",
			"ANALYTICS, 404, /0/error_code, NOT_FOUND", "ANALYTICS, 429, /0/error_code, TOO_MANY_REQUESTS",
			"PLAYBACK, 502, /0/error_code, SERVER_ERROR", "POLICY, 400, /0/error_code, NOT_AVAILABLE",
			"LIVE, 401, /message, Unauthorized", "OAUTH, 400, /error, invalid_client",
			"OAUTH, 500, /error, server_error", "DYNAMIC_INGEST, 429, /0/error_code, TOO_MANY_REQUESTS" })
	void errorIsThatWhichTheApiDocuments(BrightcoveApi api, int status, String pointer, String code) throws Exception {
		this.simulator.api(api).failNext(1, status);
		HttpResponse<String> response = SimulatorClient
			.send(SimulatorClient.request(this.simulator.baseUrl(api) + "/anything", "Accept", "application/json"));
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(SimulatorClient.json(response).at(pointer).asString()).isEqualTo(code);
	}

	@Test
	void errorCanBeChosen() throws Exception {
		cms().failNext(1, 409, "REFERENCE_ID_IN_USE", null);
		JsonNode error = SimulatorClient.json(this.client.get(BrightcoveApi.CMS, "/accounts"));
		assertThat(error).hasToString("[{\"error_code\":\"REFERENCE_ID_IN_USE\"}]");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 399, 600 })
	void successIsNoFailure(int status) {
		assertThatIllegalArgumentException().isThrownBy(() -> cms().failNext(1, status))
			.withMessageContaining(String.valueOf(status));
	}

	@Test
	void tokenRequestsCanFailToo() throws Exception {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 400);
		assertThat(this.client.requestToken(this.client.basic(), SimulatorClient.GRANT).statusCode()).isEqualTo(400);
		assertThat(this.client.requestToken(this.client.basic(), SimulatorClient.GRANT).statusCode()).isEqualTo(200);
	}

	@Test
	void otherApisAreNotAffected() throws Exception {
		this.simulator.api(BrightcoveApi.ANALYTICS).failNext(1, 503);
		assertThat(count()).isEqualTo(200);
	}

	@Test
	void callsTakeAsLongAsTheyAreToldTo() throws Exception {
		cms().delay(Duration.ofMillis(300));
		long start = System.nanoTime();
		assertThat(count()).isEqualTo(200);
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(Duration.ofMillis(300).toNanos());
	}

	@Test
	void cmsTakesNineCallsASecond() throws Exception {
		cms().limitCalls();
		String token = this.client.token();
		for (int second = 0; second < 2; second++) {
			for (int i = 0; i < 9; i++) {
				assertThat(count(token)).isEqualTo(200);
			}
			assertThat(count(token)).isEqualTo(429);
			this.clock.advance(Duration.ofSeconds(1));
		}
	}

	@Test
	void cmsSaysThatThereAreTooManyAsBrightcoveDoes() throws Exception {
		cms().limitCalls();
		String token = this.client.token();
		IntStream.range(0, 9).forEach((call) -> count(token));
		JsonNode error = SimulatorClient.json(SimulatorClient.get(countUrl(), token));
		assertThat(Samples.deviations(error.get(0), Samples.read("cms-error-429"), Set.of())).isEmpty();
		assertThat(error.at("/0/error_code").asString()).isEqualTo("TOO_MANY_REQUESTS");
	}

	@Test
	void callsAreToldWithTheirTokens() throws Exception {
		String token = this.client.token();
		count(token);
		SimulatorClient.get(countUrl() + "?q=%2Bstate:ACTIVE", "another");
		assertThat(cms().calls()).extracting(SimulatedCall::toString)
			.containsExactly("GET cms/accounts/" + this.simulator.accountId() + "/counts/videos 200",
					"GET cms/accounts/" + this.simulator.accountId() + "/counts/videos 401");
		assertThat(cms().calls()).extracting(SimulatedCall::authorization)
			.containsExactly("Bearer " + token, "Bearer another");
		assertThat(cms().calls().get(1).query()).containsEntry("q", "+state:ACTIVE");
		assertThat(this.simulator.api(BrightcoveApi.ANALYTICS).calls()).isEmpty();
		assertThat(this.simulator.api(BrightcoveApi.OAUTH).calls()).singleElement().satisfies((call) -> {
			assertThat(call.path()).isEqualTo("/access_token");
			assertThat(call.body()).isEqualTo(SimulatorClient.GRANT);
		});
	}

	@Test
	void lastTenThousandCallsAreKept() {
		SimulatedApi api = new SimulatedApi(BrightcoveApi.CMS, RequestLimit.NONE);
		for (int i = 0; i < 10_010; i++) {
			SimulatedRequest request = new SimulatedRequest("/" + i, Map.of(), "GET", (name) -> null, "");
			api.handle(request, request, (below) -> SimulatedResponse.text(200, ""));
		}
		assertThat(api.calls()).hasSize(10_000).first().extracting(SimulatedCall::path).isEqualTo("/10");
	}

	@Test
	void resetForgetsAll() throws Exception {
		cms().failNext(5, 503).delay(Duration.ofDays(1)).limitCalls();
		this.simulator.reset();
		assertThat(cms().calls()).isEmpty();
		String token = this.client.token();
		assertThat(IntStream.range(0, 20).map((call) -> count(token))).containsOnly(200);
	}

	private SimulatedApi cms() {
		return this.simulator.api(BrightcoveApi.CMS);
	}

	private int count() throws Exception {
		return count(this.client.token());
	}

	private int count(String token) {
		try {
			return SimulatorClient.get(countUrl(), token).statusCode();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String countUrl() {
		return this.simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/" + this.simulator.accountId() + "/counts/videos";
	}

}
