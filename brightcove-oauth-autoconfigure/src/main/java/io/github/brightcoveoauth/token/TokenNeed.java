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
 * Why a token is asked for.
 *
 * @param held the token that is to be renewed, {@code null} if there is none
 * @param discarded the token that an API rejected or that was dropped, {@code null} if
 * there is none
 * @param waited for how long one has been asked for
 * @since 0.1.0
 */
public record TokenNeed(@Nullable IssuedToken held, @Nullable IssuedToken discarded, Duration waited) {

	/**
	 * Whether a token that is there already will do.
	 * @param token the token
	 * @param now the time, in milliseconds since the epoch
	 * @return whether it may be sent, was not discarded and lives longer than the one to
	 * be renewed
	 */
	public boolean isMetBy(IssuedToken token, long now) {
		return token.isSendableAt(now) && !isDiscarded(token)
				&& (this.held == null || token.sendableUntil() > this.held.sendableUntil());
	}

	/**
	 * Whether a token is the one that must not be had again.
	 * @param token the token
	 * @return whether it was rejected or dropped
	 */
	public boolean isDiscarded(IssuedToken token) {
		return this.discarded != null && this.discarded.tokenValue().equals(token.tokenValue());
	}

}
