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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The access tokens that the simulator has issued.
 */
final class AccessTokens {

	private static final String SCHEME = "Bearer ";

	private static final int SHORTEST = 332;

	private static final int LONGEST = 900;

	private final Map<String, Instant> expiryByToken = new ConcurrentHashMap<>();

	private final Clock clock;

	private volatile Instant nextCleanUp = Instant.MIN;

	AccessTokens(Clock clock) {
		this.clock = clock;
	}

	String issue(Duration lifetime) {
		Instant now = this.clock.instant();
		removeExpired(now, lifetime);
		String token = RandomText.ofLengthBetween(SHORTEST, LONGEST);
		this.expiryByToken.put(token, now.plus(lifetime));
		return token;
	}

	private void removeExpired(Instant now, Duration lifetime) {
		if (!now.isBefore(this.nextCleanUp)) {
			this.nextCleanUp = now.plus(lifetime);
			this.expiryByToken.values().removeIf((expiry) -> !now.isBefore(expiry));
		}
	}

	/**
	 * Refuse a request that carries no token of this simulator or an expired one.
	 * @param request the request
	 */
	void check(SimulatedRequest request) {
		String token = bearerToken(request.header("Authorization"));
		Instant expiry = (token != null) ? this.expiryByToken.get(token) : null;
		if (expiry == null || !this.clock.instant().isBefore(expiry)) {
			throw ApiError.unauthorized();
		}
	}

	/**
	 * Refuse a request that carries no bearer token or one of these.
	 * @param request the request
	 */
	void checkForeign(SimulatedRequest request) {
		String token = bearerToken(request.header("Authorization"));
		if (token == null || this.expiryByToken.containsKey(token)) {
			throw ApiError.unauthorized();
		}
	}

	private static @Nullable String bearerToken(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return null;
		}
		return authorization.substring(SCHEME.length()).trim();
	}

	void clear() {
		this.expiryByToken.clear();
	}

}
