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

package io.github.brightcoveoauth.test;

import java.net.ConnectException;
import java.net.URI;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "brightcove.account-id=1", "brightcove.oauth.client-id=a", "brightcove.oauth.client-secret=b" })
@AutoConfigureBrightcoveSimulator
class AutoConfigureBrightcoveSimulatorTests {

	@Autowired
	private BrightcoveSimulator simulator;

	@Autowired
	private BrightcoveConnectionDetails connectionDetails;

	@Test
	void pointsTheApplicationAtTheSimulator() throws Exception {
		assertThat(this.connectionDetails.getAccountId()).isEqualTo(this.simulator.accountId());
		assertThat(this.connectionDetails.getTokenUri()).isEqualTo(URI.create(this.simulator.tokenUri()));
		assertThat(this.connectionDetails.getCredentials()).satisfies((credentials) -> {
			assertThat(credentials.clientId()).isEqualTo(this.simulator.clientId());
			assertThat(credentials.clientSecret()).isEqualTo(this.simulator.clientSecret());
		});
		for (BrightcoveApi api : BrightcoveApi.values()) {
			assertThat(this.connectionDetails.getBaseUrl(api)).isEqualTo(URI.create(this.simulator.baseUrl(api)));
		}
		assertThat(new SimulatorClient(this.simulator).token()).isNotEmpty();
	}

	@Test
	void comesBeforeTheDetailsThatArePropertiesOfTheApplication(@Autowired ApplicationContext context) {
		assertThat(context.getBeansOfType(BrightcoveConnectionDetails.class))
			.containsOnlyKeys("brightcoveSimulatorConnectionDetails");
	}

	@Test
	void startsWithAMainForDevelopmentAndStopsWithIt() {
		BrightcoveSimulator simulator;
		try (ConfigurableApplicationContext context = SpringApplication.from(Application::main)
			.with(Development.class)
			.run()
			.getApplicationContext()) {
			simulator = context.getBean(BrightcoveSimulator.class);
			assertThat(context.getBean(BrightcoveConnectionDetails.class).getTokenUri())
				.isEqualTo(URI.create(simulator.tokenUri()));
			assertThat(simulator).isNotSameAs(this.simulator);
		}
		assertThatExceptionOfType(ConnectException.class).isThrownBy(new SimulatorClient(simulator)::token);
	}

	@Test
	void isAbsentWithoutTheAnnotation() {
		try (ConfigurableApplicationContext context = SpringApplication.from(Application::main)
			.run()
			.getApplicationContext()) {
			assertThat(context.getBeanProvider(BrightcoveSimulator.class).stream()).isEmpty();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		public static void main(String[] args) {
			SpringApplication.run(Application.class, args);
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@AutoConfigureBrightcoveSimulator
	static class Development {

	}

}
