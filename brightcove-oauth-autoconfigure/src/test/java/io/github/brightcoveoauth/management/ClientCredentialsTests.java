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

package io.github.brightcoveoauth.management;

import java.time.Instant;
import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;

class ClientCredentialsTests {

	private static final String CREDENTIALS = "https://oauth.brightcove.com/v4/client_credentials";

	private static final String CREDENTIAL = CREDENTIALS + "/dc2e1dcc-006c-43fc-b57a-1868a8eec359";

	private static final String SECRET = "zA3R20e1eNc5WPz1PJp4y99ZAOC8YPFv7gsq_vTeq_404imxkEX31IaLYEq0ZjR_5SX";

	private static final String REQUEST = """
			{
				"type": "credential",
				"name": "Test credentials",
				"maximum_scope": [
					{
						"identity": { "type": "video-cloud-account", "account-id": 57838016001 },
						"operations": [ "video-cloud/video/all" ]
					}
				]
			}""";

	private static final String ANSWER = """
			{
				"redirect_url": null,
				"maximum_scope": [
					{
						"identity": { "type": "video-cloud-account", "account-id": 57838016001 },
						"operations": [ "video-cloud/video/all" ]
					}
				],
				"name_html": "Test credentials",
				"issued_to": "user@example.com",
				"trusted": null,
				"expires_at": null,
				"issued_at": "2018-09-03T19:28:09Z",
				"name": "Test credentials",
				"description_html": null,
				"revoked": null,
				"type": "credential",
				"client_secret": "zA3R20e1eNc5WPz1PJp4y99ZAOC8YPFv7gsq_vTeq_404imxkEX31IaLYEq0ZjR_5SX",
				"description": null,
				"client_id": "dc2e1dcc-006c-43fc-b57a-1868a8eec359",
				"issued_user": 53255203001
			}""";

	private final ClientCredentialRequest request = ClientCredentialRequest.of("Test credentials",
			AccountScope.of(57838016001L, "video-cloud/video/all"));

	private MockRestServiceServer oauth;

	private ClientCredentials credentials;

	@BeforeEach
	void setUp() {
		RestClient.Builder builder = RestClient.builder().baseUrl(BrightcoveApi.OAUTH.baseUrl());
		this.oauth = MockRestServiceServer.bindTo(builder).build();
		BrightcoveClients clients = mock(BrightcoveClients.class);
		given(clients.restClient(BrightcoveApi.OAUTH)).willReturn(builder.build());
		this.credentials = new BrightcoveManagement(clients).clientCredentials("the-bc-token");
	}

