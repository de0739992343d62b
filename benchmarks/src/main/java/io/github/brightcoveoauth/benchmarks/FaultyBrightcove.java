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
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Token endpoint and API on the loopback that fail at random, and remember when and how,
 * so that each failure of a call can be traced to its cause.
 */
final class FaultyBrightcove implements AutoCloseable {

	static final Duration TOKEN_LIFE = Duration.ofSeconds(5);

	private static final int MAX_RETRY_AFTER_SECONDS = 3;

	private final Map<String, IssuedToken> tokens = new ConcurrentHashMap<>();

	private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();

	private final Deque<Rejection> rejections = new ConcurrentLinkedDeque<>();

	private final AtomicInteger tokenRequests = new AtomicInteger();

	private final AtomicInteger endedTokens = new AtomicInteger();

	private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(64);

	private final Random random = new Random();

	private final HttpServer server;

	private volatile Fault fault = Fault.NONE;

	FaultyBrightcove() {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		this.server = listen();
		this.server.createContext("/token", this::answerTokenRequest);
		this.server.createContext("/api", this::answerCall);
		this.server.setExecutor(this.threads);
		this.server.start();
		this.threads.schedule(this::beginTrouble, 5, TimeUnit.SECONDS);
		this.threads.schedule(this::revoke, 7, TimeUnit.SECONDS);
	}

	private static HttpServer listen() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String uri(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + path;
	}

	int tokenRequests() {
		return this.tokenRequests.get();
	}

	/**
	 * How many calls carried a token past its end.
	 */
	int endedTokens() {
		return this.endedTokens.get();
	}

	int troubles() {
		return this.troubles.size();
	}

	private void beginTrouble() {
		this.fault = Fault.values()[1 + this.random.nextInt(Fault.values().length - 1)];
		long begin = System.nanoTime();
		this.threads.schedule(() -> {
			this.troubles.add(new Trouble(begin, System.nanoTime()));
			this.fault = Fault.NONE;
			this.threads.schedule(this::beginTrouble, 1000 + this.random.nextInt(7000), TimeUnit.MILLISECONDS);
		}, 300 + this.random.nextInt(6000), TimeUnit.MILLISECONDS);
	}

	private void revoke() {
		long now = System.nanoTime();
		this.tokens.values().forEach((token) -> token.revokedAt = Math.min(token.revokedAt, now));
		this.threads.schedule(this::revoke, 1000 + this.random.nextInt(30_000), TimeUnit.MILLISECONDS);
	}

	private void answerTokenRequest(HttpExchange exchange) throws IOException {
		this.tokenRequests.incrementAndGet();
		exchange.getRequestBody().readAllBytes();
		switch (this.fault) {
			case UNAVAILABLE -> answer(exchange, 503, "<html>unavailable</html>");
			case REFUSING -> answer(exchange, 401, "{\"error\":\"invalid_client\"}");
			case CONFUSED -> answer(exchange, 200, "<html>maintenance</html>");
			case CLOSING -> exchange.close();
			case LIMITING -> {
				exchange.getResponseHeaders()
					.set("Retry-After",
							String.valueOf(1 + ThreadLocalRandom.current().nextInt(MAX_RETRY_AFTER_SECONDS)));
				answer(exchange, 429, "");
			}
			case HANGING -> this.threads.schedule(exchange::close, 5, TimeUnit.SECONDS);
			case SLOW -> this.threads.schedule(() -> issue(exchange), 1, TimeUnit.SECONDS);
			case NONE -> this.threads.schedule(() -> issue(exchange), 50, TimeUnit.MILLISECONDS);
		}
	}

	private void issue(HttpExchange exchange) {
		IssuedToken token = new IssuedToken(System.nanoTime());
		String value = "token-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
		this.tokens.put(value, token);
		try {
			answer(exchange, 200, "{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\",\"expires_in\":"
					+ TOKEN_LIFE.toSeconds() + "}");
		}
		catch (IOException ex) {
			// The client has given up waiting
			this.tokens.remove(value);
		}
	}

	private void answerCall(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		long now = System.nanoTime();
		String authorization = exchange.getRequestHeaders().getFirst("Authorization");
		IssuedToken token = this.tokens.get(authorization.substring("Bearer ".length()));
		if (token == null || now > token.end()) {
			this.endedTokens.incrementAndGet();
		}
		boolean forbidden = exchange.getRequestURI().getPath().endsWith("/forbidden");
		if (forbidden || token == null || now > Math.min(token.end(), token.revokedAt)) {
			this.rejections.add(new Rejection(now, authorization));
			answer(exchange, 401, "[{\"error_code\":\"UNAUTHORIZED\"}]");
		}
		else {
			answer(exchange, 200, "{}");
		}
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	/**
	 * Whether a call may have got no token: the endpoint was in trouble, and there was no
	 * token left that could be sent.
	 */
	boolean explainsMissingToken(long begin, long end) {
		return inTrouble(begin, end) && this.tokens.values()
			.stream()
			.noneMatch((token) -> token.issuedAt < begin && token.revokedAt > end
					&& token.end() - Duration.ofMillis(1100).toNanos() > end);
	}

	/**
	 * Whether the 401 that a call got may have reached its caller: the token was dropped
	 * for another call a moment ago, or the endpoint could not be asked for another one.
	 */
	boolean explainsRejection(long begin, long end) {
		long since = begin - Duration.ofMillis(10_500).toNanos();
		long tokens = this.rejections.stream()
			.filter((rejection) -> rejection.at > since && rejection.at < end)
			.map(Rejection::authorization)
			.distinct()
			.count();
		return tokens > 1 || inTrouble(begin, end);
	}

	/**
	 * Whether a 401 can be explained for a call that could not be repeated.
	 */
	boolean explainsRejectionOfOneShot(long begin, long end) {
		return this.tokens.values().stream().anyMatch((token) -> token.revokedAt < end && token.end() > begin);
	}

	private boolean inTrouble(long begin, long end) {
		long since = begin - Duration.ofSeconds(MAX_RETRY_AFTER_SECONDS + 3).toNanos();
		return this.fault != Fault.NONE
				|| this.troubles.stream().anyMatch((trouble) -> trouble.end > since && trouble.begin < end);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private enum Fault {

		NONE, UNAVAILABLE, REFUSING, CONFUSED, CLOSING, LIMITING, HANGING, SLOW

	}

	private static final class IssuedToken {

		private final long issuedAt;

		private volatile long revokedAt = Long.MAX_VALUE;

		IssuedToken(long issuedAt) {
			this.issuedAt = issuedAt;
		}

		long end() {
			return this.issuedAt + TOKEN_LIFE.toNanos();
		}

	}

	private record Trouble(long begin, long end) {

	}

	private record Rejection(long at, String authorization) {

	}

}
