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
import java.util.stream.Collectors;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveError;
import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * An application in a JVM of its own, on whose class path there is no WebFlux at all,
 * where a filtering class loader only hides it from conditions.
 */
class WithoutWebFluxIntegrationTests {

	@Test
	void blockingClientsWork(@TempDir Path directory) throws Exception {
		String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.matches(".*(webflux|webclient|reactor).*"))
			.collect(Collectors.joining(File.pathSeparator));
		File output = directory.resolve("output").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath, Application.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		assertThat(process.waitFor()).as(() -> contentOf(output)).isZero();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAsync
	@EnableScheduling
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, RestClientAutoConfiguration.class,
			BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class })
	static class Application {

		public static void main(String[] args) {
			assertThat(ClassUtils.isPresent("org.springframework.web.reactive.function.client.WebClient", null))
				.isFalse();
			SpringApplication application = new SpringApplication(Application.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			try (FakeBrightcove brightcove = new FakeBrightcove();
					ConfigurableApplicationContext context = application.run("--brightcove.oauth.client-id=the-id",
							"--brightcove.oauth.client-secret=the-secret",
							"--brightcove.oauth.token-uri=" + brightcove.tokenUri(),
							"--brightcove.apis.cms.base-url=" + brightcove.apiUrl(""))) {
				context.getBean(BrightcoveClients.class)
					.restClient(BrightcoveApi.CMS)
					.get()
					.uri("/videos")
					.retrieve()
					.toBodilessEntity();
				assertThat(brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
					.containsExactly("Bearer the-token");
			}
			assertThat(BrightcoveError.of(new HttpClientErrorException(HttpStatus.NOT_FOUND)).status()).isEqualTo(404);
			assertThatIllegalArgumentException()
				.isThrownBy(() -> BrightcoveError.of(new ResourceAccessException("away")));
		}

	}

}
