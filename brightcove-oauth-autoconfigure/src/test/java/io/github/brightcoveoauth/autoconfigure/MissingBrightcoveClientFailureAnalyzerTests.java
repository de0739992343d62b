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

import java.util.Map;

import io.github.brightcoveoauth.BrightcoveClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What a user reads who injects a client that is not there.
 */
@ExtendWith(OutputCaptureExtension.class)
class MissingBrightcoveClientFailureAnalyzerTests {

	@Test
	void clientThatIsSwitchedOffIsMissedWithTheProperty(CapturedOutput output) {
		startFails(new SpringApplicationBuilder(RestClientApplication.class), "brightcove.oauth.enabled", "false");
		assertThat(output).contains("APPLICATION FAILED TO START",
				"Parameter 0 of method library in " + RestClientApplication.class.getName()
						+ " required a bean of type "
						+ "'org.springframework.web.client.RestClient' that could not be found.",
				"because 'brightcove.oauth.enabled' is 'false'.", "Set 'brightcove.oauth.enabled' to 'true'");
	}

	@Test
	void clientsThatAreExcludedAreMissedWithTheReason(CapturedOutput output) {
		startFails(new SpringApplicationBuilder(ClientsApplication.class), "spring.autoconfigure.exclude",
				BrightcoveClientsAutoConfiguration.class.getName());
		assertThat(output).contains(
				"required a bean of type 'io.github.brightcoveoauth.BrightcoveClients' that could not be found.",
				"because 'BrightcoveClientsAutoConfiguration' is excluded",
				"Remove it from 'spring.autoconfigure.exclude'");
	}

	@Test
	void managerThatStaysAwayFromTheApplicationsOwnIsMissedWithTheReason(CapturedOutput output) {
		startFails(new SpringApplicationBuilder(ManagerApplication.class), "brightcove.oauth.client-id", "");
		assertThat(output).contains("because the application has an OAuth2 client of its own",
				"Use 'BrightcoveClients.authorizedClientManager()'.");
	}

	@Test
	void beansThatAreNotBrightcovesAreLeftToBoot(CapturedOutput output) {
		startFails(new SpringApplicationBuilder(OtherApplication.class), "brightcove.oauth.enabled", "false");
		assertThat(output).contains("APPLICATION FAILED TO START", "required a bean of type 'java.lang.StringBuilder'")
			.doesNotContain("Brightcove clients");
	}

	private void startFails(SpringApplicationBuilder application, String property, String value) {
		assertThatException()
			.isThrownBy(() -> application.web(WebApplicationType.NONE).properties(Map.of(property, value)).run());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class RestClientApplication {

		@Bean
		String library(RestClient brightcoveRestClient) {
			return brightcoveRestClient.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ClientsApplication {

		@Bean
		String library(BrightcoveClients brightcove) {
			return brightcove.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ManagerApplication {

		@Bean
		ClientRegistrationRepository ownRegistrations() {
			return (registrationId) -> null;
		}

		@Bean
		String library(@Qualifier("brightcoveAuthorizedClientManager") OAuth2AuthorizedClientManager manager) {
			return manager.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OtherApplication {

		@Bean
		String library(StringBuilder builder) {
			return builder.toString();
		}

	}

}
