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

import java.io.IOException;
import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withException;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

class PolicyKeysTests {

	private static final String POLICY_KEYS = "https://policy.api.brightcove.com/v1/accounts/2728142649001/policy_keys";

	private static final String KEY = "BCpkADawqM3R0YhJDtJo4ZEbSS5R0waR9lIMeuaBa7IQys2FlOHRwbnO_8dlLCnUAFFvoJyLnRV26FlP"
			+ "ptW7qoEPFmArtN28Eehbd3DsQ-gCO3cb4rM0sOVUPNL42YruPI8JNkvBD7I9_XzE1wtDv3f3FtwRSG3ocnC0yfiN-9C_PFSDVs3degbB"
			+ "3JC";

	private static final String ANSWER = """
			{
				"key-string": "%s",
				"key-data": {
					"account-id": "2728142649001",
					"apis": [ "search" ],
					"allowed-domains": [ "https://54.210.55.162" ]
				}
			}""".formatted(KEY);

	private MockRestServiceServer policy;

	private PolicyKeys policyKeys;

	@BeforeEach
	void setUp() {
		RestClient.Builder builder = RestClient.builder().baseUrl(BrightcoveApi.POLICY.baseUrl());
		this.policy = MockRestServiceServer.bindTo(builder).build();
		BrightcoveClients clients = mock(BrightcoveClients.class);
		given(clients.restClient(BrightcoveApi.POLICY)).willReturn(builder.build());
		this.policyKeys = new BrightcoveManagement(clients).policyKeys();
	}

	@AfterEach
	void verify() {
		this.policy.verify();
	}

	@Test
	void keyIsCreated() {
		this.policy.expect(requestTo(POLICY_KEYS))
			.andExpect(method(HttpMethod.POST))
			.andExpect(header("Accept", "application/json"))
			.andExpect(content().contentType(MediaType.APPLICATION_JSON))
			.andExpect(content().json("""
					{
						"key-data": {
							"account-id": "2728142649001",
							"apis": [ "search" ],
							"allowed-domains": [ "https://54.210.55.162" ]
						}
					}""", JsonCompareMode.STRICT))
			.andRespond(withSuccess(ANSWER, MediaType.APPLICATION_JSON));
		PolicyKey key = this.policyKeys
			.create(KeyData.of("2728142649001").withApis("search").withAllowedDomains("https://54.210.55.162"));
		assertThat(key.keyString()).isEqualTo(KEY);
		assertThat(key.keyData().accountId()).isEqualTo("2728142649001");
		assertThat(key.keyData().apis()).containsExactly("search");
		assertThat(key.keyData().allowedDomains()).containsExactly("https://54.210.55.162");
		assertThat(key.keyData().geo()).isNull();
		assertThat(key.keyData().requireAdConfig()).isNull();
	}

	@Test
	void keyWithoutRestrictionsNamesTheAccountOnly() {
		this.policy.expect(requestTo(POLICY_KEYS))
			.andExpect(content().json("{\"key-data\":{\"account-id\":\"2728142649001\"}}", JsonCompareMode.STRICT))
			.andRespond(withSuccess(ANSWER, MediaType.APPLICATION_JSON));
		assertThat(this.policyKeys.create(KeyData.of("2728142649001")).keyString()).isEqualTo(KEY);
	}

	@Test
	void keyWithEveryRestrictionIsCreated() {
		String keyData = """
				{
					"account-id": "2728142649001",
					"apis": [ "search" ],
					"allowed-domains": [ "https://example.com", "http://example.com:8080" ],
					"geo": { "countries": [ "us", "ca" ], "exclude_countries": true },
					"require-ad-config": true
				}""";
		this.policy.expect(requestTo(POLICY_KEYS))
			.andExpect(content().json("{\"key-data\":" + keyData + "}", JsonCompareMode.STRICT))
			.andRespond(withSuccess("{\"key-string\":\"" + KEY + "\",\"key-data\":" + keyData + "}",
					MediaType.APPLICATION_JSON));
		KeyData data = KeyData.of("2728142649001")
			.withRequireAdConfig(true)
			.withGeo(new KeyData.Geo(List.of("us", "ca"), true))
			.withAllowedDomains("https://example.com", "http://example.com:8080")
			.withApis("search");
		assertThat(this.policyKeys.create(data).keyData()).isEqualTo(data);
	}

	@ParameterizedTest
	@ValueSource(strings = { "key-string", "key_string" })
	void keyIsRead(String field) {
		this.policy.expect(requestTo(POLICY_KEYS + "/" + KEY))
			.andExpect(method(HttpMethod.GET))
			.andRespond(withSuccess("""
					{
						"%s": "%s",
						"key-data": { "account-id": "2728142649001", "geo": { "countries": ["us"], "more": 1 } },
						"policies": []
					}""".formatted(field, KEY), MediaType.APPLICATION_JSON));
		PolicyKey key = this.policyKeys.get("2728142649001", KEY);
		assertThat(key.keyString()).isEqualTo(KEY);
		assertThat(key.keyData().geo()).isEqualTo(new KeyData.Geo(List.of("us"), null));
	}

	@Test
	void errorIsReported() {
		this.policy.expect(requestTo(POLICY_KEYS + "/" + KEY))
			.andRespond(withStatus(HttpStatus.NOT_FOUND).contentType(MediaType.APPLICATION_JSON)
				.body("[{\"error_code\":\"RESOURCE_NOT_FOUND\"}]"));
		assertThatExceptionOfType(RestClientResponseException.class)
			.isThrownBy(() -> this.policyKeys.get("2728142649001", KEY))
			.withMessageNotContaining(KEY)
			.satisfies((ex) -> assertThat(BrightcoveError.of(ex)).hasToString("404 RESOURCE_NOT_FOUND"));
	}

	@Test
	void keyInTheUrlOfARequestThatFailsIsNotReported() {
		this.policy.expect(requestTo(POLICY_KEYS + "/" + KEY)).andRespond(withException(new IOException("reset")));
		assertThatExceptionOfType(ResourceAccessException.class)
			.isThrownBy(() -> this.policyKeys.get("2728142649001", KEY))
			.withMessage("I/O error on GET request for \"/accounts/{accountId}/policy_keys/{keyString}\": reset")
			.withCauseInstanceOf(IOException.class);
	}

	@Test
	void keyIsNeitherPrintedNorWritten() {
		this.policy.expect(requestTo(POLICY_KEYS)).andRespond(withSuccess(ANSWER, MediaType.APPLICATION_JSON));
		PolicyKey key = this.policyKeys.create(KeyData.of("2728142649001"));
		assertThat(key.toString()).contains("accountId=2728142649001").doesNotContain(KEY);
		assertThat(JsonMapper.shared().writeValueAsString(key)).contains("2728142649001").doesNotContain(KEY);
	}

}
