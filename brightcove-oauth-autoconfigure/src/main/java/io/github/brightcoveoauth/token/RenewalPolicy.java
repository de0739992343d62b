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
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Decides at which age a token is renewed and from which it is no longer sent. Both are
 * fractions of its life, since tokens live for seconds here and for a day there.
 *
 * @since 0.1.0
 */
public final class RenewalPolicy {

	/**
	 * How much earlier than asked for a renewal may come, as a fraction of the life, so
	 * that the instances of a fleet do not renew in step.
	 */
	public static final double JITTER = 0.05;

	/**
	 * The same for those that share their tokens: the first of them to renew does so for
	 * all, so that its jitter counts.
	 */
	public static final double SHARED_JITTER = 0.02;

	private static final long MIN_EXPIRY_MARGIN_MILLIS = 1000;

	private static final long MAX_EXPIRY_MARGIN_MILLIS = 30_000;

	private final double refreshAfter;

	private final @Nullable Double expiryMargin;

	private final double jitter;

	private final DoubleSupplier random;

	/**
	 * Create a policy.
	 * @param refreshAfter fraction of the life after which a token is renewed
	 * @param expiryMargin fraction of the life that is left when a token is no longer
	 * sent; if {@code null}, 5 %, at least 1 s, at most 30 s and never more than a
	 * quarter of the life
	 */
	public RenewalPolicy(double refreshAfter, @Nullable Double expiryMargin) {
		this(refreshAfter, expiryMargin, () -> ThreadLocalRandom.current().nextDouble());
	}

	RenewalPolicy(double refreshAfter, @Nullable Double expiryMargin, DoubleSupplier random) {
		this(refreshAfter, expiryMargin, JITTER, random);
	}

	private RenewalPolicy(double refreshAfter, @Nullable Double expiryMargin, double jitter, DoubleSupplier random) {
		this.refreshAfter = refreshAfter;
		this.expiryMargin = expiryMargin;
		this.jitter = jitter;
		this.random = random;
	}

	/**
	 * The same policy for one of many that share their tokens.
	 * @return a policy with less jitter
	 */
	public RenewalPolicy ofFleet() {
		return new RenewalPolicy(this.refreshAfter, this.expiryMargin, SHARED_JITTER, this.random);
	}

	/**
	 * Age at which a token is renewed, a little different each time.
	 * @param life the life of the token
	 * @return the age
	 */
	public Duration renewalAge(Duration life) {
		return fraction(life, this.refreshAfter - this.jitter * this.random.getAsDouble());
	}

	/**
	 * How long before its end a token is no longer sent.
	 * @param life the life of the token
	 * @return the margin
	 */
	public Duration expiryMargin(Duration life) {
		if (this.expiryMargin != null) {
			return fraction(life, this.expiryMargin);
		}
		long margin = Math.max(MIN_EXPIRY_MARGIN_MILLIS, Math.min(MAX_EXPIRY_MARGIN_MILLIS, life.toMillis() / 20));
		return Duration.ofMillis(Math.min(margin, life.toMillis() / 4));
	}

	private static Duration fraction(Duration life, double fraction) {
		return Duration.ofMillis(Math.round(life.toMillis() * fraction));
	}

}
