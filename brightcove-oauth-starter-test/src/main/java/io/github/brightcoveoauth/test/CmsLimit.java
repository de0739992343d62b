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

package io.github.brightcoveoauth.test;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Limit of the CMS API: fewer than ten calls a second, and at most 20 at a time.
 */
final class CmsLimit implements RequestLimit {

	private static final int MAX_A_SECOND = 9;

	private static final int MAX_AT_A_TIME = 20;

	private final Queue<Long> lastSecond = new ArrayDeque<>();

	private final Clock clock;

	private int inFlight;

	CmsLimit(Clock clock) {
		this.clock = clock;
	}

	@Override
	public SimulatedResponse call(SimulatedRequest request, Supplier<SimulatedResponse> answer) {
		begin();
		try {
			return answer.get();
		}
		finally {
			end();
		}
	}

	private synchronized void begin() {
		long now = this.clock.millis();
		this.lastSecond.removeIf((time) -> time <= now - 1000);
		if (this.lastSecond.size() == MAX_A_SECOND || this.inFlight == MAX_AT_A_TIME) {
			throw new ApiError(429, "TOO_MANY_REQUESTS", "Too many requests");
		}
		this.lastSecond.add(now);
		this.inFlight++;
	}

	private synchronized void end() {
		this.inFlight--;
	}

}
