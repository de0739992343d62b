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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.actuate.BrightcoveEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class BrightcoveEndpointAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BrightcoveOAuthAutoConfiguration.class,
				BrightcoveEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=brightcove");

	@Test
	void applicationWithoutCredentialsHasNoRegistrations() {
		this.contextRunner
			.run((context) -> assertThat(context.getBean(BrightcoveEndpoint.class).registrations().registrations())
				.isEmpty());
	}

	@Test
	void registrationsAreListedThatNobodyUsed() {
		this.contextRunner
			.withPropertyValues("brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret",
					"brightcove.oauth.clients.partner.client-id=partners-id",
					"brightcove.oauth.clients.partner.client-secret=partners-secret")
			.run((context) -> assertThat(context.getBean(BrightcoveEndpoint.class).registrations().registrations())
				.containsOnlyKeys("brightcove", "partner")
				.allSatisfy((id, registration) -> assertThat(registration.state()).isEqualTo("none")));
	}

	@Test
	void endpointIsThereOnlyWhereItIsExposed() {
		this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).doesNotHaveBean(BrightcoveEndpoint.class));
		this.contextRunner.withPropertyValues("management.endpoint.brightcove.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(BrightcoveEndpoint.class));
		this.contextRunner.withPropertyValues("brightcove.oauth.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(BrightcoveEndpoint.class));
	}

	@Test
	void endpointNeedsTheActuator() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("brightcoveEndpoint"));
	}

	@Test
	void endpointOfTheApplicationComesFirst() {
		BrightcoveEndpoint own = new BrightcoveEndpoint(() -> null);
		this.contextRunner.withBean(BrightcoveEndpoint.class, () -> own)
			.run((context) -> assertThat(context).getBean(BrightcoveEndpoint.class).isSameAs(own));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SERVLET", "REACTIVE" })
	void registrationsAreShownAndTokensDroppedByHttp(WebApplicationType type) throws Exception {
		try (FakeBrightcove brightcove = new FakeBrightcove();
				ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class).web(type)
					.registerShutdownHook(false)
					.properties("server.port=0", "server.shutdown=immediate",
							"spring.reactor.netty.shutdown-quiet-period=0s",
							"management.endpoints.web.exposure.include=brightcove,health",
							"management.endpoint.health.show-components=always", "brightcove.oauth.client-id=the-id",
							"brightcove.oauth.client-secret=the-secret",
							"brightcove.oauth.token-uri=" + brightcove.tokenUri(),
							"brightcove.oauth.trusted-hosts=localhost")
					.run()) {
			String url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/actuator/";
			assertThat(send("GET", url + "health").body()).contains("\"brightcove\":{\"status\":\"UP\"");
			assertThat(send("GET", url + "brightcove").body()).contains("\"none\"");
			assertThat(brightcove.tokenRequests()).isEmpty();
			call(context, brightcove);
			assertThat(send("GET", url + "brightcove/brightcove").body())
				.contains("\"clientId\":\"the-id\"", brightcove.tokenUri(), "\"fresh\"")
				.doesNotContain("the-token", "the-secret");
			assertThat(send("DELETE", url + "brightcove/brightcove").statusCode()).isEqualTo(204);
			assertThat(send("DELETE", url + "brightcove/unknown").statusCode()).isEqualTo(404);
			assertThat(send("GET", url + "brightcove/unknown").statusCode()).isEqualTo(404);
			call(context, brightcove);
			assertThat(brightcove.tokenRequests()).hasSize(2);
		}
	}

	private static void call(ConfigurableApplicationContext context, FakeBrightcove brightcove) {
		context.getBean("brightcoveRestClient", RestClient.class)
			.get()
			.uri(brightcove.apiUrl("/videos"))
			.retrieve()
			.toBodilessEntity();
	}

	private static HttpResponse<String> send(String method, String url) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build();
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.build()
			.send(request, HttpResponse.BodyHandlers.ofString());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { ManagementWebSecurityAutoConfiguration.class,
			ReactiveManagementWebSecurityAutoConfiguration.class, ReactiveWebSecurityAutoConfiguration.class,
			SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class })
	static class Application {

	}

}
