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
 * The access tokens that the simulator issues.
 *
 * @since 0.1.0
 */
public final class SimulatedTokens {

	private static final Duration DEFAULT_LIFETIME = Duration.ofSeconds(300);

	private static final String SCHEME = "Bearer ";

	private static final int SHORTEST = 332;

	private static final int LONGEST = 900;

	private final Map<String, Grant> grants = new ConcurrentHashMap<>();

	private final Clock clock;

	private volatile Duration lifetime = DEFAULT_LIFETIME;

	private volatile Instant nextCleanUp = Instant.MIN;

	SimulatedTokens(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Let the tokens that are issued from now on live for some time other than 300 s.
	 * @param lifetime the time, in whole seconds
	 * @return this
	 */
	public SimulatedTokens lifetime(Duration lifetime) {
		this.lifetime = lifetime;
		return this;
	}

	/**
	 * End the life of all tokens at once, as if their time had passed.
	 */
	public void expire() {
		this.grants.clear();
	}

	/**
	 * End the life of one token.
	 * @param token the token
	 * @return whether it was alive
	 */
	public boolean revoke(String token) {
		return this.grants.remove(token) != null;
	}

	Duration lifetime() {
		return this.lifetime;
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

	void reset() {
		this.grants.clear();
		this.lifetime = DEFAULT_LIFETIME;
	}

	@Override
	public String toString() {
		return "SimulatedTokens[" + this.grants.size() + "]";
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
