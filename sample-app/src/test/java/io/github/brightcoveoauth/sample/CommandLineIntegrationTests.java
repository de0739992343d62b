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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * The command line of the jar, as a shell runs it.
 */
class CommandLineIntegrationTests {

	private static final Path DOCS = Path.of("../docs");

	private static final Pattern SNIPPET = Pattern.compile("```shell\n(.*?)```", Pattern.DOTALL);

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	@TempDir
	private Path directory;

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void tokenIsPrintedAndNeitherArgumentsNorLogsHoldTheSecret(boolean aheadOfTime) throws Exception {
		ProcessBuilder builder = builder(
				ConsoleJar.java("-Dspring.aot.enabled=" + aheadOfTime, "-jar", ConsoleJar.PATH.toString(), "token"));
		builder.environment().put("LOGGING_LEVEL_ROOT", "debug");
		Process token = builder.start();
		await().atMost(1, TimeUnit.MINUTES)
			.until(() -> token.info().commandLine().orElse("").contains("sample-app.jar token"));
		assertThat(token.info().commandLine().orElseThrow()).doesNotContain(simulator.clientSecret());
		assertThat(token.waitFor()).as(() -> contentOf(err())).isZero();
		assertThat(out()).content().matches("[\\w-]{100,}\\n");
		assertThat(err()).content()
			.contains("DEBUG")
			.doesNotContain(simulator.clientSecret(), contentOf(out()).strip());
	}

	@Test
	void versionIsThatOfTheJar() throws Exception {
		assertThat(builder(ConsoleJar.java("-jar", ConsoleJar.PATH.toString(), "--version")).start().waitFor())
			.isZero();
		assertThat(out()).content().matches("\\d+\\.\\d+\\.\\d+\\S*\\n");
	}

	@Test
	void secretIsAskedForUnseen() throws Exception {
		assumeThat(Path.of("/usr/bin/script")).exists();
		ProcessBuilder builder = builder(List.of("/usr/bin/script", "-qec",
				String.join(" ", ConsoleJar.java("-jar", ConsoleJar.PATH.toString(), "token")), "/dev/null"));
		builder.environment().remove("BRIGHTCOVE_CLIENT_SECRET");
		Process token = builder.start();
		await().atMost(1, TimeUnit.MINUTES)
			.until(() -> !token.isAlive() || contentOf(out()).contains("Client secret: "));
		token.outputWriter().append(simulator.clientSecret()).append('\n').flush();
		assertThat(token.waitFor()).as(() -> contentOf(out())).isZero();
		assertThat(contentOf(out())).matches("Client secret: \\r\\n[\\w-]{100,}\\r\\n")
			.doesNotContain(simulator.clientSecret());
	}

	/**
	 * Each as it is written, but for the host.
	 */
	@ParameterizedTest
	@CsvSource({ "command-line.md, countries.csv, 'country,video_view,play_rate'",
			"export.md, brightcove-export/Videos.csv, 'Id,Complete,'" })
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	void everySnippetOfThePageWorks(String page, Path result, String start) throws Exception {
		Files.createSymbolicLink(this.directory.resolve("sample-app.jar"), ConsoleJar.PATH.toAbsolutePath());
		Files.writeString(this.directory.resolve("brightcove_oauth.json"), """
				{"account_id": "%s", "client_id": "%s", "client_secret": "%s"}""".formatted(simulator.accountId(),
				simulator.clientId(), simulator.clientSecret()));
		List<String> snippets = SNIPPET.matcher(Files.readString(DOCS.resolve(page)))
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(snippets).isNotEmpty();
		for (String snippet : snippets) {
			String script = snippet;
			for (BrightcoveApi api : BrightcoveApi.values()) {
				script = script.replace(api.baseUrl().toString(), simulator.baseUrl(api));
			}
			ProcessBuilder builder = builder(List.of("/bin/sh", "-ec", script));
			builder.directory(this.directory.toFile());
			builder.environment().put("CONSOLE_EXPORT_CALLSPERSECOND", "1000");
			builder.environment()
				.merge("PATH", ConsoleJar.JAVA_HOME + "/bin", (path, own) -> own + File.pathSeparator + path);
			assertThat(builder.start().waitFor()).as(() -> snippet + contentOf(err())).isZero();
			assertThat(err()).content().isEmpty();
		}
		assertThat(this.directory.resolve(result)).content().startsWith(start);
	}

	private ProcessBuilder builder(List<String> command) {
		return ConsoleJar.process(simulator, command).redirectOutput(out()).redirectError(err());
	}

	private File out() {
		return this.directory.resolve("out").toFile();
	}

	private File err() {
		return this.directory.resolve("err").toFile();
	}

}
