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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of servers that do not answer.
 */
@SpringBootTest(properties = { "console.proxy.callers.page.key=" + ProxyFailureTests.KEY,
		"brightcove.retry.max-retries=0", "spring.http.clients.read-timeout=200ms" })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProxyFailureTests {

	static final String KEY = "key-of-the-page-0123456789";

	private static final String NOWHERE = "http://127.0.0.1:1";

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	private static final ServerSocket silent = listen();

	private static final AtomicInteger troubles = new AtomicInteger();

	private static final HttpServer trouble = startTrouble();

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("brightcove.account-id", simulator::accountId);
		registry.add("brightcove.oauth.client-id", simulator::clientId);
		registry.add("brightcove.oauth.client-secret", simulator::clientSecret);
		registry.add("brightcove.oauth.token-uri", simulator::tokenUri);
		registry.add("brightcove.apis.cms.base-url", ProxyFailureTests::silentUrl);
		registry.add("brightcove.apis.policy.base-url", () -> NOWHERE);
		registry.add("brightcove.apis.interactivity.base-url", ProxyFailureTests::troubleUrl);
	}

	@AfterAll
	static void stop() throws IOException {
		silent.close();
		trouble.stop(0);
		simulator.close();
	}

	@Test
	void serverThatIsNotThereIsABadGateway() {
		assertThat(call(NOWHERE + "/accounts")).hasStatus(HttpStatus.BAD_GATEWAY)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void serverThatSaysNothingIsAGatewayTimeout() {
		assertThat(call(silentUrl() + "/videos")).hasStatus(HttpStatus.GATEWAY_TIMEOUT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void nameThatLeadsHereIsNotFollowed(CapturedOutput output) {
		assertThat(call("https://players.api.brightcove.com/v2")).hasStatus(HttpStatus.BAD_GATEWAY);
		assertThat(output).contains("players.api.brightcove.com has an address that is not public");
	}

	@Test
	void troubleIsNotTriedAgainByTheHttpClient() {
		assertThat(call(troubleUrl() + "/projects")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(troubles).hasValue(1);
	}

	private MockMvcRequestBuilder call(String url) {
		return this.mvc.post().uri("/proxy").header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY).formField("url", url);
	}

	private static String silentUrl() {
		return "http://127.0.0.1:" + silent.getLocalPort();
	}

	private static String troubleUrl() {
		return "http://127.0.0.1:" + trouble.getAddress().getPort();
	}

	private static HttpServer startTrouble() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
			server.createContext("/", (exchange) -> {
				troubles.incrementAndGet();
				exchange.sendResponseHeaders(503, -1);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ServerSocket listen() {
		try {
			return new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Names {

		@Bean
		DnsResolver resolver() {
			return new SystemDefaultDnsResolver() {

				@Override
				public InetAddress[] resolve(String host) throws UnknownHostException {
					return super.resolve(host.endsWith(".brightcove.com") ? "127.0.0.1" : host);
				}

			};
		}

	}

}
