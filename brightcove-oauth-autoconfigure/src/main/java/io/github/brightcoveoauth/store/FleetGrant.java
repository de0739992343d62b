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

package io.github.brightcoveoauth.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.github.brightcoveoauth.token.IssuedToken;
import io.github.brightcoveoauth.token.RegisteredClient;
import io.github.brightcoveoauth.token.RenewalPolicy;
import io.github.brightcoveoauth.token.TokenGrant;
import io.github.brightcoveoauth.token.TokenListener;
import io.github.brightcoveoauth.token.TokenNeed;
import org.jspecify.annotations.Nullable;

/**
 * A grant for the instances of a fleet, of which one fetches a token and the others find
 * it in the store they share. Where the store fails, each instance fetches its own.
 *
 * @since 0.1.0
 */
public final class FleetGrant implements TokenGrant {

	/**
	 * When the lease of an instance ends that was lost while it fetched a token.
	 */
	private static final Duration LEASE = Duration.ofSeconds(5);

	/**
	 * How long an instance waits for the token that another fetches. Longer than the
	 * lease, so that of many who wait one alone takes the place of a lost one.
	 */
	private static final Duration MAX_WAIT = Duration.ofSeconds(8);

	/**
	 * How much longer than others an instance may wait, so that the first to give up
	 * fetches for those that still wait.
	 */
	private static final Duration SPREAD = Duration.ofSeconds(2);

	private final TokenGrant grant;

	private final TokenStore store;

	private final TokenCipher cipher;

	private final RenewalPolicy policy;

	private final InstantSource clock;

	private final TokenListener listener;

	private final StoreGuard guard;

	private final Duration maxWait = MAX_WAIT.plusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));

	/**
	 * Create a grant.
	 * @param grant how a token is had that nobody has fetched yet
	 * @param store what the fleet shares
	 * @param cipher encrypts what is stored
	 * @param policy decides when the tokens are renewed and up to when they are sent
	 * @param clock the clock that the tokens' lives are measured by
	 * @param listener is told of the store's faults
	 */
	public FleetGrant(TokenGrant grant, TokenStore store, TokenCipher cipher, RenewalPolicy policy, InstantSource clock,
			TokenListener listener) {
		this(grant, store, cipher, policy, clock, listener, new StoreGuard(clock, listener));
	}

	FleetGrant(TokenGrant grant, TokenStore store, TokenCipher cipher, RenewalPolicy policy, InstantSource clock,
			TokenListener listener, StoreGuard guard) {
		this.grant = grant;
		this.store = store;
		this.cipher = cipher;
		this.policy = policy;
		this.clock = clock;
		this.listener = listener;
		this.guard = guard;
	}

	@Override
	public @Nullable IssuedToken request(RegisteredClient client, TokenNeed need) {
		TokenKey key = TokenKey.of(client);
		IssuedToken shared = shared(key, client, need);
		if (shared != null) {
			return shared;
		}
		String holder = UUID.randomUUID().toString();
		boolean leased = this.guard.ask(() -> this.store.acquireLease(key, holder, LEASE)).orElse(true);
		if (!leased && need.waited().compareTo(this.maxWait) < 0) {
			return null;
		}
		try {
			// Another may have saved one between the question and the lease
			shared = shared(key, client, need);
			return (shared != null) ? shared : fetch(key, client, need);
		}
		finally {
			this.guard.tell(() -> this.store.releaseLease(key, holder));
		}
	}

	private @Nullable IssuedToken shared(TokenKey key, RegisteredClient client, TokenNeed need) {
		return this.guard.ask(() -> {
			try {
				return find(key, client, need);
			}
			catch (UnreadableTokenException ex) {
				this.listener.onUnreadableToken(key.registrationId(), String.valueOf(ex.getMessage()));
				return null;
			}
		}).orElse(null);
	}

	private @Nullable IssuedToken find(TokenKey key, RegisteredClient client, TokenNeed need) {
		Instant now = this.clock.instant();
		Duration behind = Duration.between(this.store.time(), now);
		StoredToken stored = this.store.find(key);
		if (stored == null) {
			return null;
		}
		IssuedToken token = read(key, client, stored.shiftedBy(behind));
		if (need.isDiscarded(token)) {
			this.store.remove(key, stored);
		}
		return need.isMetBy(token, now.toEpochMilli()) ? token : null;
	}

	private IssuedToken read(TokenKey key, RegisteredClient client, StoredToken stored) {
		String tokenValue = this.cipher.decrypt(key, stored.value());
		if (!IssuedToken.isTokenValue(tokenValue) || !stored.issuedAt().isBefore(stored.expiresAt())) {
			throw new UnreadableTokenException("it is no token");
		}
		return IssuedToken.shared(client, tokenValue, stored.issuedAt(), stored.expiresAt(), this.policy);
	}

	private @Nullable IssuedToken fetch(TokenKey key, RegisteredClient client, TokenNeed need) {
		IssuedToken token = this.grant.request(client, need);
		if (token != null) {
			this.guard.tell(() -> save(key, token));
		}
		return token;
	}

	private void save(TokenKey key, IssuedToken token) {
		Instant time = this.store.time();
		Duration ahead = Duration.between(this.clock.instant(), time);
		String value = this.cipher.encrypt(key, token.tokenValue());
		this.store.save(key, new StoredToken(value, token.issuedAt(), token.expiresAt()).shiftedBy(ahead));
	}

	/**
	 * Ask the store nothing more.
	 */
	@Override
	public void close() {
		this.grant.close();
		this.guard.close();
	}

}
