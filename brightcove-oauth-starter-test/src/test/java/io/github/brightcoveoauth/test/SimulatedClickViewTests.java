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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatedClickViewTests {

	private static final String SCOPE = "&scope=smartembed.viewkey";

	private static final String TEACHER = """
			{"mediaId":"r4nd0m","data":{"isStudent":false,"firstName":"Ada","email":"ada@example.com"}}""";

	private final SettableClock clock = new SettableClock();

	private BrightcoveSimulator simulator;

	private SimulatedClickView clickView;

	@BeforeEach
	void start() {
		this.simulator = BrightcoveSimulator.start(this.clock);
		this.clickView = this.simulator.clickView();
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@Test
	void issuesATokenForADay() throws Exception {
		HttpResponse<String> response = requestToken(SimulatorClient.GRANT + credentials() + SCOPE);
		JsonNode body = SimulatorClient.json(response);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(body.propertyNames()).containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope");
		assertThat(body.get("access_token").asString()).isNotEmpty();
		assertThat(body.get("token_type").asString()).isEqualTo("Bearer");
		assertThat(body.get("expires_in").asInt()).isEqualTo(86400);
		assertThat(body.get("scope").asString()).isEqualTo("smartembed.viewkey");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void countsTokenRequestsApartFromBrightcoves() throws Exception {
		token();
		requestToken("");
		assertThat(this.clickView.tokenRequests()).isEqualTo(2);
		assertThat(this.simulator.clickView().tokenRequests()).isEqualTo(2);
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@Test
	void refusesWrongCredentials() throws Exception {
		for (String credentials : new String[] { "", "&client_id=" + this.clickView.clientId(),
				credentials().replace("secret=", "secret=x"), credentials().replace("id=", "id=x"),
				"&client_id=" + this.simulator.clientId() + "&client_secret=" + this.simulator.clientSecret() }) {
			HttpResponse<String> response = requestToken(SimulatorClient.GRANT + SCOPE + credentials);
			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(response.body())
				.isEqualTo("{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed.\"}");
		}
	}

	@Test
	void takesIdAndSecretInTheFormOnly() throws Exception {
		String basic = SimulatorClient.basic(this.clickView.clientId(), this.clickView.clientSecret());
		HttpResponse<String> header = SimulatorClient
			.send(SimulatorClient.request(this.clickView.tokenUri(), "Authorization", basic)
				.POST(BodyPublishers.ofString(SimulatorClient.GRANT + SCOPE)));
		HttpResponse<String> query = SimulatorClient.send(HttpRequest
			.newBuilder(URI.create(this.clickView.tokenUri() + "?" + SimulatorClient.GRANT + credentials() + SCOPE))
			.POST(BodyPublishers.noBody()));
		assertError(header, 400, "invalid_client");
		assertError(query, 400, "invalid_client");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&scope=", "&scope=smartembed.all", "&scope=smartembed.viewkey%20more" })
	void wantsTheScopeOfViewKeys(String scope) throws Exception {
		assertError(requestToken(SimulatorClient.GRANT + credentials() + scope), 400, "invalid_scope");
	}

	@Test
	void refusesOtherGrants() throws Exception {
		assertError(requestToken("grant_type=password" + credentials() + SCOPE), 400, "unsupported_grant_type");
	}

	@Test
	void createsAViewKey() throws Exception {
		HttpResponse<String> response = createViewKey(token(), TEACHER);
		JsonNode body = SimulatorClient.json(response);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(body.propertyNames()).containsExactly("mediaId", "viewKey", "embedUrl");
		assertThat(body.get("mediaId").asString()).isEqualTo("r4nd0m");
		assertThat(body.get("viewKey").asString()).isNotEmpty();
		assertThat(body.get("embedUrl").asString()).startsWith(this.clickView.baseUrl())
			.endsWith("/smart-embed/play?viewKey=" + body.get("viewKey").asString());
	}

	@Test
	void createsAnotherViewKeyForEachViewing() throws Exception {
		String token = token();
		assertThat(SimulatorClient.json(createViewKey(token, TEACHER)).get("viewKey"))
			.isNotEqualTo(SimulatorClient.json(createViewKey(token, TEACHER)).get("viewKey"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"isStudent":false,"email":"a@example.com" | 200
			"student":false,"email":"a@example.com"   | 200
			"isStudent":true                          | 200
			"student":true                            | 200
			"isStudent":false                         | 400
			"isStudent":false,"email":""              | 400
			"firstName":"Ada"                         | 400
			"isStudent":true,"email":"a@example.com"  | 400
			"student":true,"email":"a@example.com"    | 400
			""")
	void wantsAnEmailOfTeachersAndNoneOfStudents(String data, int status) throws Exception {
		HttpResponse<String> response = createViewKey(token(), "{\"mediaId\":\"r4nd0m\",\"data\":{" + data + "}}");
		assertThat(response.statusCode()).isEqualTo(status);
		if (status == 400) {
			assertError(response, 400, "invalid_request");
			assertThat(response.body()).contains(data.contains("true") ? "for students" : "for teachers");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{}", "{\"mediaId\":\"\",\"data\":{\"isStudent\":true}}",
			"{\"data\":{\"isStudent\":true}}" })
	void wantsAMediaId(String body) throws Exception {
		assertError(createViewKey(token(), body), 400, "invalid_request");
	}

	@Test
	void refusesTokensOfBrightcoveAndItsOwnToBrightcove() throws Exception {
		String brightcoves = new SimulatorClient(this.simulator).token();
		assertThat(createViewKey(brightcoves, TEACHER).statusCode()).isEqualTo(401);
		String url = this.simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/" + this.simulator.accountId() + "/videos";
		assertThat(SimulatorClient.get(url, token()).statusCode()).isEqualTo(401);
	}

	@Test
	void acceptsATokenForADayOrUntilReset() throws Exception {
		String token = token();
		this.clock.advance(Duration.ofSeconds(86399));
		assertThat(createViewKey(token, TEACHER).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(1));
		assertError(createViewKey(token, TEACHER), 401, "UNAUTHORIZED");
		String next = token();
		this.simulator.reset();
		assertThat(createViewKey(next, TEACHER).statusCode()).isEqualTo(401);
		assertThat(this.clickView.tokenRequests()).isZero();
	}

	@Test
	void knowsNoOtherPathAndNoOtherMethod() throws Exception {
		String token = token();
		assertThat(SimulatorClient.get(this.clickView.baseUrl() + "/api/v1/nothing", token).statusCode())
			.isEqualTo(404);
		assertThat(SimulatorClient.get(this.clickView.tokenUri(), token).statusCode()).isEqualTo(405);
		assertThat(this.clickView.tokenRequests()).isOne();
	}

	private String credentials() {
		return "&client_id=" + this.clickView.clientId() + "&client_secret=" + this.clickView.clientSecret();
	}

	private HttpResponse<String> requestToken(String form) throws Exception {
		return SimulatorClient.send(
				SimulatorClient.request(this.clickView.tokenUri(), "Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form)));
	}

	private String token() throws Exception {
		return SimulatorClient.json(requestToken(SimulatorClient.GRANT + credentials() + SCOPE))
			.get("access_token")
			.asString();
	}

	private HttpResponse<String> createViewKey(String token, String body) throws Exception {
		return SimulatorClient.send(
				SimulatorClient
					.request(this.clickView.baseUrl() + "/api/v1/smart-embed/create-view-key", "Authorization",
							"Bearer " + token, "Content-Type", "application/json")
					.POST(BodyPublishers.ofString(body)));
	}

	private static void assertError(HttpResponse<String> response, int status, String code) {
		JsonNode body = SimulatorClient.json(response);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(body.propertyNames()).containsExactly("error", "error_description");
		assertThat(body.get("error").asString()).isEqualTo(code);
	}

}
