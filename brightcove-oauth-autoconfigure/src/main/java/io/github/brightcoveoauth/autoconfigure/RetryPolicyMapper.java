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

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.client.RetryPolicy;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Turns {@link BrightcoveProperties.Retry} into a {@link RetryPolicy}.
 */
final class RetryPolicyMapper {

	private static final String DELAY = "brightcove.retry.delay";

	private static final String MAX_DELAY = "brightcove.retry.max-delay";

	private static final int MAX_RETRIES = 10;

	private static final double MAX_MULTIPLIER = 10;

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final BrightcoveProperties.Retry retry;

	RetryPolicyMapper(BrightcoveProperties.Retry retry) {
		this.retry = retry;
	}

	void validate() {
		checkMaxRetries();
		checkDuration(DELAY, this.retry.getDelay(), Duration.ofMillis(1));
		checkDuration(MAX_DELAY, this.retry.getMaxDelay(), Duration.ofMillis(1));
		checkDuration("brightcove.retry.jitter", this.retry.getJitter(), Duration.ZERO);
		checkMultiplier();
		if (this.retry.getDelay().compareTo(this.retry.getMaxDelay()) > 0) {
			throw new BrightcoveConfigurationException(
					"'" + DELAY + "' is " + print(this.retry.getDelay()) + ", which is more than the "
							+ print(this.retry.getMaxDelay()) + " of '" + MAX_DELAY + "'.",
					"Set '" + DELAY + "' lower or '" + MAX_DELAY + "' higher.");
		}
	}

	private void checkMaxRetries() {
		int maxRetries = this.retry.getMaxRetries();
		if (maxRetries < 0 || maxRetries > MAX_RETRIES) {
			throw new BrightcoveConfigurationException(
					"'brightcove.retry.max-retries' is " + maxRetries + ", which is not how often to try again.",
					"Set 'brightcove.retry.max-retries' to a number from 0, which is never, to " + MAX_RETRIES + ".");
		}
	}

	private void checkMultiplier() {
		double multiplier = this.retry.getMultiplier();
		if (!(multiplier >= 1 && multiplier <= MAX_MULTIPLIER)) {
			throw new BrightcoveConfigurationException(
					"'brightcove.retry.multiplier' is " + multiplier + ", which is not how a pause grows.",
					"Set 'brightcove.retry.multiplier' to a number from 1.0 to " + MAX_MULTIPLIER + ".");
		}
	}

	private void checkDuration(String property, Duration duration, Duration shortest) {
		if (duration.compareTo(shortest) < 0 || duration.compareTo(LONGEST) > 0) {
			throw new BrightcoveConfigurationException(
					"'" + property + "' is " + print(duration) + ", which is not a pause between two tries.",
					"Set '" + property + "' to a duration from " + print(shortest) + " to 60s, such as '200ms'.");
		}
	}

	private static String print(Duration duration) {
		return DurationStyle.SIMPLE.print(duration);
	}

	RetryPolicy retryPolicy(BrightcoveConnectionDetails connectionDetails, InstantSource clock) {
		List<URI> analytics = List.of(BrightcoveApi.ANALYTICS.baseUrl(),
				connectionDetails.getBaseUrl(BrightcoveApi.ANALYTICS));
		return new RetryPolicy(backOff(), analytics, clock);
	}

	ExponentialBackOff backOff() {
		ExponentialBackOff backOff = new ExponentialBackOff(this.retry.getDelay().toMillis(),
				this.retry.getMultiplier());
		backOff.setMaxAttempts(this.retry.getMaxRetries());
		backOff.setMaxInterval(this.retry.getMaxDelay().toMillis());
		backOff.setJitter(this.retry.getJitter().toMillis());
		return backOff;
	}

}
