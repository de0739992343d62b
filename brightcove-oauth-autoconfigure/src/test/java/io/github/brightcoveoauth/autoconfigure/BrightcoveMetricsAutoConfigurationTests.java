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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.actuate.BrightcoveTokenMetrics;
import io.github.brightcoveoauth.token.TokenSource;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class BrightcoveMetricsAutoConfigurationTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final ApplicationContextRunner contextRunner = BrightcoveContextRunner.of(this.brightcove, "jdk")
		.withConfiguration(AutoConfigurations.of(BrightcoveMetricsAutoConfiguration.class));

	private final ApplicationContextRunner bootRunner = this.contextRunner
		.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
				ObservationAutoConfiguration.class, RestClientObservationAutoConfiguration.class));

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void callIsMeteredWithARegistryAlone() {
		this.contextRunner.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run((context) -> {
			call(context);
			assertThat(meters(context)).containsExactlyInAnyOrder("brightcove.oauth.token.requests",
					"brightcove.oauth.token.remaining");
			assertThat(context.getBean(MeterRegistry.class).get("brightcove.oauth.token.remaining").gauge().value())
				.isBetween(200.0, 300.0);
		});
	}

	@Test
	void tokenRequestIsOneTimerAndOfTheRequestsOfTheClientOnlyTheCallOfTheApi() {
		this.bootRunner.run((context) -> {
			call(context);
			assertThat(meters(context)).containsExactlyInAnyOrder("brightcove.oauth.token.requests",
					"brightcove.oauth.token.remaining", "http.client.requests", "http.client.requests.active");
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(meters.get("brightcove.oauth.token.requests")
				.tags("registration", "brightcove", "outcome", "success")
				.timer()
				.count()).isEqualTo(1);
			assertThat(meters.get("http.client.requests").timer().count()).isEqualTo(1);
			assertThat(meters.getMeters())
				.allSatisfy((meter) -> assertThat(meter.getId().toString()).doesNotContain("the-secret", "the-token"));
		});
	}

	@Test
	void nothingIsMadeUntilATokenIsNeeded() {
		this.bootRunner.run((context) -> {
			assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
			for (Class<?> type : new Class<?>[] { TokenSource.class, BrightcoveTokenMetrics.class }) {
				for (String name : context.getBeanNamesForType(type, true, false)) {
					assertThat(context.getBeanFactory().containsSingleton(name)).as(name).isFalse();
				}
			}
		});
	}

	@Test
	void registrationsOfBrightcoveCanBeKeptFromMeters() {
		this.bootRunner.withPropertyValues("management.metrics.enable.brightcove=false").run((context) -> {
			call(context);
			assertThat(meters(context)).noneMatch((name) -> name.startsWith("brightcove"));
		});
	}

	@Test
	void metricsNeedARegistry() {
		this.contextRunner.run((context) -> {
			assertThat(context).doesNotHaveBean(BrightcoveTokenMetrics.class);
			call(context);
		});
	}

	@Test
	void metricsNeedMicrometer() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(MeterRegistry.class)).run((context) -> {
			assertThat(context).doesNotHaveBean("brightcoveTokenMetrics");
			call(context);
		});
	}

	@Test
	void metricsAreSwitchedOffWithTheRest() {
		this.contextRunner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withPropertyValues("brightcove.oauth.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(BrightcoveTokenMetrics.class));
	}

	@Test
	void observationGoesToTheRegistryOfTheApplication() {
		ObservationRegistry observations = ObservationRegistry.create();
		List<String> started = new CopyOnWriteArrayList<>();
		observations.observationConfig().observationHandler((Observation.Context context) -> {
			started.add(context.getName());
			return false;
		});
		this.contextRunner.withBean(ObservationRegistry.class, () -> observations).run((context) -> {
			call(context);
			assertThat(started).contains("brightcove.oauth.token.request");
		});
	}

	private void call(ApplicationContext context) {
		context.getBean(RestClient.class).get().uri(this.brightcove.apiUrl("/videos")).retrieve().toBodilessEntity();
	}

	private static Set<String> meters(ApplicationContext context) {
		return context.getBean(MeterRegistry.class)
			.getMeters()
			.stream()
			.map(Meter::getId)
			.map(Meter.Id::getName)
			.collect(Collectors.toSet());
	}

}
