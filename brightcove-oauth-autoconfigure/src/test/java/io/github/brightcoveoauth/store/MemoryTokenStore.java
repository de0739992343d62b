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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/**
 * A store that can be out of reach, never answer, lose what it has, or have something
 * else.
 */
final class MemoryTokenStore implements TokenStore {

	private final Map<String, StoredToken> tokens = new ConcurrentHashMap<>();

	private final Map<String, Lease> leases = new ConcurrentHashMap<>();

	private final Semaphore answers = new Semaphore(Integer.MAX_VALUE);

	private final InstantSource clock;

	private RuntimeException failure;

	private Runnable beforeNextLease;

	private int questions;

	MemoryTokenStore(InstantSource clock) {
		this.clock = clock;
	}

	Map<String, StoredToken> tokens() {
		return this.tokens;
	}

	int questions() {
		return this.questions;
	}

	void failWith(RuntimeException failure) {
		this.failure = failure;
	}

	void beforeNextLease(Runnable before) {
		this.beforeNextLease = before;
	}

	void answerNoMore() {
		this.answers.drainPermits();
	}

	void replaceAll(UnaryOperator<StoredToken> change) {
		this.tokens.replaceAll((key, token) -> change.apply(token));
	}

	/**
	 * Have the lease taken by somebody else, for a client that has none yet.
	 */
	void lease(TokenKey key, Duration limit) {
		acquireLease(key, "somebody else", limit);
	}

	@Override
	public Instant time() {
		answer();
		return this.clock.instant();
	}

	@Override
	public StoredToken find(TokenKey key) {
		answer();
		return this.tokens.get(key.toString());
	}

	@Override
	public void save(TokenKey key, StoredToken token) {
		answer();
		this.tokens.put(key.toString(), token);
	}

	@Override
	public void remove(TokenKey key, StoredToken token) {
		answer();
		this.tokens.remove(key.toString(), token);
	}

	@Override
	public boolean acquireLease(TokenKey key, String holder, Duration limit) {
		answer();
		if (this.beforeNextLease != null) {
			Runnable before = this.beforeNextLease;
			this.beforeNextLease = null;
			before.run();
		}
		Instant now = this.clock.instant();
		Lease lease = new Lease(holder, now.plus(limit));
		return this.leases.merge(key.toString(), lease,
				(old, taken) -> old.until().isAfter(now) ? old : taken) == lease;
	}

	@Override
	public void releaseLease(TokenKey key, String holder) {
		answer();
		this.leases.computeIfPresent(key.toString(), (id, lease) -> lease.holder().equals(holder) ? null : lease);
	}

	private void answer() {
		this.questions++;
		try {
			this.answers.acquire();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		if (this.failure != null) {
			throw this.failure;
		}
	}

	private record Lease(String holder, Instant until) {

	}

}
