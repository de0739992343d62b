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

package io.github.brightcoveoauth.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.github.brightcoveoauth.autoconfigure.Leaks.Kind;
import io.github.brightcoveoauth.autoconfigure.Leaks.Leak;
import io.github.brightcoveoauth.autoconfigure.Leaks.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * Where secrets show while everything is done that can be done with them. It is done in a
 * JVM of its own, since all loggers are at TRACE and the JDK's HTTP client writes all
 * that it can.
 */
class SecretsIntegrationTests {

	private static final Pattern ROW = Pattern.compile("^\\| `([\\w.]+)` \\| (\\w+) \\|", Pattern.MULTILINE);

	private static final String LOGGER_OF_JDK_17 = "jdk.internal.httpclient.debug DEBUG";

	private static Report report;

	@BeforeAll
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	static void doEverything(@TempDir Path directory) throws Exception {
		File output = directory.resolve("output").toFile();
		File report = directory.resolve("report").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djdk.httpclient.HttpClient.log=all", "-Dorg.springframework.boot.logging.LoggingSystem=none", "-cp",
				System.getProperty("java.class.path"), SecretFlows.class.getName(), report.toString())
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		try {
			assertThat(process.waitFor()).as(() -> contentOf(output)).isZero();
		}
		finally {
			process.destroyForcibly();
		}
		SecretsIntegrationTests.report = JsonMapper.shared().readValue(report, Report.class);
	}

	@Test
	void logLinesExceptionsAndTextsAreLookedAt() {
		assertThat(report.lookedAt()).allSatisfy((kind, number) -> assertThat(number).isGreaterThan(100));
		assertThat(report.loggers()).contains("org.springframework.web.client.DefaultRestClient",
				"io.github.brightcoveoauth.token.TokenLog", "jdk.httpclient.HttpClient",
				"reactor.netty.http.client.HttpClientOperations",
				"org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter");
	}

	@Test
	void loggersThatPrintSecretsAreThoseThatTheDocumentationNames() throws IOException {
		List<String> documented = ROW.matcher(Files.readString(Path.of("../docs/security.md")))
			.results()
			.map((row) -> row.group(1) + " " + row.group(2))
			.filter((logger) -> !logger.equals(LOGGER_OF_JDK_17) || Runtime.version().feature() == 17)
			.toList();
		assertThat(leaks(Kind.LOG_LINE)).extracting(Leak::source).hasSameElementsAs(documented);
	}

	@Test
	void noExceptionQuotesASecretUnlessAnApiRepeatsItToARestClient() {
		assertThat(leaks(Kind.EXCEPTION)).extracting(Leak::source)
			.containsOnly("echo, RestClient", "echo, client credentials", "echo, policy keys");
	}

	@Test
	void nothingPrintsASecret() {
		assertThat(leaks(Kind.TEXT)).isEmpty();
	}

	private static List<Leak> leaks(Kind kind) {
		return report.leaks().stream().filter((leak) -> leak.kind() == kind).toList();
	}

}
