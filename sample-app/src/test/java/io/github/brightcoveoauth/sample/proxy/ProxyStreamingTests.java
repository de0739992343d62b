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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Bodies pass through the proxy while they are still being sent. Each side here sends the
 * rest of a body only when the beginning of it has arrived.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "console.proxy.callers.page.key=" + ProxyStreamingTests.KEY, "console.proxy.rate=1000" })
@ExtendWith(OutputCaptureExtension.class)
class ProxyStreamingTests {

	static final String KEY = "key-of-the-page-0123456789";

	private static final int MEGABYTE = 1_000_000;

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	private static final ExecutorService threads = Executors.newCachedThreadPool();

	private static final HttpServer cms = start();

	private static volatile CountDownLatch begun = new CountDownLatch(1);

	private static volatile CountDownLatch ended = new CountDownLatch(1);

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("brightcove.account-id", simulator::accountId);
		registry.add("brightcove.oauth.client-id", simulator::clientId);
		registry.add("brightcove.oauth.client-secret", simulator::clientSecret);
		registry.add("brightcove.oauth.token-uri", simulator::tokenUri);
		registry.add("brightcove.apis.cms.base-url", ProxyStreamingTests::cms);
	}

	@AfterAll
	static void stop() {
		cms.stop(0);
		threads.shutdownNow();
		simulator.close();
	}

	@BeforeEach
	void begin() {
		begun = new CountDownLatch(1);
		ended = new CountDownLatch(1);
	}

	@Test
	void answerPassesThrough() throws Exception {
		HttpResponse<InputStream> answer = call("/download", "GET", BodyPublishers.noBody());
		try (InputStream body = answer.body()) {
			assertThat(body.readNBytes(MEGABYTE / 2)).hasSize(MEGABYTE / 2);
			begun.countDown();
			assertThat(body.readAllBytes()).hasSize(2 * MEGABYTE - MEGABYTE / 2);
		}
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
		assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment");
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x-of-brightcove");
	}

	@Test
	void bodyPassesThrough() throws Exception {
		InputStream body = new InputStream() {

			private int sent;

			@Override
			public int read() {
				throw new UnsupportedOperationException();
			}

			@Override
			public int read(byte[] buffer, int offset, int length) {
				if (this.sent >= 2 * MEGABYTE) {
					return -1;
				}
				if (this.sent >= MEGABYTE) {
					await(begun);
				}
				int count = Math.min(length, 2 * MEGABYTE - this.sent);
				Arrays.fill(buffer, offset, offset + count, (byte) 'x');
				this.sent += count;
				return count;
			}

		};
		HttpResponse<InputStream> answer = call("/upload", "PUT", BodyPublishers.ofInputStream(() -> body));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
			.isEqualTo("application/octet-stream " + 2 * MEGABYTE);
	}

	@Test
	void cookiesAreNotKept() throws Exception {
		for (int i = 0; i < 2; i++) {
			assertThat(call("/cookie", "GET", BodyPublishers.noBody()).body().readAllBytes()).isEmpty();
		}
	}

	@Test
	void callerThatLeavesIsNoTroubleWorthAStackTrace(CapturedOutput output) throws Exception {
		HttpResponse<InputStream> answer = call("/download", "GET", BodyPublishers.noBody());
		answer.body().readNBytes(MEGABYTE / 2);
		answer.body().close();
		begun.countDown();
		await(ended);
		assertThat(call("/upload", "PUT", BodyPublishers.ofString("x")).statusCode()).isEqualTo(200);
		assertThat(output).doesNotContain("\tat ").doesNotContain("ERROR");
	}

	@Test
	void formOfMegabytesIsRefused() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/proxy"))
			.header("Authorization", "Bearer " + KEY)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("requestBody=" + "x".repeat(10 * MEGABYTE + 500_000)))
			.build();
		HttpResponse<String> answer = this.client.send(request, BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("in the query");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/broken", "/broken-chunk" })
	void answerThatBreaksOffDoesNotLookWhole(String path) throws Exception {
		HttpResponse<InputStream> answer = call(path, "GET", BodyPublishers.noBody());
		assertThatIOException().isThrownBy(() -> answer.body().readAllBytes());
	}

	@Test
	void answerThatBreaksOffAtItsBeginningIsABadGateway() throws Exception {
		HttpResponse<InputStream> answer = call("/short", "GET", BodyPublishers.noBody());
		assertThat(answer.statusCode()).isEqualTo(502);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8)).endsWith("}");
	}

	private HttpResponse<InputStream> call(String path, String method, BodyPublisher body) throws Exception {
		URI uri = URI.create("http://localhost:" + this.port + "/proxy?requestType=" + method + "&url="
				+ URLEncoder.encode(cms() + path, StandardCharsets.UTF_8));
		return this.client.send(HttpRequest.newBuilder(uri)
			.header("Authorization", "Bearer " + KEY)
			.header("Content-Type", "application/octet-stream")
			.POST(body)
			.build(), BodyHandlers.ofInputStream());
	}

	private static String cms() {
		return "http://127.0.0.1:" + cms.getAddress().getPort();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpServer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
			server.setExecutor(threads);
			server.createContext("/download", ProxyStreamingTests::download);
			server.createContext("/upload", ProxyStreamingTests::upload);
			server.createContext("/broken", (exchange) -> breakOff(exchange,
					exchange.getRequestURI().getPath().endsWith("chunk") ? 0 : 2 * MEGABYTE, MEGABYTE));
			server.createContext("/cookie", ProxyStreamingTests::cookie);
			server.createContext("/short", (exchange) -> breakOff(exchange, 1000, 10));
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void download(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "video/mp4");
		exchange.getResponseHeaders().set("Content-Disposition", "attachment");
		exchange.getResponseHeaders().set("Set-Cookie", "a=b");
		exchange.getResponseHeaders().set("X-Of-Brightcove", "c");
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(new byte[MEGABYTE]);
			body.flush();
			await(begun);
			body.write(new byte[MEGABYTE]);
		}
		finally {
			ended.countDown();
		}
	}

	private static void upload(HttpExchange exchange) throws IOException {
		int length = exchange.getRequestBody().readNBytes(MEGABYTE / 2).length;
		begun.countDown();
		length += exchange.getRequestBody().readAllBytes().length;
		byte[] answer = (exchange.getRequestHeaders().getFirst("Content-Type") + " " + length)
			.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	private static void cookie(HttpExchange exchange) throws IOException {
		String cookie = exchange.getRequestHeaders().getFirst("Cookie");
		exchange.getResponseHeaders().set("Set-Cookie", "session=1");
		byte[] answer = (cookie != null) ? cookie.getBytes(StandardCharsets.UTF_8) : new byte[0];
		exchange.sendResponseHeaders(200, (answer.length > 0) ? answer.length : -1);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	private static void breakOff(HttpExchange exchange, long length, int sent) throws IOException {
		exchange.sendResponseHeaders(200, length);
		exchange.getResponseBody().write(new byte[sent]);
		exchange.getResponseBody().flush();
		throw new IOException("Broken on purpose");
	}

}
