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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;

/**
 * How far the clock of this host is from that of a token endpoint. Tokens do not suffer
 * from it, whose lives are durations, but whoever compares logs or checks certificates
 * does.
 */
final class ClockSkew {

	private static final Log logger = LogFactory.getLog(ClockSkew.class);

	private static final Duration TOLERANCE = Duration.ofMinutes(1);

	private volatile boolean reported;

	/**
	 * Warn if the clocks differ by more than a minute, once until they agree again.
	 * @param headers the headers of an answer
	 * @param now the time of this host in milliseconds
	 */
	void check(HttpHeaders headers, long now) {
		long date = dateOf(headers);
		Duration skew = Duration.ofMillis(now - date);
		boolean wrong = date >= 0 && skew.abs().compareTo(TOLERANCE) > 0;
		if (wrong && !this.reported) {
			logger.warn("The clock of this host is " + skew.abs().toSeconds() + " s "
					+ (skew.isNegative() ? "behind" : "ahead of") + " that of the token endpoint");
		}
		this.reported = wrong;
	}

	private static long dateOf(HttpHeaders headers) {
		try {
			return headers.getDate();
		}
		catch (IllegalArgumentException ex) {
			return -1;
		}
	}

}
