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

package io.github.brightcoveoauth.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Token endpoint on the loopback that takes its time and remembers when it was asked.
 */
final class TokenServer implements AutoCloseable {

	static final int TOKEN_LENGTH = 600;

	private static final int BACKLOG = 4096;

	private static final int THREADS = 4;

	private final List<Long> requests = Collections.synchronizedList(new ArrayList<>());

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final HttpServer server;

	private final Duration life;

	TokenServer(Duration latency, Duration life) {
		// Without it the kernel holds a body back until the headers are acknowledged
		System.setProperty("sun.net.httpserver.nodelay", "true");
		this.life = life;
		this.server = listen();
		this.server.createContext("/token", this::answer);
		this.server
			.setExecutor(CompletableFuture.delayedExecutor(latency.toMillis(), TimeUnit.MILLISECONDS, this.threads));
		this.server.start();
	}

	private static HttpServer listen() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.requests.add(System.nanoTime());
		exchange.getRequestBody().readAllBytes();
		byte[] body = """
				{"access_token":"%s","token_type":"Bearer","expires_in":%d}"""
			.formatted("t".repeat(TOKEN_LENGTH), this.life.toSeconds())
			.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		// The JDK's server keeps at most 200 idle connections and cuts the rest
		exchange.getResponseHeaders().set("Connection", "close");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	String uri() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/token";
	}

	Duration life() {
		return this.life;
	}

	/**
	 * When each request was answered, by {@link System#nanoTime()}.
	 */
	List<Long> requests() {
		synchronized (this.requests) {
			return List.copyOf(this.requests);
		}
	}

	void forgetRequests() {
		this.requests.clear();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
