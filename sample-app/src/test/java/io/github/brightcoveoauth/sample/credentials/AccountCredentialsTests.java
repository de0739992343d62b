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

package io.github.brightcoveoauth.sample.credentials;

import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.jsonPath;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

class AccountCredentialsTests {

	private static final String URL = "https://oauth.brightcove.com/v4/client_credentials";

	private static final String SHARED = """
			{ "client_id": "one", "name": "Shared", "maximum_scope": [
				{ "identity": { "type": "video-cloud-account", "account-id": 1 }, "operations": [ "a" ] },
				{ "identity": { "type": "video-cloud-account", "account-id": 2 }, "operations": [ "b" ] } ] }""";

	private MockRestServiceServer oauth;

	private AccountCredentials credentials;

	@BeforeEach
	void setUp() {
		RestClient.Builder builder = RestClient.builder().baseUrl(BrightcoveApi.OAUTH.baseUrl());
		this.oauth = MockRestServiceServer.bindTo(builder).build();
		BrightcoveClients clients = mock(BrightcoveClients.class);
		given(clients.restClient(BrightcoveApi.OAUTH)).willReturn(builder.build());
		BrightcoveConnectionDetails connection = mock(BrightcoveConnectionDetails.class);
		given(connection.getAccountId()).willReturn("1");
		this.credentials = new AccountCredentials(clients, connection);
	}

	@Test
	void changeLeavesOtherAccountsAsTheyAre() {
		this.oauth.expect(requestTo(URL + "?origin_account_ids=1"))
			.andRespond(withSuccess("[" + SHARED + "]", MediaType.APPLICATION_JSON));
		this.oauth.expect(requestTo(URL + "/one"))
			.andExpect(method(HttpMethod.PUT))
			.andExpect(jsonPath("$.maximum_scope[0].identity.account-id").value(1))
			.andExpect(jsonPath("$.maximum_scope[0].operations[0]").value("c"))
			.andExpect(jsonPath("$.maximum_scope[1].identity.account-id").value(2))
			.andExpect(jsonPath("$.maximum_scope[1].operations[0]").value("b"))
			.andRespond(withSuccess(SHARED, MediaType.APPLICATION_JSON));
		this.credentials.update("the-bc-token", "one", new CredentialForm("Shared", null, List.of("c"), null));
		this.oauth.verify();
	}

	@Test
	void answerThatIsNoJsonIsTold() {
		this.oauth.expect(requestTo(URL + "?origin_account_ids=1"))
			.andRespond(withSuccess("<html><body>Sign in</body></html>", MediaType.TEXT_HTML));
		assertThatExceptionOfType(CredentialException.class).isThrownBy(() -> this.credentials.list("the-bc-token"))
			.satisfies((ex) -> {
				assertThat(ex.problem().status()).isEqualTo(HttpStatus.BAD_GATEWAY);
				assertThat(ex.problem().title()).isEqualTo("Brightcove's answer is not understood");
			});
	}

}
