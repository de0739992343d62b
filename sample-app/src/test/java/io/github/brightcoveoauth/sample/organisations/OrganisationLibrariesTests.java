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

package io.github.brightcoveoauth.sample.organisations;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

class OrganisationLibrariesTests {

	@Test
	void answerThatIsNoJsonIsTold() {
		RestClient.Builder builder = RestClient.builder().baseUrl(BrightcoveApi.CMS.baseUrl());
		MockRestServiceServer cms = MockRestServiceServer.bindTo(builder).build();
		cms.expect(requestTo(BrightcoveApi.CMS.baseUrl() + "/accounts/42/counts/videos"))
			.andRespond(withSuccess("<html><body>Sign in</body></html>", MediaType.TEXT_HTML));
		BrightcoveClients clients = mock(BrightcoveClients.class);
		given(clients.restClient(BrightcoveApi.CMS)).willReturn(builder.build());
		Organisations organisations = new Organisations();
		String id = organisations.add("Harbour Films", "42", BrightcoveCredentials.of("id", "secret")).id();
		MockHttpServletResponse response = new MockHttpServletResponse();
		ExtendedModelMap model = new ExtendedModelMap();
		new OrganisationsController(organisations, new OrganisationTokens(organisations),
				new OrganisationLibraries(clients))
			.show(id, model, response);
		assertThat(response.getStatus()).isEqualTo(HttpStatus.BAD_GATEWAY.value());
		assertThat(model.get("problem")).asString().contains("answer is not understood");
	}

}
