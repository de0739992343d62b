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
 * How often an API's 401 may cost a token. Brightcove answers 401 for want of a
 * permission too, which no new token mends.
 */
final class ForcedRenewalLimit {

	private static final Duration INTERVAL = Duration.ofSeconds(10);

	private @Nullable Long lastAt;

	boolean tryAcquire(long now) {
		// Before the last one only if the clock was set back
		if (this.lastAt != null && now >= this.lastAt && now < this.lastAt + INTERVAL.toMillis()) {
			return false;
		}
		this.lastAt = now;
		return true;
	}

}
