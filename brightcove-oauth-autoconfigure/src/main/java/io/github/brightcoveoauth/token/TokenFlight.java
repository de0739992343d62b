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
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * One way to the token endpoint and back. While there is no other token to send, a
 * request that failed for a reason that may pass is made again, after a growing pause.
 */
final class TokenFlight {

	private static final Duration MAX_DURATION = Duration.ofSeconds(14);

	private static final Duration MOMENT = Duration.ofMillis(100);

	private static final ExponentialBackOff BACK_OFF = new ExponentialBackOff(200, 2);
	static {
		BACK_OFF.setJitter(100);
		BACK_OFF.setMaxInterval(2000);
	}

	private final Function<Duration, @Nullable IssuedToken> endpoint;

	private final TokenRequestExecutor executor;

	private final InstantSource clock;

	private final BooleanSupplier needed;

	private final CompletableFuture<IssuedToken> answer = new CompletableFuture<>();

	private final CompletableFuture<IssuedToken> landing;

	private final BackOffExecution backOff = BACK_OFF.start();

	private final long departure;

	/**
	 * Create a flight that has not departed.
	 * @param endpoint makes one token request, told for how long the flight has been in
	 * the air; without a token or a failure it is asked again in a moment
	 * @param executor runs it
	 * @param clock the clock
	 * @param needed whether there is no other token to send meanwhile
	 * @param onLanding is told of token or failure before anybody who waits
	 */
	TokenFlight(Function<Duration, @Nullable IssuedToken> endpoint, TokenRequestExecutor executor, InstantSource clock,
			BooleanSupplier needed, BiConsumer<@Nullable IssuedToken, @Nullable Throwable> onLanding) {
		this.endpoint = endpoint;
		this.executor = executor;
		this.clock = clock;
		this.needed = needed;
		this.landing = this.answer.whenComplete(onLanding);
		this.departure = clock.millis();
	}

	/**
	 * Whether a pause is short enough for a flight to begin with it.
	 */
	static boolean canBeginWith(Duration pause) {
		return pause.compareTo(MAX_DURATION) <= 0;
	}

	/**
	 * The end of the flight. The future is shared: callers must not complete or cancel
	 * it.
	 */
	CompletableFuture<IssuedToken> landing() {
		return this.landing;
	}

	void depart(Duration pause) {
		// Also where no thread can be made, or nobody would ever be told
		try {
			this.executor.execute(this::attempt, pause);
		}
		catch (Throwable ex) {
			this.answer.completeExceptionally(ex);
		}
	}

	void abort(Throwable reason) {
		this.answer.completeExceptionally(reason);
	}

	private void attempt() {
		if (this.answer.isDone()) {
			return;
		}
		long begin = this.clock.millis();
		try {
			IssuedToken token = this.endpoint.apply(Duration.ofMillis(begin - this.departure));
			if (token != null) {
				this.answer.complete(token);
			}
			else {
				depart(MOMENT);
			}
		}
		catch (Throwable ex) {
			Duration pause = pauseAfter(ex);
			long end = this.clock.millis();
			long nextEnd = end + pause.toMillis() + (end - begin);
			if (TokenRequestException.isTransient(ex) && this.needed.getAsBoolean()
					&& nextEnd - this.departure <= MAX_DURATION.toMillis()) {
				depart(pause);
			}
			else {
				this.answer.completeExceptionally(ex);
			}
		}
	}

	private Duration pauseAfter(Throwable failure) {
		long retryAfter = TokenRequestException.retryAfter(failure).toMillis();
		return Duration.ofMillis(Math.max(this.backOff.nextBackOff(), retryAfter));
	}

}
