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

package io.github.brightcoveoauth.docs;

import io.github.brightcoveoauth.test.AutoConfigureBrightcoveToken;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.restclient.test.autoconfigure.RestClientTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

@RestClientTest(Library.class)
@AutoConfigureBrightcoveToken
class LibraryUnitTests {

	@Autowired
	Library library;

	@Autowired
	MockRestServiceServer server;

	@Test
	void readsTheCount() {
		this.server.expect(requestTo("https://cms.api.brightcove.com/v1/accounts/1234567890001/counts/videos"))
			.andExpect(header("Authorization", "Bearer static-token"))
			.andRespond(withSuccess("{\"count\":7}", MediaType.APPLICATION_JSON));
		assertThat(this.library.count()).isEqualTo(7);
	}

}
