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

package io.github.brightcoveoauth.autoconfigure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import io.github.brightcoveoauth.token.RenewalPolicy;

import org.springframework.boot.convert.DurationStyle;

/**
 * Turns {@link BrightcoveProperties.Token} into a {@link RenewalPolicy}.
 */
final class RenewalPolicyMapper {

	private static final String REFRESH_AFTER = "brightcove.oauth.token.refresh-after";

	private static final String EXPIRY_MARGIN = "brightcove.oauth.token.expiry-margin";

	private static final String DEFAULT_LIFETIME = "brightcove.oauth.token.default-lifetime";

	private static final Duration MIN_LIFETIME = Duration.ofSeconds(1);

	private static final Duration MAX_LIFETIME = Duration.ofDays(365);

	private final BrightcoveProperties.Token token;

	RenewalPolicyMapper(BrightcoveProperties.Token token) {
		this.token = token;
	}

	void validate() {
		renewalPolicy();
		checkDefaultLifetime();
	}

	RenewalPolicy renewalPolicy() {
		double refreshAfter = this.token.getRefreshAfter();
		Double expiryMargin = this.token.getExpiryMargin();
		checkFraction(REFRESH_AFTER, refreshAfter, 0.1, 0.95);
		if (expiryMargin != null) {
			checkFraction(EXPIRY_MARGIN, expiryMargin, 0.01, 0.5);
			if (refreshAfter + expiryMargin >= 1) {
				throw new BrightcoveConfigurationException(
						"'" + REFRESH_AFTER + "' is " + refreshAfter + " and '" + EXPIRY_MARGIN + "' is " + expiryMargin
								+ ": a token would no longer be sent when its renewal begins.",
						"Set '" + REFRESH_AFTER + "' or '" + EXPIRY_MARGIN + "' lower, so that their sum is below 1.");
			}
		}
		RenewalPolicy policy = new RenewalPolicy(refreshAfter, expiryMargin);
		return (this.token.getStore() == BrightcoveProperties.Token.Store.MEMORY) ? policy : policy.ofFleet();
	}

	private void checkFraction(String property, double value, double min, double max) {
		if (!(value >= min && value <= max)) {
			throw new BrightcoveConfigurationException(
					"'" + property + "' is " + value + ", which is not a fraction of a token's life to use.",
					"Set '" + property + "' to a number from " + min + " to " + max + ".");
		}
	}

	private void checkDefaultLifetime() {
		Duration defaultLifetime = this.token.getDefaultLifetime();
		if (defaultLifetime.compareTo(MIN_LIFETIME) < 0 || defaultLifetime.compareTo(MAX_LIFETIME) > 0) {
			throw new BrightcoveConfigurationException(
					"'" + DEFAULT_LIFETIME + "' is " + DurationStyle.SIMPLE.print(defaultLifetime, ChronoUnit.SECONDS)
							+ ", which is not the life of a token.",
					"Set '" + DEFAULT_LIFETIME + "' to a duration from 1s to 365d, such as '300s'.");
		}
	}

}
