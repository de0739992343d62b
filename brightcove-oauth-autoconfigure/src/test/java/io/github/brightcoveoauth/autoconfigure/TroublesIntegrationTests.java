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

import java.util.List;
import java.util.stream.Stream;

import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.actuate.BrightcoveHealthIndicator;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an operator sees of each trouble: health, meters and the library's log.
 */
@ExtendWith(OutputCaptureExtension.class)
class TroublesIntegrationTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final ApplicationContextRunner contextRunner = BrightcoveContextRunner.of(this.brightcove, "jdk")
		.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class, MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
				RestClientObservationAutoConfiguration.class, BrightcoveMetricsAutoConfiguration.class,
				BrightcoveHealthContributorAutoConfiguration.class));

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void wrongSecret(CapturedOutput output) {
		this.brightcove.answerTokenRequests(401, "application/json", "{\"error\":\"invalid_client\"}");
		this.contextRunner.run((context) -> {
			callWithoutToken(context);
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context).getDetails().toString()).contains("brightcove", "error=invalid_client");
			assertThat(tokenRequests(context, "refused")).isEqualTo(1);
		});
		assertThat(logOf(output)).singleElement()
			.asString()
			.contains("WARN", "Token request for registration 'brightcove' failed", "[invalid_client]");
	}

	@Test
	void tokenEndpointDown(CapturedOutput output) {
		this.brightcove.close();
		this.contextRunner.run((context) -> {
			callWithoutToken(context);
			assertThat(health(context).getDetails().toString()).contains("error=temporarily_unavailable");
			assertThat(tokenRequests(context, "error")).isGreaterThan(1);
		});
		assertThat(logOf(output)).singleElement().asString().contains("cannot be reached: java.net.ConnectException");
	}

	@Test
	void tokenEndpointSlow(CapturedOutput output) {
		this.brightcove.hold();
		this.contextRunner.withPropertyValues("brightcove.oauth.http.read-timeout=1s").run((context) -> {
			callWithoutToken(context);
			assertThat(health(context).getDetails().toString()).contains("error=temporarily_unavailable");
			assertThat(tokenRequests(context, "error")).isGreaterThan(1);
			this.brightcove.release();
		});
		assertThat(logOf(output)).singleElement().asString().contains("timed out").doesNotContain("ConnectException");
	}

	@Test
	void credentialWithoutPermission(CapturedOutput output) {
		this.brightcove.reject("the-token");
		this.contextRunner.run((context) -> {
			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class).isThrownBy(() -> call(context));
			}
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(context.getBean(MeterRegistry.class)
				.get("brightcove.oauth.unauthorized")
				.tags("registration", "brightcove", "outcome", "refused")
				.counter()
				.count()).isEqualTo(3);
		});
		assertThat(logOf(output)).singleElement()
			.asString()
			.contains("WARN", "401", "registration 'brightcove'", "may lack the operation or the account");
	}

	@Test
	void rateLimitHit(CapturedOutput output) {
		this.brightcove.answerApiCalls(429, "application/json", "[{\"error_code\":\"TOO_MANY_REQUESTS\"}]");
		this.contextRunner.withPropertyValues("brightcove.retry.max-retries=0").run((context) -> {
			assertThatExceptionOfType(HttpClientErrorException.TooManyRequests.class).isThrownBy(() -> call(context));
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(context.getBean(MeterRegistry.class)
				.get("http.client.requests")
				.tag("status", "429")
				.timer()
				.count()).isEqualTo(1);
		});
		assertThat(logOf(output)).isEmpty();
	}

	private void callWithoutToken(ApplicationContext context) {
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> call(context));
	}

	private void call(ApplicationContext context) {
		context.getBean("brightcoveRestClient", RestClient.class)
			.get()
			.uri(this.brightcove.apiUrl("/videos"))
			.retrieve()
			.toBodilessEntity();
	}

	private static Health health(ApplicationContext context) {
		return context.getBean(BrightcoveHealthIndicator.class).health();
	}

	private static long tokenRequests(ApplicationContext context, String outcome) {
		return context.getBean(MeterRegistry.class)
			.get("brightcove.oauth.token.requests")
			.tags("registration", "brightcove", "outcome", outcome)
			.timer()
			.count();
	}

	private static List<String> logOf(CapturedOutput output) {
		return Stream.of(output.getOut().split("\n")).filter((line) -> line.contains("TokenLog")).toList();
	}

}
