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
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Token endpoint and API on the loopback that know when each token ends.
 */
class BrightcoveServer implements AutoCloseable {

	private final Map<String, IssuedToken> tokens = new ConcurrentHashMap<>();

	private final Deque<Long> tokenRequests = new ConcurrentLinkedDeque<>();

	private final AtomicInteger endedTokens = new AtomicInteger();

	private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(64);

	private final Duration latency;

	private final Duration life;

	private final HttpServer server;

	BrightcoveServer(Duration latency, Duration life) {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		this.latency = latency;
		this.life = life;
		this.server = listen();
		this.server.createContext("/token", this::answerTokenRequest);
		this.server.createContext("/api", this::answerCall);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	private static HttpServer listen() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	final String uri(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + path;
	}

	final int tokenRequests() {
		return this.tokenRequests.size();
	}

	/**
	 * How many token requests have come since a time.
	 * @param nanos the time, by {@link System#nanoTime()}
	 */
	final long tokenRequestsSince(long nanos) {
		return this.tokenRequests.stream().filter((at) -> at - nanos >= 0).count();
	}

	/**
	 * How many calls carried a token past its end.
	 */
	final int endedTokens() {
		return this.endedTokens.get();
	}

	final Collection<IssuedToken> tokens() {
		return this.tokens.values();
	}

	final void schedule(Runnable task, Duration delay) {
		this.threads.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void answerTokenRequest(HttpExchange exchange) throws IOException {
		this.tokenRequests.add(System.nanoTime());
		exchange.getRequestBody().readAllBytes();
		grant(exchange);
	}

	/**
	 * Answer a token request that has been read.
	 */
	void grant(HttpExchange exchange) throws IOException {
		schedule(() -> issue(exchange), this.latency);
	}

	final void issue(HttpExchange exchange) {
		IssuedToken token = new IssuedToken(System.nanoTime() + this.life.toNanos());
		String value = "token-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
		this.tokens.put(value, token);
		try {
			answer(exchange, 200, "{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\",\"expires_in\":"
					+ this.life.toSeconds() + "}");
		}
		catch (IOException ex) {
			// The client has given up waiting
			this.tokens.remove(value);
		}
	}

	private void answerCall(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		long now = System.nanoTime();
		IssuedToken token = this.tokens.get(authorization(exchange).substring("Bearer ".length()));
		if (token == null || now > token.end) {
			this.endedTokens.incrementAndGet();
		}
		if (accepts(exchange, token, now)) {
			answer(exchange, 200, "{}");
		}
		else {
			answer(exchange, 401, "[{\"error_code\":\"UNAUTHORIZED\"}]");
		}
	}

	/**
	 * Whether a call is let through.
	 */
	boolean accepts(HttpExchange exchange, @Nullable IssuedToken token, long now) {
		return token != null && now <= Math.min(token.end, token.revokedAt);
	}

	static String authorization(HttpExchange exchange) {
		return exchange.getRequestHeaders().getFirst("Authorization");
	}

	static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public final void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * What the server knows of a token.
	 */
	static final class IssuedToken {

		private final long issuedAt = System.nanoTime();

		private final long end;

		private volatile long revokedAt = Long.MAX_VALUE;

		IssuedToken(long end) {
			this.end = end;
		}

		long issuedAt() {
			return this.issuedAt;
		}

		long end() {
			return this.end;
		}

		long revokedAt() {
			return this.revokedAt;
		}

		void revoke(long now) {
			this.revokedAt = Math.min(this.revokedAt, now);
		}

	}

}
