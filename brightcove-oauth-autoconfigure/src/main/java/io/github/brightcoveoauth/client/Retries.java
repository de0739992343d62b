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

package io.github.brightcoveoauth.client;

import java.time.Duration;
import java.time.InstantSource;

import io.github.brightcoveoauth.token.RetryAfter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Retries of one request. Their pauses are those of the back-off, or those that the
 * answers ask for, as long as all of them together are short enough.
 */
final class Retries {

	private static final Duration MAX_PAUSES = Duration.ofSeconds(60);

	private final BackOffExecution backOff;

	private final boolean onlyIfAsked;

	private final InstantSource clock;

	private Duration pauses = Duration.ZERO;

	Retries(BackOffExecution backOff, boolean onlyIfAsked, InstantSource clock) {
		this.backOff = backOff;
		this.onlyIfAsked = onlyIfAsked;
		this.clock = clock;
	}

	/**
	 * Pause before the request is made again, {@code null} if it is not and the answer is
	 * the caller's.
	 */
	@Nullable Duration pauseAfter(HttpHeaders answer) {
		long backOff = this.backOff.nextBackOff();
		Duration retryAfter = RetryAfter.of(answer, this.clock.millis());
		boolean asked = !retryAfter.isZero();
		if (backOff == BackOffExecution.STOP || (this.onlyIfAsked && !asked)) {
			return null;
		}
		Duration pause = asked ? retryAfter : Duration.ofMillis(backOff);
		this.pauses = this.pauses.plus(pause);
		return (this.pauses.compareTo(MAX_PAUSES) <= 0) ? pause : null;
	}

}
