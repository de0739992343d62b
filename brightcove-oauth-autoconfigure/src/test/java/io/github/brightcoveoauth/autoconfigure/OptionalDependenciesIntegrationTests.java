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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * Applications in JVMs of their own, whose class paths lack an optional dependency with
 * what comes along, or all of them.
 */
class OptionalDependenciesIntegrationTests {

	private static final Set<String> OPTIONAL_BEANS = Set.of("brightcoveWebClient", "brightcoveEndpoint",
			"brightcoveHealthContributor", "brightcoveTokenMetrics", "brightcoveJdbcTokenStore",
			"brightcoveRedisTokenStore");

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			nothing                                      ;
			spring-boot-webclient|spring-webflux|reactor ; brightcoveWebClient
			actuator                                     ; brightcoveEndpoint
			spring-boot-health                           ; brightcoveHealthContributor
			micrometer-(core|metrics)                    ; brightcoveTokenMetrics
			spring-(boot-)?jdbc                          ; brightcoveJdbcTokenStore
			data-redis                                   ; brightcoveRedisTokenStore
			actuator|health|micrometer-(core|metrics)|jdbc|redis|webclient|webflux|reactor ; ALL
			""")
	void whatIsNotThereIsLeftOut(String jars, @Nullable String beans, @TempDir Path directory) throws Exception {
		String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !new File(entry).getName().matches(".*(" + jars + ").*"))
			.collect(Collectors.joining(File.pathSeparator));
		File output = directory.resolve("output").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", classPath, Application.class.getName(), String.valueOf(beans))
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		assertThat(process.waitFor()).as(() -> contentOf(output)).isZero();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		public static void main(String[] args) {
			List<String> left = OPTIONAL_BEANS.stream()
				.filter((name) -> !args[0].equals("ALL") && !args[0].equals(name))
				.toList();
			SpringApplication application = new SpringApplication(Application.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			try (ConfigurableApplicationContext context = application.run("--brightcove.oauth.client-id=the-id",
					"--brightcove.oauth.client-secret=the-secret", "--spring.jmx.enabled=true",
					"--management.endpoints.jmx.exposure.include=brightcove")) {
				assertThat(context.getBean("brightcoveRestClient", RestClient.class)).isNotNull();
				assertThat(context.getBeanDefinitionNames()).filteredOn(OPTIONAL_BEANS::contains)
					.containsExactlyInAnyOrderElementsOf(left);
			}
		}

	}

}
