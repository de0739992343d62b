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

package io.github.brightcoveoauth.sample.proxy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class ProxyPropertiesTests {

	private static final String KEY = "0123456789-0123456789";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withUserConfiguration(Enabled.class);

	@Test
	void proxyHasNoCallersAndNoOriginsByDefault() {
		this.contextRunner.run((context) -> {
			ProxyProperties properties = context.getBean(ProxyProperties.class);
			assertThat(properties.callers()).isEmpty();
			assertThat(properties.origins()).isEmpty();
			assertThat(properties.rate()).isEqualTo(5);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://www.example.com", "http://localhost:3000" })
	void originIsAccepted(String origin) {
		this.contextRunner.withPropertyValues("console.proxy.origins=" + origin)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@CsvSource({ "console.proxy.origins=*,console.proxy.origins", "console.proxy.origins=null,console.proxy.origins",
			"console.proxy.origins=www.example.com,console.proxy.origins",
			"console.proxy.origins=https://www.example.com/,console.proxy.origins",
			"console.proxy.origins=https://*.example.com,console.proxy.origins",
			"console.proxy.origins=https://WWW.example.com,console.proxy.origins",
			"console.proxy.rate=0,console.proxy.rate" })
	void badPropertyFailsTheStartAndIsNamed(String property, String name, CapturedOutput output) {
		start(property);
		assertThat(output).contains("APPLICATION FAILED TO START", "'" + name + "'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sesame", "open sesame, open sesame", "schl\u00fcssel-schl\u00fcssel-schl\u00fcssel" })
	void badKeyFailsTheStartAndIsNotPrinted(String key, CapturedOutput output) {
		start("console.proxy.callers.page.key=" + key);
		assertThat(output).contains("APPLICATION FAILED TO START", "'console.proxy.callers.page.key'", "at least 20")
			.doesNotContain(key);
	}

	@Test
	void callersDoNotShareAKey(CapturedOutput output) {
		start("console.proxy.callers.page.key=" + KEY, "console.proxy.callers.script.key=" + KEY);
		assertThat(output).contains("APPLICATION FAILED TO START", "key of another caller").doesNotContain(KEY);
	}

	@Test
	void keyIsNotPrintedWithTheProperties() {
		this.contextRunner.withPropertyValues("console.proxy.callers.page.key=" + KEY)
			.run((context) -> assertThat(context.getBean(ProxyProperties.class)).asString()
				.contains("page")
				.doesNotContain(KEY));
	}

	private static void start(String... properties) {
		SpringApplication application = new SpringApplicationBuilder(Enabled.class).web(WebApplicationType.NONE)
			.build();
		String[] arguments = Stream.of(properties).map((property) -> "--" + property).toArray(String[]::new);
		assertThatException().isThrownBy(() -> application.run(arguments));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ProxyProperties.class)
	static class Enabled {

	}

}
