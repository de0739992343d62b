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

package io.github.brightcoveoauth.sample;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.awaitility.Awaitility.await;

/**
 * The jar of the console, which was processed ahead of time when no credentials were
 * there.
 */
class AheadOfTimeIntegrationTests {

	private static final Pattern ADDRESS = Pattern.compile("The Brightcove console is at (\\S+)");

	@Test
	void consoleThatWasProcessedAheadOfTimeShowsItsPages(@TempDir Path directory) throws Exception {
		File output = Files.createFile(directory.resolve("output")).toFile();
		try (BrightcoveSimulator simulator = BrightcoveSimulator.start()) {
			Process console = start(simulator, output);
			try {
				await().atMost(1, TimeUnit.MINUTES)
					.until(() -> !console.isAlive() || ADDRESS.matcher(contentOf(output)).find());
				Matcher address = ADDRESS.matcher(contentOf(output));
				assertThat(address.find()).as(() -> contentOf(output)).isTrue();
				assertThat(output).content().contains("Starting AOT-processed SampleApplication");
				RestClient browser = RestClient.create(address.group(1));
				Map.of("/", "id=\"video-count\">240<", "/videos", "class=\"videos\"", "/analytics/report",
						"id=\"rows\"")
					.forEach((path, mark) -> assertThat(browser.get().uri(path).retrieve().body(String.class))
						.contains(mark));
			}
			finally {
				console.destroy();
				console.waitFor();
			}
		}
	}

	private Process start(BrightcoveSimulator simulator, File output) throws Exception {
		ProcessBuilder console = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dspring.aot.enabled=true", "-jar", "target/sample-app.jar", "--server.port=0",
				"--brightcove.oauth.token-uri=" + simulator.tokenUri(),
				"--brightcove.apis.cms.base-url=" + simulator.baseUrl(BrightcoveApi.CMS),
				"--brightcove.apis.analytics.base-url=" + simulator.baseUrl(BrightcoveApi.ANALYTICS));
		console.environment()
			.putAll(Map.of("BRIGHTCOVE_ACCOUNT_ID", simulator.accountId(), "BRIGHTCOVE_CLIENT_ID", simulator.clientId(),
					"BRIGHTCOVE_CLIENT_SECRET", simulator.clientSecret()));
		return console.redirectErrorStream(true).redirectOutput(output).start();
	}

}
