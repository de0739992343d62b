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

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The one token of a registration and the one flight that fetches its successor.
 */
final class TokenSlot {

	private final Supplier<IssuedToken> endpoint;

	private final Executor executor;

	private final InstantSource clock;

	private final AtomicReference<@Nullable CompletableFuture<IssuedToken>> flight = new AtomicReference<>();

	private volatile @Nullable IssuedToken token;

	TokenSlot(Supplier<IssuedToken> endpoint, Executor executor, InstantSource clock) {
		this.endpoint = endpoint;
		this.executor = executor;
		this.clock = clock;
	}

	/**
	 * Return the token if it may still be sent. Takes no lock.
	 */
	@Nullable IssuedToken current() {
		IssuedToken token = this.token;
		return (token != null && token.isSendableAt(this.clock.millis())) ? token : null;
	}

	/**
	 * Join the flight that is in the air, or start one. The future is shared: callers
	 * must not complete or cancel it.
	 */
	CompletableFuture<IssuedToken> flight() {
		CompletableFuture<IssuedToken> started = new CompletableFuture<>();
		CompletableFuture<IssuedToken> inTheAir = this.flight.compareAndExchange(null, started);
		if (inTheAir != null) {
			return inTheAir;
		}
		// A flight may have landed since the caller saw no token
		IssuedToken landed = current();
		if (landed != null) {
			this.flight.set(null);
			started.complete(landed);
			return started;
		}
		// Also where no thread can be made, or nobody would ever be told
		try {
			this.executor.execute(() -> fly(started));
		}
		catch (Throwable ex) {
			this.flight.set(null);
			started.completeExceptionally(ex);
		}
		return started;
	}

	private void fly(CompletableFuture<IssuedToken> flight) {
		try {
			IssuedToken fetched = this.endpoint.get();
			// Published before the flight ends, or a newcomer would start another
			this.token = fetched;
			this.flight.set(null);
			flight.complete(fetched);
		}
		catch (Throwable ex) {
			this.flight.set(null);
			flight.completeExceptionally(ex);
		}
	}

}
