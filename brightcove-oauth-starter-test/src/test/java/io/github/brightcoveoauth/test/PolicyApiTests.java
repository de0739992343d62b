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

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyApiTests extends AgainstSimulator {

	private static final String SEARCH = ",\"apis\":[\"search\"]";

	private static final String DOMAINS = ",\"allowed-domains\":[\"https://a.example\"]";

	@Test
	void createsAKeyInTheShapeOfBrightcoves() throws Exception {
		HttpResponse<String> response = client.createPolicyKey(SEARCH + DOMAINS);
		JsonNode key = SimulatorClient.json(response);
		JsonNode sample = Samples.read("policy-key-create");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(key.propertyNames()).containsExactlyElementsOf(sample.propertyNames());
		assertThat(Samples.deviations(key, List.of(sample), Set.of())).isEmpty();
		assertThat(key.get("key-data").propertyNames())
			.containsExactlyElementsOf(sample.get("key-data").propertyNames());
		assertThat(Samples.deviations(key.get("key-data"), List.of(sample.get("key-data")), Set.of())).isEmpty();
		assertThat(key.get("key-string").asString()).matches("BCpk[A-Za-z0-9_-]+")
			.hasSameSizeAs(sample.get("key-string").asString());
	}

	@Test
	void tellsWhatAKeyAllows() throws Exception {
		JsonNode key = SimulatorClient.json(client.createPolicyKey(
				DOMAINS + ",\"geo\":{\"countries\":[\"us\"],\"exclude_countries\":false},\"require-ad-config\":false"));
		assertThat(read(key.get("key-string").asString())).isEqualTo(key);
		assertThat(key.at("/key-data/geo/countries/0").asString()).isEqualTo("us");
	}

	@Test
	void knowsTheKeyThatTheSimulatorStartsWith() throws Exception {
		JsonNode key = read(simulator.policyKey());
		assertThat(key.at("/key-data/account-id").asString()).isEqualTo(simulator.accountId());
		assertThat(key.at("/key-data/apis/0").asString()).isEqualTo("search");
	}

	@Test
	void createsKeysThatWorkAtThePlaybackApi() throws Exception {
		assertThat(search(client.policyKey(SEARCH))).isEqualTo(200);
		assertThat(search(client.policyKey(""))).isEqualTo(403);
	}

	@Test
	void forgetsCreatedKeysOnReset() throws Exception {
		String key = client.policyKey(SEARCH);
		simulator.reset();
		assertThat(search(key)).isEqualTo(401);
		assertThat(search(simulator.policyKey())).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "{\"key-data\":1}", "{\"key-data\":{}}",
			"{\"key-data\":{\"account-id\":\"1234567890001\"}}", "{\"key-data\":{\"account-id\":ACCOUNT}}",
			"{\"key-data\":{\"account-id\":\"ACCOUNT\",\"apis\":[\"delete\"]}}",
			"{\"key-data\":{\"account-id\":\"ACCOUNT\",\"apis\":\"search\"}}",
			"{\"key-data\":{\"account-id\":\"ACCOUNT\",\"apis\":[1]}}",
			"{\"key-data\":{\"account-id\":\"ACCOUNT\",\"allowed-domains\":[\"a.example\"]}}",
			"{\"key-data\":{\"account-id\":\"ACCOUNT\",\"allowed-domains\":[\"https://a.example/\"]}}" })
	void refusesBadKeyData(String body) throws Exception {
		HttpResponse<String> response = SimulatorClient.send(authorized(client.policyKeysUrl(), client.token())
			.POST(BodyPublishers.ofString(body.replace("ACCOUNT", simulator.accountId()))));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(SimulatorClient.json(response).at("/0/error_code").asString()).isEqualTo("NOT_AVAILABLE");
	}

	@Test
	void refusesCallsWithoutTokenAndOtherAccounts() throws Exception {
		String own = client.policyKeysUrl() + "/" + simulator.policyKey();
		assertUnauthorized(SimulatorClient.send(SimulatorClient.request(own, "BCOV-Policy", simulator.policyKey())));
		assertUnauthorized(
				SimulatorClient.send(authorized(own.replace(simulator.accountId(), "1234567890001"), client.token())));
	}

	@ParameterizedTest
	@CsvSource({ "player/all, 200, 200", "player/read, 200, 401", "video/all, 401, 401" })
	void readsAndCreatesKeysWithTokensThatMayDoSo(String operation, int read, int create) throws Exception {
		String token = client.tokenFor(operation);
		String body = "{\"key-data\":{\"account-id\":\"%s\"}}".formatted(simulator.accountId());
		assertThat(SimulatorClient.send(authorized(client.policyKeysUrl() + "/" + simulator.policyKey(), token))
			.statusCode()).isEqualTo(read);
		assertThat(SimulatorClient.send(authorized(client.policyKeysUrl(), token).POST(BodyPublishers.ofString(body)))
			.statusCode()).isEqualTo(create);
	}

	@Test
	void answersAnUnknownKeyLikeBrightcove() throws Exception {
		HttpResponse<String> response = SimulatorClient
			.send(authorized(client.policyKeysUrl() + "/BCpkWrong", client.token()));
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(SimulatorClient.json(response)).isEqualTo(Samples.read("cms-error-404"));
	}

	@Test
	void neitherListsNorDeletesKeysAndKnowsNothingElse() throws Exception {
		String token = client.token();
		String url = client.policyKeysUrl();
		assertThat(SimulatorClient.send(authorized(url, token)).statusCode()).isEqualTo(405);
		HttpResponse<String> response = SimulatorClient
			.send(authorized(url + "/" + simulator.policyKey(), token).DELETE());
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.body()).contains("METHOD_NOT_ALLOWED");
		assertThat(SimulatorClient.send(authorized(url + "/a/b", token)).statusCode()).isEqualTo(404);
		assertThat(SimulatorClient.send(authorized(url.replace("policy_keys", "keys"), token)).statusCode())
			.isEqualTo(404);
	}

	private static HttpRequest.Builder authorized(String url, String token) {
		return SimulatorClient.request(url, "Authorization", "Bearer " + token);
	}

	private static JsonNode read(String key) throws Exception {
		return SimulatorClient.json(SimulatorClient.get(client.policyKeysUrl() + "/" + key, client.token()));
	}

	private static int search(String key) throws Exception {
		String url = simulator.baseUrl(BrightcoveApi.PLAYBACK) + "/accounts/" + simulator.accountId() + "/videos";
		return SimulatorClient.send(SimulatorClient.request(url, "BCOV-Policy", key)).statusCode();
	}

	private static void assertUnauthorized(HttpResponse<String> response) throws Exception {
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(SimulatorClient.json(response)).isEqualTo(Samples.read("cms-error-401"));
	}

}
