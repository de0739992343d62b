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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureBrightcoveSimulator
class LibraryTests {

	@Autowired
	BrightcoveClients brightcove;

	@Autowired
	BrightcoveSimulator simulator;

	@Test
	void countsWithOneToken() {
		RestClient cms = this.brightcove.restClient(BrightcoveApi.CMS);
		for (int i = 0; i < 3; i++) {
			assertThat(cms.get().uri("/accounts/{accountId}/counts/videos").retrieve().body(VideoCount.class).count())
				.isEqualTo(240);
		}
		assertThat(this.simulator.tokenRequests()).isEqualTo(1);
	}

}
