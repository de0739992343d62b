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

import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.anything;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.headerDoesNotExist;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

class BrightcoveManagementTests {

	private final BrightcoveClients clients = mock(BrightcoveClients.class);

	private final BrightcoveManagement management = new BrightcoveManagement(this.clients);

	private MockRestServiceServer oauth;

	private MockRestServiceServer policy;

	@BeforeEach
	void setUp() {
		JsonMapper.Builder json = JsonMapper.builder()
			.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
			.addModule(new SimpleModule().addSerializer(Long.TYPE, ToStringSerializer.instance)
				.addSerializer(Long.class, ToStringSerializer.instance));
		RestClient.Builder builder = RestClient.builder()
			.configureMessageConverters(
					(converters) -> converters.addCustomConverter(new JacksonJsonHttpMessageConverter(json)));
		RestClient.Builder oauth = builder.clone().baseUrl(BrightcoveApi.OAUTH.baseUrl());
		this.oauth = MockRestServiceServer.bindTo(oauth).build();
		given(this.clients.restClient(BrightcoveApi.OAUTH)).willReturn(oauth.build());
		RestClient.Builder policy = builder.clone().baseUrl(BrightcoveApi.POLICY.baseUrl());
		this.policy = MockRestServiceServer.bindTo(policy).build();
		given(this.clients.restClient(BrightcoveApi.POLICY)).willReturn(policy.build());
	}

	@Test
	void tokensOfUsersGoToTheOAuthApiAndAreNotMixed() {
		ClientCredentials one = this.management.clientCredentials("one");
		ClientCredentials two = this.management.clientCredentials("two");
		PolicyKeys policyKeys = this.management.policyKeys();
		Stream.of("one", "two", "one")
			.forEach((token) -> this.oauth.expect(method(HttpMethod.DELETE))
				.andExpect(header(HttpHeaders.AUTHORIZATION, "BC_TOKEN " + token))
				.andRespond(withSuccess()));
		this.policy.expect(headerDoesNotExist(HttpHeaders.AUTHORIZATION))
			.andRespond(withSuccess("{}", MediaType.APPLICATION_JSON));
		one.delete("an-id");
		two.delete("an-id");
		one.delete("an-id");
		policyKeys.create(KeyData.of("1"));
		this.oauth.verify();
		this.policy.verify();
	}

	@Test
	void jsonIsBrightcovesWhateverTheMapperOfTheApplicationDoes() {
		this.oauth.expect(anything()).andExpect(content().json("""
				{
					"type": "credential",
					"name": "n",
					"maximum_scope": [
						{ "identity": { "type": "video-cloud-account", "account-id": 1 }, "operations": [] }
					]
				}""", JsonCompareMode.STRICT)).andRespond(withSuccess("{}", MediaType.APPLICATION_JSON));
		this.management.clientCredentials("one").create(ClientCredentialRequest.of("n", AccountScope.of(1)));
		this.oauth.verify();
	}

	@Test
	void policyKeysAreNoProxyWhoseDefaultMethodsANativeImageCannotInvoke() {
		assertThat(this.management.policyKeys()).isInstanceOf(DelegatingPolicyKeys.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\t" })
	void tokenMustNotBeEmpty(String bcToken) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.management.clientCredentials(bcToken))
			.withMessageContaining("'bcToken' must not be empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret\r\nX-Header: value", "secret\n", "\nsecret", "sec ret", " secret",
			"BC_TOKEN secret", "secrét", "secret\u0000", "secret\u007f" })
	void tokenMustBeAHeaderValueAndIsNotReported(String bcToken) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.management.clientCredentials(bcToken))
			.withMessage("'bcToken' must be the value of the cookie and no more");
	}

}
