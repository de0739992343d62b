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

package io.github.brightcoveoauth.sample.proxy;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(
		properties = { "console.proxy.callers.page.key=" + AccessTokenControllerTests.KEY, "console.proxy.rate=1000" })
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class AccessTokenControllerTests {

	static final String KEY = "key-of-the-page-0123456789";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Test
	void configuredCredentialsGiveTheTokenThatAllShare() {
		for (int i = 0; i < 2; i++) {
			assertThat(post()).hasStatusOk()
				.hasContentType(MediaType.APPLICATION_JSON)
				.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
				.bodyJson()
				.hasPathSatisfying("$.access_token", (token) -> assertThat(token).asString().isNotBlank())
				.hasPathSatisfying("$.token_type", (type) -> assertThat(type).asString().isEqualTo("Bearer"))
				.hasPathSatisfying("$.expires_in", (life) -> assertThat(life).asNumber()
					.satisfies((seconds) -> assertThat(seconds.intValue()).isBetween(1, 300)));
		}
		assertThat(this.simulator.tokenRequests()).isOne();
	}

	@Test
	void typedCredentialsGiveWhatTheEndpointAnswers() {
		BrightcoveCredentials typed = this.simulator.addCredentials("video-cloud/video/read");
		assertThat(typed(typed.clientId(), typed.clientSecret())).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
			.bodyJson()
			.hasPathSatisfying("$.expires_in", (life) -> assertThat(life).asNumber().isEqualTo(300));
	}

	@Test
	void refusalComesAsItIsWithoutTheSecret() {
		assertThat(typed(this.simulator.clientId(), "a-wrong-secret")).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
			.bodyText()
			.contains("\"invalid_client\"")
			.doesNotContain("a-wrong-secret");
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 401, "invalid_client", "Who is a-wrong-secret?");
		assertThat(typed(this.simulator.clientId(), "a-wrong-secret")).hasStatus(HttpStatus.UNAUTHORIZED)
			.bodyText()
			.contains("Who is ***?");
	}

	@Test
	void halfOfTheCredentialsIsRefused() {
		assertThat(typed("id", "")).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@Test
	void missingTokenIsToldWithoutTheSecret() {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 400, "invalid_client", "Revoked");
		assertThat(post()).hasStatus(HttpStatus.BAD_GATEWAY)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("invalid_client")
			.doesNotContain(this.simulator.clientSecret());
	}

	private MockMvcRequestBuilder typed(String clientId, String clientSecret) {
		return post().formField("client_id", clientId).formField("client_secret", clientSecret);
	}

	private MockMvcRequestBuilder post() {
		return this.mvc.post().uri("/access-token").header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY);
	}

}
