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
import java.time.Duration;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * Token endpoint and API on the loopback that fail at random, and remember when and how,
 * so that each failure of a call can be traced to its cause.
 */
final class FaultyBrightcove extends BrightcoveServer {

	private static final Duration TOKEN_LATENCY = Duration.ofMillis(50);

	private static final Duration TOKEN_LIFE = Duration.ofSeconds(5);

	private static final int MAX_RETRY_AFTER_SECONDS = 3;

	private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();

	private final Deque<Rejection> rejections = new ConcurrentLinkedDeque<>();

	private final Random random = new Random();

	private volatile Fault fault = Fault.NONE;

	FaultyBrightcove() {
		super(TOKEN_LATENCY, TOKEN_LIFE);
		schedule(this::beginTrouble, Duration.ofSeconds(5));
		schedule(this::revoke, Duration.ofSeconds(7));
	}

	int troubles() {
		return this.troubles.size();
	}

	private void beginTrouble() {
		this.fault = Fault.values()[1 + this.random.nextInt(Fault.values().length - 1)];
		long begin = System.nanoTime();
		schedule(() -> {
			this.troubles.add(new Trouble(begin, System.nanoTime()));
			this.fault = Fault.NONE;
			schedule(this::beginTrouble, Duration.ofMillis(1000 + this.random.nextInt(7000)));
		}, Duration.ofMillis(300 + this.random.nextInt(6000)));
	}

	private void revoke() {
		long now = System.nanoTime();
		tokens().forEach((token) -> token.revoke(now));
		schedule(this::revoke, Duration.ofMillis(1000 + this.random.nextInt(30_000)));
	}

	@Override
	void grant(HttpExchange exchange) throws IOException {
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
			case HANGING -> schedule(exchange::close, Duration.ofSeconds(5));
			case SLOW -> schedule(() -> issue(exchange), Duration.ofSeconds(1));
			case NONE -> super.grant(exchange);
		}
	}

	@Override
	boolean accepts(HttpExchange exchange, @Nullable IssuedToken token, long now) {
		boolean accepted = super.accepts(exchange, token, now)
				&& !exchange.getRequestURI().getPath().endsWith("/forbidden");
		if (!accepted) {
			this.rejections.add(new Rejection(now, authorization(exchange)));
		}
		return accepted;
	}

	/**
	 * Whether a call may have got no token: the endpoint was in trouble, and there was no
	 * token left that could be sent.
	 */
	boolean explainsMissingToken(long begin, long end) {
		return inTrouble(begin, end) && tokens().stream()
			.noneMatch((token) -> token.issuedAt() < begin && token.revokedAt() > end
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
		return tokens().stream().anyMatch((token) -> token.revokedAt() < end && token.end() > begin);
	}

	private boolean inTrouble(long begin, long end) {
		long since = begin - Duration.ofSeconds(MAX_RETRY_AFTER_SECONDS + 3).toNanos();
		return this.fault != Fault.NONE
				|| this.troubles.stream().anyMatch((trouble) -> trouble.end > since && trouble.begin < end);
	}

	private enum Fault {

		NONE, UNAVAILABLE, REFUSING, CONFUSED, CLOSING, LIMITING, HANGING, SLOW

	}

	private record Trouble(long begin, long end) {

	}

	private record Rejection(long at, String authorization) {

	}

}
