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

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BlockingHttpClientTests {

	private static final Duration SHORT = Duration.ofMillis(100);

	private static final Duration LONG = Duration.ofMinutes(1);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch asked = new CountDownLatch(1);

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/answering", (exchange) -> {
			byte[] body = exchange.getRequestHeaders().getFirst("X-Body").getBytes();
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.createContext("/silent", (exchange) -> this.asked.countDown());
		this.server.createContext("/stalling", (exchange) -> {
			exchange.sendResponseHeaders(200, 100);
			exchange.getResponseBody().write('{');
			exchange.getResponseBody().flush();
		});
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	@Test
	void requestIsSentAsItIs() {
		assertThat(client(LONG).get().uri(uri("/answering")).header("X-Body", "the body").retrieve().body(String.class))
			.isEqualTo("the body");
	}

	@Test
	void answerThatDoesNotBeginIsNotWaitedForLonger() {
		assertThatExceptionOfType(ResourceAccessException.class)
			.isThrownBy(() -> client(SHORT).get().uri(uri("/silent")).retrieve().body(String.class))
			.withCauseInstanceOf(HttpTimeoutException.class);
	}

	@Test
	void answerThatDoesNotEndIsNotWaitedForLonger() {
		assertThatExceptionOfType(RestClientException.class)
			.isThrownBy(() -> client(SHORT).get().uri(uri("/stalling")).retrieve().body(String.class));
	}

	@Test
	void interruptEndsTheRequest() throws Exception {
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		Thread caller = new Thread(() -> {
			try {
				client(LONG).get().uri(uri("/silent")).retrieve().body(String.class);
			}
			catch (ResourceAccessException ex) {
				interrupted.complete(Thread.currentThread().isInterrupted());
			}
		});
		caller.start();
		this.asked.await();
		caller.interrupt();
		assertThat(interrupted.get()).isTrue();
	}

	private RestClient client(Duration timeout) {
		JdkClientHttpRequestFactory requestFactory = new JdkClientHttpRequestFactory(
				new BlockingHttpClient(HttpClient.newHttpClient(), timeout));
		requestFactory.setReadTimeout(timeout);
		return RestClient.builder().requestFactory(requestFactory).build();
	}

	private String uri(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + path;
	}

}
