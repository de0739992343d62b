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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.brightcoveoauth.BrightcoveApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a simulator over HTTP as an application does.
 */
final class SimulatorClient {

	static final JsonMapper MAPPER = JsonMapper.builder().build();

	static final String GRANT = "grant_type=client_credentials";

	private static final HttpClient HTTP = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final BrightcoveSimulator simulator;

	SimulatorClient(BrightcoveSimulator simulator) {
		this.simulator = simulator;
	}

	static String basic(String clientId, String clientSecret) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
	}

	String basic() {
		return basic(this.simulator.clientId(), this.simulator.clientSecret());
	}

	String token() throws Exception {
		return json(requestToken(basic(), GRANT)).path("access_token").asString();
	}

	/**
	 * Get a token of a new credential.
	 * @param operations the operations of the credential
	 * @return the token
	 */
	String tokenFor(String... operations) throws Exception {
		JsonNode credential = json(createCredential(operations));
		String basic = basic(credential.get("client_id").asString(), credential.get("client_secret").asString());
		return json(requestToken(basic, GRANT)).path("access_token").asString();
	}

	HttpResponse<String> createCredential(String... operations) throws Exception {
		String body = """
				{"type":"credential","name":"Tests","maximum_scope":[{"identity":{"type":"video-cloud-account",\
				"account-id":%s},"operations":["video-cloud/%s"]}]}""".formatted(this.simulator.accountId(),
				String.join("\",\"video-cloud/", operations));
		return send(request(this.simulator.baseUrl(BrightcoveApi.OAUTH) + "/client_credentials", "Authorization",
				"BC_TOKEN " + this.simulator.bcToken(), "Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	/**
	 * Create a policy key.
	 * @param data JSON that follows the account's id in the key data
	 * @return the key
	 */
	String policyKey(String data) throws Exception {
		return json(createPolicyKey(data)).get("key-string").asString();
	}

	HttpResponse<String> createPolicyKey(String data) throws Exception {
		String body = "{\"key-data\":{\"account-id\":\"%s\"%s}}".formatted(this.simulator.accountId(), data);
		return send(request(policyKeysUrl(), "Authorization", "Bearer " + token()).POST(BodyPublishers.ofString(body)));
	}

	String policyKeysUrl() {
		return this.simulator.baseUrl(BrightcoveApi.POLICY) + "/accounts/" + this.simulator.accountId()
				+ "/policy_keys";
	}

	HttpResponse<String> requestToken(String authorization, String body) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.simulator.tokenUri()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
		if (!authorization.isEmpty()) {
			request.header("Authorization", authorization);
		}
		return send(request);
	}

	HttpResponse<String> get(BrightcoveApi api, String pathAndQuery) throws Exception {
		return get(this.simulator.baseUrl(api) + pathAndQuery, token());
	}

	static HttpResponse<String> get(String url, String token) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token));
	}

	static HttpRequest.Builder request(String url, String... headers) {
		return HttpRequest.newBuilder(URI.create(url)).headers(headers);
	}

	static JsonNode json(HttpResponse<String> response) {
		return MAPPER.readTree(response.body());
	}

	static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	static HttpResponse<byte[]> download(String url) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
	}

	JsonNode cms(String path) throws Exception {
		return MAPPER.readTree(get(BrightcoveApi.CMS, "/accounts/" + this.simulator.accountId() + path).body());
	}

	JsonNode report(String parameters) throws Exception {
		String query = "/data?accounts=" + this.simulator.accountId() + "&" + parameters;
		return MAPPER.readTree(get(BrightcoveApi.ANALYTICS, query).body());
	}

}
