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
import java.util.Arrays;
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

	private final Map<String, Grant> grants = new ConcurrentHashMap<>();

	private final Clock clock;

	private volatile Instant nextCleanUp = Instant.MIN;

	AccessTokens(Clock clock) {
		this.clock = clock;
	}

	String issue(Duration lifetime, Operations operations) {
		Instant now = this.clock.instant();
		removeExpired(now, lifetime);
		String token = RandomText.ofLengthBetween(SHORTEST, LONGEST);
		this.grants.put(token, new Grant(now.plus(lifetime), operations));
		return token;
	}

	private void removeExpired(Instant now, Duration lifetime) {
		if (!now.isBefore(this.nextCleanUp)) {
			this.nextCleanUp = now.plus(lifetime);
			this.grants.values().removeIf((grant) -> !now.isBefore(grant.expiry()));
		}
	}

	/**
	 * Refuse a request that carries none of these tokens, an expired one, or one that may
	 * not do all of the operations.
	 * @param request the request
	 * @param operations the operations that the request needs
	 */
	void check(SimulatedRequest request, String... operations) {
		String token = bearerToken(request.header("Authorization"));
		Grant grant = (token != null) ? this.grants.get(token) : null;
		if (grant == null || !this.clock.instant().isBefore(grant.expiry())
				|| !Arrays.stream(operations).allMatch(grant.operations()::include)) {
			throw ApiError.unauthorized();
		}
	}

	/**
	 * Refuse a request that carries no bearer token or one of these.
	 * @param request the request
	 */
	void checkForeign(SimulatedRequest request) {
		String token = bearerToken(request.header("Authorization"));
		if (token == null || this.grants.containsKey(token)) {
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
		this.grants.clear();
	}

	/**
	 * What a token is good for.
	 *
	 * @param expiry its end
	 * @param operations what it may do
	 */
	private record Grant(Instant expiry, Operations operations) {

	}

}
