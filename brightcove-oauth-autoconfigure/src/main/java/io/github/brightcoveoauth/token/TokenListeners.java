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
import java.util.List;
import java.util.function.Consumer;

import io.github.brightcoveoauth.BrightcoveTokenEvent;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Tells all listeners. One that fails harms neither the others nor the token.
 *
 * @since 0.1.0
 */
public final class TokenListeners implements TokenListener {

	private static final Log logger = LogFactory.getLog(TokenListeners.class);

	private final List<TokenListener> listeners;

	/**
	 * Create listeners.
	 * @param listeners those to tell
	 */
	public TokenListeners(List<TokenListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void onTokenRequest(String registrationId, TokenRequestOutcome outcome, Duration duration,
			@Nullable OAuth2Error error) {
		tell((listener) -> listener.onTokenRequest(registrationId, outcome, duration, error));
	}

	@Override
	public void onStoreFailure(String problem) {
		tell((listener) -> listener.onStoreFailure(problem));
	}

	@Override
	public void onStoreRecovery() {
		tell(TokenListener::onStoreRecovery);
	}

	@Override
	public void onUnreadableToken(String registrationId, String problem) {
		tell((listener) -> listener.onUnreadableToken(registrationId, problem));
	}

	@Override
	public void onEvent(BrightcoveTokenEvent event) {
		tell((listener) -> listener.onEvent(event));
	}

	private void tell(Consumer<TokenListener> message) {
		for (TokenListener listener : this.listeners) {
			try {
				message.accept(listener);
			}
			catch (Throwable ex) {
				logger.warn(listener.getClass().getName() + " failed with " + ex.getClass().getName());
			}
		}
	}

}
