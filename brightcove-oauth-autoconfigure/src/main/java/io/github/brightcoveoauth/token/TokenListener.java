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

import io.github.brightcoveoauth.BrightcoveTokenEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Is told what becomes of tokens and token requests, never while a token is only read.
 * Called on the threads of callers and token requests, so it must not block.
 *
 * @since 0.1.0
 */
public interface TokenListener {

	/**
	 * A token request has ended.
	 * @param registrationId the registration
	 * @param outcome how it ended
	 * @param duration how long it took
	 * @param error why there is no token, {@code null} if there is one
	 */
	default void onTokenRequest(String registrationId, TokenRequestOutcome outcome, Duration duration,
			@Nullable OAuth2Error error) {
	}

	/**
	 * The shared store of tokens is out of reach, or so slow that it is left alone for a
	 * while.
	 * @param problem what it did, without anything that is stored
	 */
	default void onStoreFailure(String problem) {
	}

	/**
	 * The shared store of tokens works again.
	 */
	default void onStoreRecovery() {
	}

	/**
	 * The shared store of tokens has something that is no token.
	 * @param registrationId the registration
	 * @param problem why it cannot be read
	 */
	default void onUnreadableToken(String registrationId, String problem) {
	}

	/**
	 * Something happened to a token.
	 * @param event what happened
	 */
	default void onEvent(BrightcoveTokenEvent event) {
	}

}
