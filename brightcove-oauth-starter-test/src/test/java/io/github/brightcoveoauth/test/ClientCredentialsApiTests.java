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

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ClientCredentialsApiTests extends AgainstSimulator {

	private static final String JSON = "application/json";

	private static final String FORM = "application/x-www-form-urlencoded";

	@BeforeEach
	void reset() {
		simulator.reset();
	}

	@Test
	void createsACredentialInTheShapeOfBrightcoves() throws Exception {
		HttpResponse<String> response = create(JSON, body("Nightly export", "video/read"));
		JsonNode credential = SimulatorClient.json(response);
		JsonNode sample = Samples.read("client-credentials-create");
		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(credential.propertyNames()).containsExactlyElementsOf(sample.propertyNames());
		assertThat(Samples.deviations(credential, List.of(sample), Set.of())).isEmpty();
		assertThat(credential.get("client_secret").asString()).matches("[A-Za-z0-9_-]+")
			.hasSameSizeAs(sample.get("client_secret").asString());
		assertThat(credential.get("client_id").asString()).matches("[0-9a-f-]{36}");
		assertThat(credential.get("issued_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
		assertThat(credential.get("maximum_scope")).isEqualTo(scope("video/read"));
		assertThat(credential.get("name").asString()).isEqualTo("Nightly export");
		assertThat(sample.propertyNames()).filteredOn((field) -> sample.get(field).isNull())
			.allMatch((field) -> credential.get(field).isNull());
	}

	@Test
	void escapesNameAndDescription() throws Exception {
		JsonNode credential = SimulatorClient.json(create(JSON, """
				{"name":"R&D <\\"A\\">","description":"a<b","maximum_scope":%s}""".formatted(scope("video/read"))));
		assertThat(credential.get("name").asString()).isEqualTo("R&D <\"A\">");
		assertThat(credential.get("name_html").asString()).isEqualTo("R&amp;D &lt;&quot;A&quot;&gt;");
		assertThat(credential.get("description").asString()).isEqualTo("a<b");
		assertThat(credential.get("description_html").asString()).isEqualTo("a&lt;b");
	}

	@Test
	void takesAForm() throws Exception {
		HttpResponse<String> response = create(FORM, form("Nightly export", "video/read"));
		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(SimulatorClient.json(response).get("maximum_scope")).isEqualTo(scope("video/read"));
		assertThat(SimulatorClient.json(response).get("name").asString()).isEqualTo("Nightly export");
	}

	@Test
	void showsTheSecretOnlyOnce() throws Exception {
		JsonNode created = created();
		String secret = created.get("client_secret").asString();
		List<HttpResponse<String>> answers = List.of(list(), get(created),
				put(created, JSON, body("New", "video/all")));
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.body()).doesNotContain(secret)
			.contains("\"client_secret\":null")
			.contains(created.get("client_id").asString()));
	}

	@Test
	void listsWhatItHasCreated() throws Exception {
		assertThat(SimulatorClient.json(list())).isEmpty();
		List<JsonNode> created = List.of(created(), created());
		JsonNode listed = SimulatorClient.json(list());
		assertThat(listed.isArray()).isTrue();
		assertThat(listed).hasSize(2);
		for (int index = 0; index < 2; index++) {
			assertThat(listed.get(index)).isEqualTo(SimulatorClient.json(get(created.get(index))));
			assertThat(listed.get(index).get("client_id")).isEqualTo(created.get(index).get("client_id"));
		}
	}

	@Test
	void forgetsCreatedCredentialsOnReset() throws Exception {
		JsonNode created = created();
		simulator.reset();
		assertThat(SimulatorClient.json(list())).isEmpty();
		assertInvalidClient(created);
	}

	@ParameterizedTest
	@ValueSource(strings = { JSON, FORM })
	void updatesNameAndScope(String contentType) throws Exception {
		JsonNode created = created();
		String body = contentType.equals(JSON) ? body("New", "analytics/read") : form("New", "analytics/read");
		HttpResponse<String> response = put(created, contentType, body);
		JsonNode updated = SimulatorClient.json(response);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(updated.get("name").asString()).isEqualTo("New");
		assertThat(updated.get("maximum_scope")).isEqualTo(scope("analytics/read"));
		assertThat(updated.get("issued_at")).isEqualTo(created.get("issued_at"));
		assertThat(SimulatorClient.json(get(created))).isEqualTo(updated);
	}

	@Test
	void issuesTokensForACreatedCredential() throws Exception {
		JsonNode created = created();
		HttpResponse<String> response = requestToken(created);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(countVideos(SimulatorClient.json(response))).isEqualTo(200);
		assertThat(client
			.requestToken("",
					SimulatorClient.GRANT + "&client_id=" + created.get("client_id").asString() + "&client_secret="
							+ created.get("client_secret").asString())
			.statusCode()).isEqualTo(200);
	}

	@Test
	void refusesTheSecretOfAnotherCredential() throws Exception {
		String id = created().get("client_id").asString();
		String secret = created().get("client_secret").asString();
		assertThat(client.requestToken(SimulatorClient.basic(id, secret), SimulatorClient.GRANT).statusCode())
			.isEqualTo(400);
		assertThat(client.requestToken(SimulatorClient.basic(id, simulator.clientSecret()), SimulatorClient.GRANT)
			.statusCode()).isEqualTo(400);
	}

	@Test
	void givesAnUpdatedScopeToNewTokensOnly() throws Exception {
		JsonNode created = created();
		JsonNode before = SimulatorClient.json(requestToken(created));
		put(created, JSON, body("New", "analytics/read"));
		JsonNode after = SimulatorClient.json(requestToken(created));
		assertThat(countVideos(before)).isEqualTo(200);
		assertThat(countVideos(after)).isEqualTo(401);
	}

	@Test
	void revokesADeletedCredentialButNotItsTokens() throws Exception {
		JsonNode created = created();
		JsonNode token = SimulatorClient.json(requestToken(created));
		HttpResponse<String> response = SimulatorClient.send(authorized(path(created)).DELETE());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("{\"status\":\"success\"}");
		assertInvalidClient(created);
		assertThat(countVideos(token)).isEqualTo(200);
		assertThat(SimulatorClient.json(get(created)).get("revoked").asBoolean()).isTrue();
		assertThat(SimulatorClient.json(list()).at("/0/revoked").asBoolean()).isTrue();
	}

	@Test
	void neitherDeletesNorUpdatesARevokedCredential() throws Exception {
		JsonNode created = created();
		SimulatorClient.send(authorized(path(created)).DELETE());
		assertError(SimulatorClient.send(authorized(path(created)).DELETE()), 409, "already_revoked");
		assertError(put(created, JSON, body("New", "video/read")), 409, "already_revoked");
	}

	@ParameterizedTest
	@MethodSource("foreign")
	void wantsTheTokenOfAStudioLogin(HttpRequest.Builder request) throws Exception {
		HttpResponse<String> response = SimulatorClient.send(request);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(SimulatorClient.json(response)).isEqualTo(Samples.read("client-credentials-error-401"));
	}

	static Stream<HttpRequest.Builder> foreign() throws Exception {
		String url = url("?origin_account_ids=" + simulator.accountId());
		List<HttpRequest.Builder> requests = new ArrayList<>();
		requests.add(SimulatorClient.request(url, "Accept", JSON));
		for (String authorization : List.of("BC_TOKEN wrong", "Bearer " + simulator.bcToken(),
				"Bearer " + client.token(), client.basic())) {
			requests.add(SimulatorClient.request(url, "Authorization", authorization));
		}
		requests.add(authorized("?origin_account_ids=1234567890001"));
		requests.add(authorized("?origin_account_ids=" + simulator.accountId() + ",1234567890001"));
		requests.add(authorized("", JSON)
			.POST(BodyPublishers.ofString(body("Foreign", "video/read").replace(simulator.accountId(), "123"))));
		return requests.stream();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "\"name\"", "{\"name\":\"a\",}" })
	void refusesWhatIsNoJson(String body) throws Exception {
		assertError(create(JSON, body), 400, "BAD_VALUE");
	}

	@Test
	void refusesAFormWhoseScopeIsNoJson() throws Exception {
		assertError(create(FORM, "name=a&maximum_scope=all"), 400, "BAD_VALUE");
	}

	@Test
	void refusesAnUnknownField() throws Exception {
		assertError(create(JSON, body("New", "video/read").replace("\"name\"", "\"nick\":\"N\",\"name\"")), 409,
				"ILLEGAL_FIELD");
		assertError(put(created(), JSON, "{\"client_secret\":\"mine\"}"), 409, "ILLEGAL_FIELD");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"name\":\"a\"}", "{\"maximum_scope\":SCOPE}",
			"{\"name\":\" \",\"maximum_scope\":SCOPE}", "{\"name\":1,\"maximum_scope\":SCOPE}",
			"{\"name\":\"a\",\"type\":\"app\",\"maximum_scope\":SCOPE}",
			"{\"name\":\"a\",\"description\":1,\"maximum_scope\":SCOPE}", "{\"name\":\"a\",\"maximum_scope\":[]}",
			"{\"name\":\"a\",\"maximum_scope\":{}}", "{\"name\":\"a\",\"maximum_scope\":[{}]}" })
	void refusesABadField(String body) throws Exception {
		String json = body.replace("SCOPE", scope("video/read").toString());
		assertError(create(JSON, json), 409, "VALIDATION_ERROR");
		assertError(put(created(), JSON, json), 409, "VALIDATION_ERROR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"account-id\":ACCOUNT -> \"account_id\":ACCOUNT",
			"\"account-id\":ACCOUNT -> \"account-id\":\"ACCOUNT\"", "video-cloud-account -> account",
			"[\"video-cloud/video/read\"] -> []", "[\"video-cloud/video/read\"] -> \"video-cloud/video/read\"",
			"\"video-cloud/video/read\" -> 1", "\"video-cloud/video/read\" -> \"\"" })
	void refusesABadScope(String change) throws Exception {
		String[] parts = change.replace("ACCOUNT", simulator.accountId()).split(" -> ");
		String body = body("New", "video/read");
		assertThat(body).contains(parts[0]);
		assertError(create(JSON, body.replace(parts[0], parts[1])), 409, "VALIDATION_ERROR");
	}

	@Test
	void wantsTheAccountsOfAList() throws Exception {
		assertError(SimulatorClient.send(authorized("")), 400, "invalid_request");
		assertError(SimulatorClient.send(authorized("?origin_account_ids=")), 400, "invalid_request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dc2e1dcc-006c-43fc-b57a-1868a8eec359", "/a/b" })
	void knowsNoOtherCredential(String path) throws Exception {
		assertError(SimulatorClient.send(authorized(path)), 404, "RESOURCE_NOT_FOUND");
		assertError(SimulatorClient.send(authorized(path).DELETE()), 404, "RESOURCE_NOT_FOUND");
	}

	@Test
	void knowsNoOtherMethod() throws Exception {
		assertError(SimulatorClient.send(authorized("").DELETE()), 405, "METHOD_NOT_ALLOWED");
		assertError(SimulatorClient.send(authorized(path(created())).method("PATCH", BodyPublishers.ofString("{}"))),
				405, "METHOD_NOT_ALLOWED");
	}

	private static JsonNode scope(String operation) {
		return SimulatorClient.MAPPER.readTree("""
				[{"identity":{"type":"video-cloud-account","account-id":%s},"operations":["video-cloud/%s"]}]"""
			.formatted(simulator.accountId(), operation));
	}

	private static String body(String name, String operation) {
		return "{\"type\":\"credential\",\"name\":\"%s\",\"maximum_scope\":%s}".formatted(name, scope(operation));
	}

	private static String form(String name, String operation) {
		return "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&maximum_scope="
				+ URLEncoder.encode(scope(operation).toString(), StandardCharsets.UTF_8);
	}

	private static String url(String path) {
		return simulator.baseUrl(BrightcoveApi.OAUTH) + "/client_credentials" + path;
	}

	private static String path(JsonNode credential) {
		return "/" + credential.get("client_id").asString();
	}

	private static HttpRequest.Builder authorized(String path) {
		return authorized(path, JSON);
	}

	private static HttpRequest.Builder authorized(String path, String contentType) {
		return SimulatorClient.request(url(path), "Authorization", "BC_TOKEN " + simulator.bcToken(), "Content-Type",
				contentType);
	}

	private static HttpResponse<String> create(String contentType, String body) throws Exception {
		return SimulatorClient.send(authorized("", contentType).POST(BodyPublishers.ofString(body)));
	}

	private static JsonNode created() throws Exception {
		return SimulatorClient.json(create(JSON, body("Tests", "video/read")));
	}

	private static HttpResponse<String> list() throws Exception {
		return SimulatorClient.send(authorized("?origin_account_ids=" + simulator.accountId()));
	}

	private static HttpResponse<String> get(JsonNode credential) throws Exception {
		return SimulatorClient.send(authorized(path(credential)));
	}

	private static HttpResponse<String> put(JsonNode credential, String contentType, String body) throws Exception {
		return SimulatorClient.send(authorized(path(credential), contentType).PUT(BodyPublishers.ofString(body)));
	}

	private static HttpResponse<String> requestToken(JsonNode credential) throws Exception {
		return client.requestToken(SimulatorClient.basic(credential.get("client_id").asString(),
				credential.get("client_secret").asString()), SimulatorClient.GRANT);
	}

	private static int countVideos(JsonNode token) throws Exception {
		String url = simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/" + simulator.accountId() + "/counts/videos";
		return SimulatorClient.get(url, token.get("access_token").asString()).statusCode();
	}

	private static void assertInvalidClient(JsonNode credential) throws Exception {
		HttpResponse<String> response = requestToken(credential);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(SimulatorClient.json(response)).isEqualTo(Samples.read("token-error-invalid-client-400"));
	}

	private static void assertError(HttpResponse<String> response, int status, String code) throws Exception {
		JsonNode body = SimulatorClient.json(response);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(body.propertyNames())
			.containsExactlyElementsOf(Samples.read("client-credentials-error-401").propertyNames());
		assertThat(body.get("error").asString()).isEqualTo(code);
		assertThat(body.get("error_description").asString()).isNotEmpty();
	}

}
