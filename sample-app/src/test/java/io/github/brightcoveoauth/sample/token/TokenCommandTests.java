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

package io.github.brightcoveoauth.sample.token;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.Shell;
import io.github.brightcoveoauth.sample.Shell.Run;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class TokenCommandTests {

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	@BeforeEach
	void reset() {
		simulator.reset();
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@Test
	void tokenAndNothingElseIsPrinted(CapturedOutput output) {
		Run run = new Shell(simulator).run("token");
		assertThat(run.status()).isZero();
		assertThat(run.out()).endsWith("\n").hasLineCount(1);
		assertThat(run.err() + output).isEmpty();
		assertThat(isGood(run.out().strip())).isTrue();
	}

	@Test
	void jsonHasWhatIsLeftOfItsLife() {
		Run run = new Shell(simulator).run("token", "--json");
		JsonNode token = JsonMapper.shared().readTree(run.out());
		assertThat(isGood(token.path("access_token").asString(""))).isTrue();
		assertThat(token.path("token_type").asString("")).isEqualTo("Bearer");
		assertThat(token.path("expires_in").asInt(0)).isBetween(240, 300);
	}

	@Test
	void endpointThatIsNotThereIsAFailure() {
		Run run = new Shell(simulator).set("brightcove.oauth.token-uri", "http://127.0.0.1:1/").run("token");
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.err()).contains("No access token", "cannot be reached").doesNotContain("\tat ");
	}

	private static boolean isGood(String token) {
		return RestClient.create()
			.get()
			.uri(simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/{account}/counts/videos", simulator.accountId())
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.is2xxSuccessful();
	}

}
