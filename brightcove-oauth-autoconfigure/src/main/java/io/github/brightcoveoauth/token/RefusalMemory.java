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

import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short while why the token endpoint gave no token, so that a storm of
 * calls does not become a storm of token requests.
 */
final class RefusalMemory {

	private static final Duration REFUSED = Duration.ofSeconds(1);

	private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(1);

	private @Nullable Throwable failure;

	private long until;

	void remember(Throwable failure, long now) {
		this.failure = failure;
		this.until = now + leaveAlone(failure).toMillis();
	}

	private static Duration leaveAlone(Throwable failure) {
		if (!TokenRequestException.isTransient(failure)) {
			return REFUSED;
		}
		Duration retryAfter = TokenRequestException.retryAfter(failure);
		return (retryAfter.compareTo(MAX_RETRY_AFTER) <= 0) ? retryAfter : MAX_RETRY_AFTER;
	}

	void forget() {
		this.failure = null;
	}

	/**
	 * How long the endpoint is to be left alone.
	 */
	Duration pauseAt(long now) {
		return (this.failure != null && now < this.until) ? Duration.ofMillis(this.until - now) : Duration.ZERO;
	}

	/**
	 * The failure that a caller gets instead of a token request, {@code null} if one may
	 * be made, be it after a pause.
	 */
	@Nullable Throwable refusalAt(long now) {
		Duration pause = pauseAt(now);
		boolean wait = this.failure != null && TokenRequestException.isTransient(this.failure)
				&& TokenFlight.canBeginWith(pause);
		return (pause.isZero() || wait) ? null : this.failure;
	}

}
