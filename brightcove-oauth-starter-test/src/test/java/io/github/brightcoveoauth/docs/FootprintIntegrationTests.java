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

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.brightcoveoauth.BrightcoveClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * What the starter brings is what is documented, and is enough for an application.
 */
class FootprintIntegrationTests {

	private static final Path CLASS_PATH = Path.of("../brightcove-oauth-starter/target/class-path");

	@Test
	void everyJarThatTheStarterBringsIsDocumented() throws Exception {
		String page = Files.readString(Path.of("../docs/compatibility.md"));
		Set<String> documented = new TreeSet<>();
		for (String row : page.substring(page.indexOf("## What the starter brings")).split("\n")) {
			if (row.startsWith("| `")) {
				Arrays.stream(row.split("\\|")[1].split(","))
					.map((name) -> name.strip().replace("`", ""))
					.forEach(documented::add);
			}
		}
		Set<String> brought = new TreeSet<>();
		for (String entry : Files.readString(CLASS_PATH).split(File.pathSeparator)) {
			brought.add(artifactId(Path.of(entry)));
		}
		assertThat(documented).isEqualTo(brought);
	}

	/**
	 * The artifact of a jar, or of the directory that this build compiles it to.
	 */
	private static String artifactId(Path entry) {
		String name = entry.getFileName().toString();
		Matcher jar = Pattern.compile("(.+?)-\\d.*\\.jar").matcher(name);
		return jar.matches() ? jar.group(1) : entry.getParent().getParent().getFileName().toString();
	}

	@Test
	void applicationNeedsNothingElse(@TempDir Path directory) throws Exception {
		String classPath = Files.readString(CLASS_PATH) + File.pathSeparator + Path.of("target/test-classes");
		File output = directory.resolve("output").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath, Application.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		assertThat(process.waitFor()).as(() -> contentOf(output)).isZero();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		public static void main(String[] args) {
			try (ConfigurableApplicationContext context = SpringApplication.run(Application.class,
					"--brightcove.oauth.client-id=the-id", "--brightcove.oauth.client-secret=the-secret")) {
				BrightcoveClients clients = context.getBean(BrightcoveClients.class);
				clients.restClient();
				clients.webClient();
			}
		}

	}

}
