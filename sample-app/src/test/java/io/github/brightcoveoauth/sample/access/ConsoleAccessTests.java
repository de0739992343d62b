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

package io.github.brightcoveoauth.sample.access;

import io.github.brightcoveoauth.sample.SampleApplication;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

class ConsoleAccessTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withInitializer((context) -> context.getBeanFactory()
			.setConversionService(ApplicationConversionService.getSharedInstance()))
		.withUserConfiguration(ConsoleAccess.class);

	@ParameterizedTest
	@ValueSource(
			strings = { "server.address=0.0.0.0", "server.address=192.0.2.1", "server.address=", "server.address=::" })
	void consoleThatOthersCanReachDoesNotStartWithoutAPassword(String address) {
		this.contextRunner.withPropertyValues(address)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, (failure) -> {
					assertThat(failure.getName()).isEqualTo("server.address");
					assertThat(failure.getReason()).contains("CONSOLE_PASSWORD");
				}));
		this.contextRunner.withPropertyValues(address, "console.password=open sesame")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "localhost" })
	void consoleOnTheLoopbackNeedsNone(String address) {
		this.contextRunner.withPropertyValues("server.address=" + address)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Nested
	@SpringBootTest(classes = SampleApplication.class)
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	class OnTheLoopback {

		@Autowired
		private MockMvcTester mvc;

		@Test
		void pagesAreOpen() {
			assertThat(this.mvc.get().uri("/videos")).hasStatusOk();
		}

		@Test
		void pagesSayWhatMayBeLoaded() {
			assertThat(this.mvc.get().uri("/videos")).headers()
				.hasHeaderSatisfying("Content-Security-Policy",
						(policy) -> assertThat(policy.toString()).contains("default-src 'self'")
							.contains("frame-ancestors 'none'")
							.doesNotContain("unsafe"))
				.containsHeaders("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy");
		}

		@ParameterizedTest
		@ValueSource(strings = { "console.example.com", "127.0.0.1.example.com", "192.0.2.1" })
		void requestForAnotherHostIsRefused(String host) {
			assertThat(this.mvc.get().uri("http://" + host + "/videos")).hasStatus(HttpStatus.BAD_REQUEST);
		}

		@Test
		void formFromElsewhereIsRefused() {
			assertThat(this.mvc.post().uri("/token")).hasStatus(HttpStatus.FORBIDDEN);
		}

	}

	@Nested
	@SpringBootTest(classes = SampleApplication.class,
			properties = { "server.address=0.0.0.0", "console.password=open sesame" })
	@AutoConfigureMockMvc
	@AutoConfigureBrightcoveSimulator
	class Elsewhere {

		@Autowired
		private MockMvcTester mvc;

		@ParameterizedTest
		@ValueSource(strings = { "/", "/videos", "/css/console.css", "/nothing" })
		void nothingIsShownWithoutThePassword(String path) {
			assertThat(this.mvc.get().uri("http://console.example.com" + path)).hasStatus(HttpStatus.UNAUTHORIZED);
		}

		@Test
		void pagesAreShownWithThePassword() {
			assertThat(
					this.mvc.get().uri("http://console.example.com/videos").with(httpBasic("console", "open sesame")))
				.hasStatusOk();
			assertThat(this.mvc.get().uri("http://console.example.com/videos").with(httpBasic("console", "wrong")))
				.hasStatus(HttpStatus.UNAUTHORIZED);
		}

	}

}
