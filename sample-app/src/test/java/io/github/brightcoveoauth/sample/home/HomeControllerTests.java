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

package io.github.brightcoveoauth.sample.home;

import java.net.URI;
import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class HomeControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Autowired
	private BrightcoveClients clients;

	@Test
	void showsAccountConnectionAndSizeOfTheLibrary() {
		JsonNode answer = Objects.requireNonNull(this.clients.restClient(BrightcoveApi.CMS)
			.get()
			.uri("/accounts/{accountId}/counts/videos")
			.retrieve()
			.body(JsonNode.class));
		assertThat(this.mvc.get().uri("/")).hasStatusOk()
			.bodyText()
			.contains(this.simulator.accountId())
			.contains("a simulator")
			.contains(URI.create(this.simulator.tokenUri()).getAuthority())
			.contains("<span id=\"video-count\">" + answer.path("count").asInt() + "</span>");
	}

	@Test
	void showsTheLifeOfTheTokenButNotTheToken() {
		OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId("brightcove")
			.principal("brightcove")
			.build();
		OAuth2AccessToken token = Objects.requireNonNull(this.clients.authorizedClientManager().authorize(request))
			.getAccessToken();
		assertThat(this.mvc.get().uri("/")).hasStatusOk()
			.bodyText()
			.contains("Held")
			.contains("data-expires-at=\"" + token.getExpiresAt() + "\"")
			.doesNotContain(token.getTokenValue())
			.doesNotContain(this.simulator.clientSecret());
	}

	@Test
	void starterPutsNoLoginBeforeTheApplication() {
		assertThat(this.mvc.get().uri("/")).hasStatusOk().doesNotContainHeader("WWW-Authenticate");
		assertThat(this.mvc.get().uri("/login")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void looksWithoutAskingForAnotherToken() {
		this.mvc.get().uri("/").exchange();
		int tokenRequests = this.simulator.tokenRequests();
		this.mvc.get().uri("/").exchange();
		assertThat(this.simulator.tokenRequests()).isEqualTo(tokenRequests);
	}

}
