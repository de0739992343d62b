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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.restclient.test.autoconfigure.RestClientTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

/**
 * Clients with a token that nobody fetched, whose calls end at a mock.
 */
class StaticTokenTests {

	private static final String VIDEOS = "https://cms.api.brightcove.com/v1/accounts/1234567890001/videos";

	@Nested
	@RestClientTest
	@ContextConfiguration(classes = Application.class)
	@AutoConfigureBrightcoveToken
	class ClientOfAnApi {

		@Test
		void callCarriesTheToken(@Autowired BrightcoveClients clients, @Autowired MockRestServiceServer server) {
			RestClient cms = clients.restClient(BrightcoveApi.CMS);
			server.expect(requestTo(VIDEOS))
				.andExpect(header("Authorization", "Bearer " + AutoConfigureBrightcoveToken.TOKEN))
				.andRespond(withSuccess("[]", MediaType.APPLICATION_JSON));
			assertThat(cms.get().uri("/accounts/{accountId}/videos").retrieve().body(String.class)).isEqualTo("[]");
			server.verify();
		}

		@Test
		void rejectedTokenIsSentOnceMore(@Autowired BrightcoveClients clients,
				@Autowired MockRestServiceServer server) {
			RestClient cms = clients.restClient(BrightcoveApi.CMS);
			server.expect(requestTo(VIDEOS)).andRespond(withStatus(HttpStatus.UNAUTHORIZED));
			server.expect(requestTo(VIDEOS)).andRespond(withSuccess("[]", MediaType.APPLICATION_JSON));
			assertThat(cms.get().uri("/accounts/{accountId}/videos").retrieve().body(String.class)).isEqualTo("[]");
		}

	}

	@Nested
	@RestClientTest(properties = "brightcove.account-id=77")
	@ContextConfiguration(classes = Application.class)
	@AutoConfigureBrightcoveToken
	class ClientOfAbsoluteUrls {

		@Test
		void accountIsTheConfiguredOne(@Autowired @Qualifier("brightcoveRestClient") RestClient client,
				@Autowired MockRestServiceServer server) {
			server.expect(requestTo("https://analytics.api.brightcove.com/v1/data?accounts=77"))
				.andExpect(header("Authorization", "Bearer " + AutoConfigureBrightcoveToken.TOKEN))
				.andRespond(withSuccess("{}", MediaType.APPLICATION_JSON));
			assertThat(client.get()
				.uri("https://analytics.api.brightcove.com/v1/data?accounts={accountId}")
				.retrieve()
				.body(String.class)).isEqualTo("{}");
		}

	}

	@Nested
	@RestClientTest(properties = "context=of-its-own")
	@ContextConfiguration(classes = Application.class)
	@AutoConfigureBrightcoveToken
	class ClientOfAnApiWithAKey {

		@Test
		void callCarriesTheKey(@Autowired BrightcoveClients clients, @Autowired MockRestServiceServer server) {
			RestClient live = clients.restClient(BrightcoveApi.LIVE);
			server.expect(requestTo("https://api.bcovlive.io/v1/jobs"))
				.andExpect(header("X-API-KEY", AutoConfigureBrightcoveToken.KEY))
				.andRespond(withSuccess("{}", MediaType.APPLICATION_JSON));
			assertThat(live.get().uri("/jobs").retrieve().body(String.class)).isEqualTo("{}");
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
