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

package io.github.brightcoveoauth.sample.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Calls of servers that stand in for APIs by configuration.
 */
@SpringBootTest
@AutoConfigureMockMvc
class ConfiguredServerTests {

	private static final String NOWHERE = "http://127.0.0.1:1";

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	private static final HttpServer server = serverOfMegabytes();

	private static final String url = "http://127.0.0.1:" + server.getAddress().getPort();

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("brightcove.account-id", simulator::accountId);
		registry.add("brightcove.oauth.client-id", simulator::clientId);
		registry.add("brightcove.oauth.client-secret", simulator::clientSecret);
		registry.add("brightcove.oauth.token-uri", simulator::tokenUri);
		registry.add("brightcove.apis.cms.base-url", () -> url);
		registry.add("brightcove.apis.analytics.base-url", () -> NOWHERE);
	}

	@AfterAll
	static void stop() {
		server.stop(0);
		simulator.close();
	}

	@Test
	void answerOfMegabytesIsShownCut() {
		assertThat(get(url + "/videos")).hasStatusOk()
			.bodyText()
			.contains("200 OK", "id=\"cut\"", "more than 500.0 kB", "[1,1,")
			.doesNotContain("id=\"json\"")
			.hasSizeBetween(Content.LIMIT, Content.LIMIT + 100_000);
	}

	@Test
	void redirectIsAnAnswer() {
		assertThat(get(url + "/moved")).hasStatusOk()
			.bodyText()
			.contains("302 Found", "https://www.example.com/", "The answer has no body.");
	}

	@Test
	void serverThatIsNotThereCannotBeReached() {
		assertThat(get(NOWHERE + "/data")).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("Brightcove cannot be reached", "value=\"" + NOWHERE + "/data\"")
			.doesNotContain("id=\"answer\"");
	}

	private MockMvcRequestBuilder get(String address) {
		return this.mvc.post().uri("/call").with(csrf()).formField("method", "GET").formField("url", address);
	}

	private static HttpServer serverOfMegabytes() {
		byte[] body = ("[" + "1,".repeat(2_500_000) + "1]").getBytes(StandardCharsets.UTF_8);
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
			server.createContext("/videos", (exchange) -> {
				exchange.sendResponseHeaders(200, body.length);
				exchange.getResponseBody().write(body);
				exchange.close();
			});
			server.createContext("/moved", (exchange) -> {
				exchange.getResponseHeaders().set("Location", "https://www.example.com/");
				exchange.sendResponseHeaders(302, -1);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
