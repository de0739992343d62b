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
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.brightcoveoauth.BrightcoveTokenEvent;
import io.github.brightcoveoauth.BrightcoveTokenRejectedEvent;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Logs what an operator should know: the first failure of a series and its end, not each
 * of them, and 401s that no other token mends.
 *
 * @since 0.1.0
 */
public final class TokenLog implements TokenListener {

	private static final Log logger = LogFactory.getLog(TokenLog.class);

	private static final Duration QUIET = Duration.ofMinutes(1);

	/**
	 * How many registrations are remembered. Beyond that some are reported once more.
	 */
	private static final int CAPACITY = 1000;

	private final Map<String, String> failing = new ConcurrentHashMap<>();

	private final Map<String, Instant> refused = new ConcurrentHashMap<>();

	private final Map<String, String> unreadable = new ConcurrentHashMap<>();

	private final AtomicBoolean storeFailing = new AtomicBoolean();

	@Override
	public void onTokenRequest(String registrationId, TokenRequestOutcome outcome, Duration duration,
			@Nullable OAuth2Error error) {
		if (error == null) {
			if (this.failing.remove(registrationId) != null) {
				logger.info("Registration '" + registrationId + "' gets tokens again");
			}
			return;
		}
		String previous = put(this.failing, registrationId, error.getErrorCode());
		String message = "Token request for registration '" + registrationId + "' failed after " + duration.toMillis()
				+ " ms: " + error;
		if (error.getErrorCode().equals(previous)) {
			logger.debug(message);
		}
		else {
			logger.warn(message);
		}
	}

	@Override
	public void onStoreFailure(String problem) {
		if (this.storeFailing.compareAndSet(false, true)) {
			logger.warn("The store of tokens failed: " + problem
					+ ". This instance fetches its own tokens until the store works again");
		}
	}

	@Override
	public void onStoreRecovery() {
		if (this.storeFailing.compareAndSet(true, false)) {
			logger.info("The store of tokens works again");
		}
	}

	@Override
	public void onUnreadableToken(String registrationId, String problem) {
		if (put(this.unreadable, registrationId, problem) == null) {
			logger.warn("The stored token of registration '" + registrationId + "' cannot be read and is replaced: "
					+ problem);
		}
	}

	@Override
	public void onEvent(BrightcoveTokenEvent event) {
		if (event instanceof BrightcoveTokenRejectedEvent rejected && !rejected.replayed()) {
			Instant last = this.refused.get(rejected.registrationId());
			if (last == null || Duration.between(last, rejected.rejectedAt()).compareTo(QUIET) >= 0) {
				put(this.refused, rejected.registrationId(), rejected.rejectedAt());
				logger.warn("An API answers 401 to fresh tokens of registration '" + rejected.registrationId()
						+ "'. Its credential may lack the operation or the account");
			}
		}
	}

	private static <T> @Nullable T put(Map<String, T> map, String registrationId, T value) {
		if (map.size() >= CAPACITY) {
			map.clear();
		}
		return map.put(registrationId, value);
	}

}