	@AfterEach
	void verify() {
		this.oauth.verify();
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 201 })
	void credentialIsCreated(int status) {
		this.oauth.expect(requestTo(CREDENTIALS))
			.andExpect(method(HttpMethod.POST))
			.andExpect(header(HttpHeaders.AUTHORIZATION, "BC_TOKEN the-bc-token"))
			.andExpect(header(HttpHeaders.ACCEPT, "application/json"))
			.andExpect(content().contentType(MediaType.APPLICATION_JSON))
			.andExpect(content().json(REQUEST, JsonCompareMode.STRICT))
			.andRespond(
					withStatus(HttpStatusCode.valueOf(status)).contentType(MediaType.APPLICATION_JSON).body(ANSWER));
		ClientCredential credential = this.credentials.create(this.request);
		assertThat(credential.clientId()).isEqualTo("dc2e1dcc-006c-43fc-b57a-1868a8eec359");
		assertThat(credential.clientSecret()).isEqualTo(SECRET);
		assertThat(credential.name()).isEqualTo("Test credentials");
		assertThat(credential.description()).isNull();
		assertThat(credential.maximumScope()).isEqualTo(this.request.maximumScope());
		assertThat(credential.issuedTo()).isEqualTo("user@example.com");
		assertThat(credential.issuedUser()).isEqualTo(53255203001L);
		assertThat(credential.issuedAt()).isEqualTo(Instant.parse("2018-09-03T19:28:09Z"));
		assertThat(credential.expiresAt()).isNull();
		assertThat(credential.revoked()).isFalse();
	}

	@Test
	void credentialsOfAccountsAreListed() {
		this.oauth.expect(requestTo(CREDENTIALS + "?origin_account_ids=57838016001%2C1234567890001"))
			.andExpect(method(HttpMethod.GET))
			.andExpect(header(HttpHeaders.AUTHORIZATION, "BC_TOKEN the-bc-token"))
			.andRespond(withStatus(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON).body("""
					[
						{ "client_id": "one", "client_secret": null, "revoked": true,
							"expires_at": "2030-01-01T00:00:00Z" },
						{ "client_id": "two", "revoked": false, "description": "for tests", "not_known": {} },
						{ "client_id": "three" }
					]"""));
		List<ClientCredential> listed = this.credentials.list(57838016001L, 1234567890001L);
		assertThat(listed).extracting(ClientCredential::clientId).containsExactly("one", "two", "three");
		assertThat(listed).extracting(ClientCredential::clientSecret).containsOnlyNulls();
		assertThat(listed).extracting(ClientCredential::revoked).containsExactly(true, false, false);
		assertThat(listed.get(0).expiresAt()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
		assertThat(listed.get(1).description()).isEqualTo("for tests");
	}

	@Test
	void credentialIsRead() {
		this.oauth.expect(requestTo(CREDENTIAL))
			.andExpect(method(HttpMethod.GET))
			.andExpect(header(HttpHeaders.AUTHORIZATION, "BC_TOKEN the-bc-token"))
			.andRespond(withStatus(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON)
				.body(ANSWER.replace("\"" + SECRET + "\"", "null")));
		ClientCredential credential = this.credentials.get("dc2e1dcc-006c-43fc-b57a-1868a8eec359");
		assertThat(credential.name()).isEqualTo("Test credentials");
		assertThat(credential.clientSecret()).isNull();
	}

	@Test
	void credentialIsUpdated() {
		this.oauth.expect(requestTo(CREDENTIAL))
			.andExpect(method(HttpMethod.PUT))
			.andExpect(header(HttpHeaders.AUTHORIZATION, "BC_TOKEN the-bc-token"))
			.andExpect(content().json(REQUEST.replace("\"name\"", "\"description\": \"for tests\", \"name\""),
					JsonCompareMode.STRICT))
			.andRespond(withStatus(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON)
				.body("{\"client_id\":\"dc2e1dcc-006c-43fc-b57a-1868a8eec359\",\"description\":\"for tests\"}"));
		ClientCredential credential = this.credentials.update("dc2e1dcc-006c-43fc-b57a-1868a8eec359",
				new ClientCredentialRequest("Test credentials", "for tests", this.request.maximumScope()));
		assertThat(credential.description()).isEqualTo("for tests");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "200 | {\"status\":\"success\"}", "200 | ''", "204 | ''" })
	void credentialIsDeleted(int status, String body) {
		this.oauth.expect(requestTo(CREDENTIAL))
			.andExpect(method(HttpMethod.DELETE))
			.andExpect(header(HttpHeaders.AUTHORIZATION, "BC_TOKEN the-bc-token"))
			.andRespond(withStatus(HttpStatusCode.valueOf(status)).body(body));
		this.credentials.delete("dc2e1dcc-006c-43fc-b57a-1868a8eec359");
	}

	@Test
	void clientIdIsNoPath() {
		this.oauth.expect(requestTo(CREDENTIALS + "/..%2Faccess_token%3Fa")).andRespond(withStatus(HttpStatus.OK));
		this.credentials.delete("../access_token?a");
	}

	@Test
	void refusalSaysWhyAndNotWhatWasSent() {
		this.oauth.expect(requestTo(CREDENTIALS))
			.andRespond(withStatus(HttpStatus.UNAUTHORIZED).contentType(MediaType.APPLICATION_JSON)
				.body("""
						{
							"error": "access_denied",
							"error_description": "The request does not carry authentication credentials sufficient to authorize the requested access."
						}"""));
		assertThatExceptionOfType(RestClientResponseException.class)
			.isThrownBy(() -> this.credentials.create(this.request))
			.withMessageNotContaining("the-bc-token")
			.satisfies((ex) -> assertThat(BrightcoveError.of(ex).code()).isEqualTo("access_denied"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"client_secret\":\"%s\",\"issued_at\":\"never\"}", "{\"client_secret\":\"%s\"" })
	void answerThatCannotBeReadIsAnErrorWithoutTheSecret(String answer) {
		this.oauth.expect(requestTo(CREDENTIALS))
			.andRespond(
					withStatus(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON).body(answer.formatted(SECRET)));
		assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> this.credentials.create(this.request))
			.satisfies((ex) -> {
				for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
					assertThat(cause.getMessage()).doesNotContain(SECRET);
				}
			});
	}

	@Test
	void secretIsNeitherPrintedNorWritten() {
		this.oauth.expect(requestTo(CREDENTIALS))
			.andRespond(withStatus(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON).body(ANSWER));
		ClientCredential credential = this.credentials.create(this.request);
		assertThat(credential)
			.hasToString("ClientCredential[clientId=dc2e1dcc-006c-43fc-b57a-1868a8eec359, name=Test credentials]");
		assertThat(JsonMapper.shared().writeValueAsString(List.of(credential)))
			.contains("dc2e1dcc-006c-43fc-b57a-1868a8eec359")
			.doesNotContain(SECRET);
	}

}
