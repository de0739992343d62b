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
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TokenEndpointTests extends AgainstSimulator {

	@BeforeEach
	void reset() {
		simulator.reset();
	}

	@Test
	void issuesATokenInTheShapeOfBrightcoves() throws Exception {
		HttpResponse<String> response = client.requestToken(client.basic(), SimulatorClient.GRANT);
		JsonNode body = SimulatorClient.MAPPER.readTree(response.body());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(body.propertyNames()).containsExactlyElementsOf(Samples.read("token-success").propertyNames());
		assertThat(Samples.deviations(body, List.of(Samples.read("token-success")), Set.of())).isEmpty();
		assertThat(body.get("access_token").asString()).matches("[A-Za-z0-9_-]{332,900}");
		assertThat(body.get("token_type").asString()).isEqualTo("Bearer");
		assertThat(body.get("expires_in").asInt()).isEqualTo(300);
	}

	@Test
	void sendsTheHeadersThatForbidCaching() throws Exception {
		HttpResponse<String> response = client.requestToken(client.basic(), SimulatorClient.GRANT);
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(response.headers().firstValue("Pragma")).hasValue("no-cache");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
	}

	@Test
	void givesEveryRequestATokenOfItsOwn() throws Exception {
		assertThat(client.token()).isNotEqualTo(client.token());
		assertThat(simulator.tokenRequests()).isEqualTo(2);
	}

	@ParameterizedTest
	@MethodSource("accepted")
	void acceptsEveryDocumentedWayToAsk(String query, String authorization, String body) throws Exception {
		assertThat(post(query, authorization, body).statusCode()).isEqualTo(200);
	}

	static Stream<String[]> accepted() {
		String credentials = "client_id=" + simulator.clientId() + "&client_secret=" + simulator.clientSecret();
		String encoded = SimulatorClient.basic(
				URLEncoder.encode(simulator.clientId(), StandardCharsets.UTF_8).replace("-", "%2D"),
				URLEncoder.encode(simulator.clientSecret(), StandardCharsets.UTF_8).replace("_", "%5F"));
		return Stream.of(new String[] { "", client.basic(), SimulatorClient.GRANT },
				new String[] { "?" + SimulatorClient.GRANT, client.basic(), "" },
				new String[] { "", client.basic().replace("Basic", "basic"), SimulatorClient.GRANT },
				new String[] { "", encoded, SimulatorClient.GRANT },
				new String[] { "", "", SimulatorClient.GRANT + "&" + credentials },
				new String[] { "?" + SimulatorClient.GRANT + "&" + credentials, "", "" });
	}

	@ParameterizedTest
	@MethodSource("refused")
	void refusesWrongCredentialsAsBrightcoveDoes(String authorization, String body) throws Exception {
		HttpResponse<String> response = post("", authorization, body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(SimulatorClient.MAPPER.readTree(response.body()))
			.isEqualTo(Samples.read("token-error-invalid-client-400"));
		assertThat(simulator.tokenRequests()).isOne();
	}

	static Stream<String[]> refused() {
		String id = simulator.clientId();
		return Stream.of(new String[] { "", SimulatorClient.GRANT },
				new String[] { SimulatorClient.basic(id, "wrong"), SimulatorClient.GRANT },
				new String[] { SimulatorClient.basic("wrong", simulator.clientSecret()), SimulatorClient.GRANT },
				new String[] { "Basic !", SimulatorClient.GRANT },
				new String[] { "Bearer " + simulator.clientSecret(), SimulatorClient.GRANT },
				new String[] { "", SimulatorClient.GRANT + "&client_id=" + id },
				new String[] { "", SimulatorClient.GRANT + "&client_id=" + id + "&client_secret=wrong" });
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "grant_type=", "grant_type=password", "grant_type=authorization_code" })
	void refusesOtherGrants(String body) throws Exception {
		HttpResponse<String> response = client.requestToken(client.basic(), body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(SimulatorClient.MAPPER.readTree(response.body()))
			.isEqualTo(Samples.read("token-error-unsupported-grant-type"));
	}

	@Test
	void knowsNoOtherPathAndNoOtherMethod() throws Exception {
		HttpResponse<String> wrongPath = SimulatorClient
			.send(HttpRequest.newBuilder(URI.create(simulator.tokenUri() + "s")).POST(BodyPublishers.noBody()));
		HttpResponse<String> wrongMethod = SimulatorClient
			.send(HttpRequest.newBuilder(URI.create(simulator.tokenUri())).GET());
		assertThat(wrongPath.statusCode()).isEqualTo(404);
		assertThat(wrongPath.body()).contains("RESOURCE_NOT_FOUND");
		assertThat(wrongMethod.statusCode()).isEqualTo(405);
		assertThat(wrongMethod.body()).contains("METHOD_NOT_ALLOWED");
		assertThat(simulator.tokenRequests()).isZero();
	}

	private static HttpResponse<String> post(String query, String authorization, String body) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.tokenUri() + query))
			.POST(BodyPublishers.ofString(body));
		if (!authorization.isEmpty()) {
			request.header("Authorization", authorization);
		}
		return SimulatorClient.send(request);
	}

}
