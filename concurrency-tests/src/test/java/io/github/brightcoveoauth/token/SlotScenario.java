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

package io.github.brightcoveoauth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;

/**
 * A slot, threads that call it and a thread for each token request. The clock goes on by
 * ten seconds at every look, so that the limit of forced renewals hides nothing.
 */
final class SlotScenario {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private static final Duration LIFE = Duration.ofDays(1);

	private static final List<IssuedToken> TOKENS = IntStream.rangeClosed(1, 5).mapToObj(SlotScenario::token).toList();

	private static final Future<?> CANCELLABLE = CompletableFuture.completedFuture(null);

	private final AtomicInteger requests = new AtomicInteger();

	private final AtomicInteger inTheAir = new AtomicInteger();

	private final Queue<Thread> flights = new ConcurrentLinkedQueue<>();

	private final AtomicInteger looksAtTheClock = new AtomicInteger();

	private final TokenSlot slot = new TokenSlot((need) -> request(), this::execute, this::time);

	private boolean alone;

	private volatile boolean overlapping;

	TokenSlot slot() {
		return this.slot;
	}

	int requests() {
		return this.requests.get();
	}

	/**
	 * Whether two requests were ever in the air at once.
	 */
	boolean isOverlapping() {
		return this.overlapping;
	}

	/**
	 * Let the slot have a first token.
	 */
	IssuedToken warmUp() {
		this.alone = true;
		IssuedToken token = this.slot.flight().join();
		this.alone = false;
		return token;
	}

	/**
	 * Do as a caller does: ask for a flight if there is no token.
	 */
	CompletableFuture<IssuedToken> obtain() {
		IssuedToken current = this.slot.current();
		return (current != null) ? CompletableFuture.completedFuture(current) : this.slot.flight();
	}

	/**
	 * Run callers at the same time, and return when they and all flights have ended.
	 */
	void run(Runnable... callers) {
		Thread[] threads = new Thread[callers.length];
		for (int i = 0; i < threads.length; i++) {
			threads[i] = new Actor(callers[i]);
			threads[i].start();
		}
		for (Thread thread : threads) {
			join(thread);
		}
		awaitFlights();
	}

	private void awaitFlights() {
		while (!this.flights.isEmpty()) {
			join(this.flights.remove());
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Future<?> execute(Runnable flight, Duration delay) {
		if (!delay.isZero()) {
			return CANCELLABLE;
		}
		if (this.inTheAir.incrementAndGet() > 1) {
			this.overlapping = true;
		}
		if (this.alone) {
			flight.run();
		}
		else {
			Thread thread = new Actor(flight);
			this.flights.add(thread);
			thread.start();
		}
		return CANCELLABLE;
	}

	private Instant time() {
		return START.plusSeconds(10L * this.looksAtTheClock.getAndIncrement());
	}

	private IssuedToken request() {
		IssuedToken token = TOKENS.get(this.requests.getAndIncrement());
		this.inTheAir.decrementAndGet();
		return token;
	}

	private static IssuedToken token(int number) {
		ClientRegistration registration = ClientRegistration.withRegistrationId("brightcove")
			.clientId("id")
			.tokenUri("https://oauth.example.com/token")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build();
		return IssuedToken.requestedAt(START,
				new OAuth2AuthorizedClient(registration, "brightcove",
						new OAuth2AccessToken(TokenType.BEARER, "token-" + number, START, START.plus(LIFE))),
				new RenewalPolicy(0.75, null, () -> 0));
	}

	/**
	 * Thread that Lincheck follows on JDK 25 too, where it does not follow what
	 * {@link Thread} itself runs.
	 */
	private static final class Actor extends Thread {

		private final Runnable task;

		Actor(Runnable task) {
			this.task = task;
		}

		@Override
		public void run() {
			this.task.run();
		}

	}

}
