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

package io.github.brightcoveoauth.docs;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Runs the configurations of {@code docs/network.md} behind a proxy.
 */
class NetworkTests {

	private final WireMockServer proxy = new WireMockServer(
			WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort().http2PlainDisabled(true));

	@BeforeEach
	void start() {
		this.proxy.start();
		this.proxy.stubFor(WireMock.post("/token").willReturn(WireMock.okJson("{\"access_token\":\"the-token\"}")));
		this.proxy.stubFor(WireMock.get("/cms").willReturn(WireMock.ok()));
	}

	@AfterEach
	void stop() {
		this.proxy.stop();
	}

	@Test
	void tokenRequestAndBothClientsGoThroughTheProxyAndTheClientsNameTheApplication() {
		try (ConfigurableApplicationContext context = run("--company.proxy.host=127.0.0.1",
				"--company.proxy.port=" + this.proxy.port(), "--company.user-agent=library/1.0",
				"--brightcove.oauth.client-id=the-id", "--brightcove.oauth.client-secret=the-secret",
				"--brightcove.oauth.token-uri=http://localhost:1/token",
				"--brightcove.apis.cms.base-url=http://localhost:1/cms")) {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			clients.restClient(BrightcoveApi.CMS).get().uri("").retrieve().toBodilessEntity();
			clients.webClient(BrightcoveApi.CMS).get().uri("").retrieve().toBodilessEntity().block();
		}
		assertThat(this.proxy.getAllServeEvents()).map((event) -> (Request) event.getRequest())
			.extracting(Request::getAbsoluteUrl, (request) -> request.getHeader("User-Agent"))
			.containsExactlyInAnyOrder(
					tuple("http://localhost:1/token", "Java-http-client/" + System.getProperty("java.version")),
					tuple("http://localhost:1/cms", "library/1.0"), tuple("http://localhost:1/cms", "library/1.0"));
	}

	private ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).run(arguments);
	}

	@EnableAutoConfiguration
	@Import({ CompanyProxy.class, UserAgent.class })
	static class Application {

	}

}
