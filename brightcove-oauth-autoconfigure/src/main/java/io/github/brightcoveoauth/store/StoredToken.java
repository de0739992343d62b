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

/**
 * A token in a store.
 *
 * @param value the token, maybe encrypted
 * @param issuedAt when its life began
 * @param expiresAt when its life ends
 * @since 0.1.0
 */
public record StoredToken(String value, Instant issuedAt, Instant expiresAt) {

	/**
	 * The same token by a clock that is ahead.
	 */
	StoredToken shiftedBy(Duration ahead) {
		return new StoredToken(this.value, this.issuedAt.plus(ahead), this.expiresAt.plus(ahead));
	}

	StoredToken withValue(String value) {
		return new StoredToken(value, this.issuedAt, this.expiresAt);
	}

	@Override
	public String toString() {
		return "StoredToken[issuedAt=" + this.issuedAt + ", expiresAt=" + this.expiresAt + "]";
	}

}
