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
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ways to have the proxy reach a host that it must not reach. There is a server at the
 * port of {@code {secret}}, and another one at {@code {cms}}, which is the configured
 * base URL of the CMS API.
 */
@SpringBootTest(properties = { "console.proxy.callers.page.key=" + ProxyTargetTests.KEY, "console.proxy.rate=1000" })
@AutoConfigureMockMvc
class ProxyTargetTests {

	static final String KEY = "key-of-the-page-0123456789";

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	private static final AtomicInteger secretRequests = new AtomicInteger();

	private static final HttpServer secret = start(secretRequests, "0.0.0.0");

	private static final AtomicInteger cmsRequests = new AtomicInteger();

	private static final HttpServer cms = start(cmsRequests, "127.0.0.1");

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("brightcove.account-id", simulator::accountId);
		registry.add("brightcove.oauth.client-id", simulator::clientId);
		registry.add("brightcove.oauth.client-secret", simulator::clientSecret);
		registry.add("brightcove.oauth.token-uri", simulator::tokenUri);
		registry.add("brightcove.apis.cms.base-url", () -> "http://127.0.0.1:" + port(cms) + "/v1");
	}

	@AfterAll
	static void stop() {
		secret.stop(0);
		cms.stop(0);
		simulator.close();
	}

	@BeforeEach
	void forget() {
		simulator.reset();
		secretRequests.set(0);
		cmsRequests.set(0);
	}

	// @formatter:off
	@ParameterizedTest
	@ValueSource(strings = {
			// another host
			"http://127.0.0.1:{secret}/",
			"http://localhost:{secret}/",
			"https://www.example.com/",
			// addresses in all their forms
			"http://[::1]:{secret}/",
			"http://[::ffff:127.0.0.1]:{secret}/",
			"http://0.0.0.0:{secret}/",
			"http://0:{secret}/",
			"http://127.1:{secret}/",
			"http://2130706433:{secret}/",
			"http://0x7f000001:{secret}/",
			"http://0177.0.0.1:{secret}/",
			"http://169.254.169.254/latest/meta-data/",
			"https://10.0.0.1/",
			// other schemes
			"http://cms.api.brightcove.com/v1/videos",
			"ftp://cms.api.brightcove.com/v1/videos",
			"file:///etc/passwd",
			"jar:http://127.0.0.1:{secret}/a.jar!/",
			"gopher://127.0.0.1:{secret}/_GET",
			"//127.0.0.1:{secret}/",
			"javascript:alert(1)",
			// names that look like Brightcove's
			"https://cms.api.brightcove.com.example.com/v1",
			"https://evil-cms.api.brightcove.com.localhost/v1",
			"https://notapi.brightcove.com/v1",
			"https://cms.api.brightcove.com./v1",
			"https://cms.api.brightcove.c\u03bfm/v1",
			"https://xn--brightcve-k7h.com/v1",
			"https://cms\u3002api\u3002brightcove\u3002com.localhost/v1",
			"https://127.0.0.1.nip.io/v1",
			"https://localtest.me/v1",
			// what a URL has beside its host
			"http://cms.api.brightcove.com@127.0.0.1:{secret}/",
			"https://cms.api.brightcove.com:x@localhost:{secret}/",
			"https://user@cms.api.brightcove.com/v1",
			"https://cms.api.brightcove.com:8443/v1",
			"https://cms.api.brightcove.com:80/v1",
			"http://127.0.0.1:{secret}#@cms.api.brightcove.com/",
			"http://127.0.0.1:{secret}?@cms.api.brightcove.com/",
			"http://127.0.0.1:{secret}\\@cms.api.brightcove.com/",
			"https://cms.api.brightcove.com\\@127.0.0.1:{secret}/",
			"https:\\\\127.0.0.1:{secret}/",
			"https://cms.api.brightcove.com%00.localhost/",
			"https://cms.api.brightcove.com%2f@127.0.0.1:{secret}/",
			"https://cms.api.brightcove.com\r\nHost: localhost/",
			"https://cms.api.brightcove.com\t.localhost/",
			"https://cms.api.brightcove.com .localhost/",
			"http://127.0.0.1:{secret}",
			// around the base URL that is configured
			"https://127.0.0.1:{cms}/v1",
			"http://localhost:{cms}/v1",
			"http://127.0.0.1:{cms}@127.0.0.1:{secret}/",
			"http://user@127.0.0.1:{cms}/v1",
			// hosts of Brightcove's that take no token
			"https://oauth.brightcove.com/v4/access_token",
			"https://edge.api.brightcove.com/playback/v1/accounts/1/videos/2",
			"https://api.bcovlive.io/v1/jobs"
	})
	// @formatter:on
	void nothingIsSentToAnotherHost(String url) {
		for (MockMvcRequestBuilder request : new MockMvcRequestBuilder[] { asForm(fill(url)), asJson(fill(url)),
				inTheQuery(fill(url)) }) {
			assertThat(request).hasStatus(HttpStatus.FORBIDDEN)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
				.bodyJson()
				.extractingPath("$.detail")
				.asString()
				.isNotEmpty();
		}
		assertThat(secretRequests).hasValue(0);
		assertThat(cmsRequests).hasValue(0);
		assertThat(simulator.tokenRequests()).isZero();
	}

	@Test
	void configuredOriginIsCalled() {
		assertThat(asForm(fill("http://127.0.0.1:{cms}/v1/videos"))).hasStatusOk();
		assertThat(cmsRequests).hasValue(1);
	}

	@Test
	void redirectIsNotFollowedNorPassedOn() {
		assertThat(asForm(fill("http://127.0.0.1:{cms}/moved"))).hasStatus(HttpStatus.FOUND)
			.headers()
			.doesNotContainHeader(HttpHeaders.LOCATION);
		assertThat(secretRequests).hasValue(0);
		assertThat(cmsRequests).hasValue(1);
	}

	private MockMvcRequestBuilder asForm(String url) {
		return post().formField("url", url);
	}

	private MockMvcRequestBuilder asJson(String url) {
		return post().contentType(MediaType.APPLICATION_JSON)
			.content(JsonMapper.shared().createObjectNode().put("url", url).toString());
	}

	private MockMvcRequestBuilder inTheQuery(String url) {
		return post().queryParam("url", url);
	}

	private MockMvcRequestBuilder post() {
		return this.mvc.post().uri("/proxy").header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY);
	}

	private static String fill(String url) {
		return url.replace("{secret}", String.valueOf(port(secret))).replace("{cms}", String.valueOf(port(cms)));
	}

	private static int port(HttpServer server) {
		return server.getAddress().getPort();
	}

	private static HttpServer start(AtomicInteger requests, String address) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
			server.createContext("/", (exchange) -> {
				requests.incrementAndGet();
				boolean moved = exchange.getRequestURI().getPath().equals("/moved");
				exchange.getResponseHeaders().set("Location", fill("http://127.0.0.1:{secret}/"));
				exchange.sendResponseHeaders(moved ? 302 : 200, -1);
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
