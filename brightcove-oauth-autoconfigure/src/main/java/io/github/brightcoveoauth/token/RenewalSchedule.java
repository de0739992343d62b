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

import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * When the token of a slot is renewed next, and whether it was used, for one that nobody
 * uses is not renewed.
 */
final class RenewalSchedule {

	static final long NEVER = Long.MAX_VALUE;

	private static final Duration MIN_PAUSE = Duration.ofMillis(100);

	private static final ExponentialBackOff BACK_OFF = new ExponentialBackOff(1000, 2);
	static {
		BACK_OFF.setJitter(200);
		BACK_OFF.setMaxInterval(60_000);
	}

	private volatile long dueAt = NEVER;

	private volatile boolean used;

	private BackOffExecution backOff = BACK_OFF.start();

	long dueAt() {
		return this.dueAt;
	}

	boolean isUsed() {
		return this.used;
	}

	void use() {
		if (!this.used) {
			this.used = true;
		}
	}

	void begin(IssuedToken token) {
		this.used = false;
		this.backOff = BACK_OFF.start();
		this.dueAt = token.renewalAt();
	}

	void suspend() {
		this.dueAt = NEVER;
	}

	/**
	 * Put the renewal off after a failure: longer each time, but so that another try can
	 * be made while the token may still be sent.
	 */
	void putOff(@Nullable IssuedToken token, Duration atLeast, long now) {
		if (token == null) {
			return;
		}
		long left = token.sendableUntil() - now;
		long pause = Math.max(Math.min(this.backOff.nextBackOff(), left / 2), atLeast.toMillis());
		this.dueAt = (pause >= MIN_PAUSE.toMillis() && pause < left) ? now + pause : NEVER;
	}

}
