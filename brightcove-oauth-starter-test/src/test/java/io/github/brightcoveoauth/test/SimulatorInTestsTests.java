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

import java.net.URI;
import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import io.github.brightcoveoauth.autoconfigure.BrightcoveOAuthAutoConfiguration;
import io.github.brightcoveoauth.autoconfigure.BrightcoveStandIn;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.restclient.test.autoconfigure.AutoConfigureMockRestServiceServer;
import org.springframework.boot.restclient.test.autoconfigure.RestClientTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The simulator in the tests of an application that has no property of Brightcove's.
 */
class SimulatorInTestsTests {

	private static final String COUNT = "https://cms.api.brightcove.com/v1/accounts/{accountId}/counts/videos";

	@Nested
	@SpringBootTest(classes = Application.class)
	@AutoConfigureBrightcoveSimulator
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	class WholeApplication {

		@Autowired
		private RestClient brightcoveRestClient;

		@Autowired
		private WebClient brightcoveWebClient;

		@Test
		@Order(1)
		void absoluteUrlsLeadToTheSimulator(BrightcoveSimulator simulator) {
			assertThat(this.brightcoveRestClient.get().uri(COUNT).retrieve().body(String.class)).contains("240");
			assertThat(this.brightcoveRestClient.get()
				.uri(URI.create(COUNT.replace("{accountId}", simulator.accountId()) + "?q=state:ACTIVE"))
				.retrieve()
				.body(String.class)).contains("count");
			assertThat(this.brightcoveWebClient.get().uri(COUNT).retrieve().bodyToMono(String.class).block())
				.contains("240");
			assertThat(simulator.api(BrightcoveApi.CMS).calls()).hasSize(3);
			assertThat(simulator.tokenRequests()).isEqualTo(1);
		}

		@Test
		@Order(2)
		void nextTestBeginsAnew(BrightcoveSimulator simulator) {
			assertThat(simulator.api(BrightcoveApi.CMS).calls()).isEmpty();
			this.brightcoveRestClient.get().uri(COUNT).retrieve().toBodilessEntity();
			assertThat(simulator.tokenRequests()).isEqualTo(1);
			simulator.tokens().expire();
			this.brightcoveRestClient.get().uri(COUNT).retrieve().toBodilessEntity();
			assertThat(simulator.tokenRequests()).isEqualTo(2);
		}

		@Test
		@Order(3)
		void tokenThatIsRejectedIsRenewedInEachTest(BrightcoveSimulator simulator) {
			nextTestBeginsAnew(simulator);
		}

		@Test
		@Order(4)
		void refusedTokenRequestFailsTheCall(BrightcoveSimulator simulator) {
			simulator.api(BrightcoveApi.OAUTH).failNext(1, 401);
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> this.brightcoveRestClient.get().uri(COUNT).retrieve().toBodilessEntity());
		}

		@Test
		@Order(5)
		void refusalIsNotRememberedInTheNextTest(BrightcoveSimulator simulator) {
			this.brightcoveRestClient.get().uri(COUNT).retrieve().toBodilessEntity();
			assertThat(simulator.tokenRequests()).isEqualTo(1);
		}

		@Test
		void autoConfigurationComesAfterThatOfBootAsEver(@Autowired ApplicationContext context) {
			List<String> names = List.of(context.getBeanDefinitionNames());
			int ours = names.indexOf(BrightcoveOAuthAutoConfiguration.class.getName());
			assertThat(names).filteredOn((name) -> name.matches("org.springframework.boot.*AutoConfiguration"))
				.isNotEmpty()
				.allMatch((name) -> names.indexOf(name) < ours);
		}

		@Test
		void otherUrlsLeadWhereTheyPoint(@Autowired BrightcoveStandIn details) {
			for (String url : new String[] { "https://www.example.com/v1", "https://cms.api.brightcove.com/v10/a",
					"https://cms.api.brightcove.com.example.com/v1/a" }) {
				assertThat(details.resolve(URI.create(url))).hasToString(url);
			}
		}

		@Test
		void everyApiOfBrightcovesLeadsToTheSimulator(@Autowired BrightcoveStandIn details,
				BrightcoveSimulator simulator) {
			for (BrightcoveApi api : BrightcoveApi.values()) {
				assertThat(details.resolve(URI.create(api.baseUrl() + "/things?a=b%20c")).toString())
					.startsWith("http://127.0.0.1:")
					.endsWith("/things?a=b%20c");
			}
			assertThat(details.resolve(URI.create("https://cms.api.brightcove.com/v1")))
				.hasToString(simulator.baseUrl(BrightcoveApi.CMS));
		}

	}

	@Nested
	@RestClientTest
	@ContextConfiguration(classes = Application.class)
	@AutoConfigureMockRestServiceServer(enabled = false)
	@AutoConfigureBrightcoveSimulator
	class Slice {

		@Test
		void sliceHasTheClientsAndTheSimulator(@Autowired BrightcoveClients clients, BrightcoveSimulator simulator) {
			assertThat(clients.restClient(BrightcoveApi.CMS)
				.get()
				.uri("/accounts/{accountId}/counts/videos")
				.retrieve()
				.body(String.class)).contains("240");
			assertThat(simulator.tokenRequests()).isEqualTo(1);
		}

	}

	@Nested
	@SpringJUnitConfig(Plain.class)
	@AutoConfigureBrightcoveSimulator
	class PlainContext {

		@Test
		void contextWithoutAutoConfigurationHasTheClientsAndTheSimulator(
				@Autowired @Qualifier("brightcoveRestClient") RestClient client, BrightcoveSimulator simulator) {
			simulator.library().clear().addVideo("Alpine Lakes");
			assertThat(client.get().uri(COUNT).retrieve().body(String.class)).contains(":1}");
		}

	}

	@Nested
	@SpringBootTest(classes = { Application.class, Details.class })
	@AutoConfigureBrightcoveSimulator
	class ApplicationWithDetailsOfItsOwn {

		@Test
		void simulatorComesFirst(@Autowired BrightcoveClients clients, BrightcoveSimulator simulator) {
			clients.restClient(BrightcoveApi.CMS)
				.get()
				.uri("/accounts/{accountId}/videos")
				.retrieve()
				.toBodilessEntity();
			assertThat(simulator.api(BrightcoveApi.CMS).calls()).hasSize(1);
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class Plain {

	}

	@Configuration(proxyBeanMethods = false)
	static class Details {

		@Bean
		BrightcoveConnectionDetails own() {
			return new StaticConnectionDetails("1");
		}

	}

}
