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

import org.jspecify.annotations.Nullable;

/**
 * What the instances of a fleet share: a token for each client, and a lease for who is
 * fetching one. All times are of the store's own clock, so that those of the instances
 * may differ. Any method may block, and throw what the engine behind it throws.
 *
 * @since 0.1.0
 */
public interface TokenStore {

	/**
	 * The store's clock.
	 * @return the time
	 */
	Instant time();

	/**
	 * Find a token.
	 * @param key where it is
	 * @return the token, which may have ended, or {@code null} if there is none
	 * @throws UnreadableTokenException if there is something else
	 */
	@Nullable StoredToken find(TokenKey key);

	/**
	 * Save a token instead of the one that is there.
	 * @param key where it shall be
	 * @param token the token
	 */
	void save(TokenKey key, StoredToken token);

	/**
	 * Remove a token, if it is still there.
	 * @param key where it is
	 * @param token the token as it was found
	 */
	void remove(TokenKey key, StoredToken token);

	/**
	 * Take the lease, if nobody holds it.
	 * @param key what it is for
	 * @param holder who takes it
	 * @param limit when it ends by itself
	 * @return whether it was free
	 */
	boolean acquireLease(TokenKey key, String holder, Duration limit);

	/**
	 * Give the lease back, if it is still held.
	 * @param key what it is for
	 * @param holder who took it
	 */
	void releaseLease(TokenKey key, String holder);

}
