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

import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short while why the token endpoint gave no token, so that a storm of
 * calls does not become a storm of token requests.
 */
final class RefusalMemory {

	private static final long REFUSED_MILLIS = 1000;

	private static final long MAX_RETRY_AFTER_MILLIS = 60_000;

	private @Nullable Throwable failure;

	private long since;

	private long until;

	void remember(Throwable failure, long now) {
		this.failure = failure;
		this.since = now;
		this.until = now + (TokenRequestException.isTransient(failure)
				? Math.min(TokenRequestException.retryAfter(failure).toMillis(), MAX_RETRY_AFTER_MILLIS)
				: REFUSED_MILLIS);
	}

	/**
	 * The last failure, also when it no longer keeps anybody from asking.
	 */
	TokenStatus.@Nullable Failure lastFailure() {
		return (this.failure != null) ? new TokenStatus.Failure(AuthorizationFailure.errorCodeOf(this.failure),
				Instant.ofEpochMilli(this.since)) : null;
	}

	/**
	 * How long the endpoint is to be left alone.
	 */
	Duration pauseAt(long now) {
		// Before it was told only if the clock was set back
		return (now >= this.since) ? Duration.ofMillis(Math.max(0, this.until - now)) : Duration.ZERO;
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
