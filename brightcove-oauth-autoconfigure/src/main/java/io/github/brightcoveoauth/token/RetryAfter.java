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

import org.springframework.http.HttpHeaders;

/**
 * The header {@code Retry-After} (RFC 9110, section 10.2.3), in seconds or as a date.
 *
 * @since 0.1.0
 */
public final class RetryAfter {

	private RetryAfter() {
	}

	/**
	 * How long a server asks to be left alone, zero if it does not say or cannot be
	 * understood.
	 * @param headers the headers of an answer
	 * @param now the time, in milliseconds
	 * @return the duration
	 */
	public static Duration of(HttpHeaders headers, long now) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null) {
			return Duration.ZERO;
		}
		return value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : untilDate(headers, now);
	}

	private static Duration untilDate(HttpHeaders headers, long now) {
		try {
			long date = headers.getFirstDate(HttpHeaders.RETRY_AFTER);
			return Duration.ofMillis(Math.max(0, date - now));
		}
		catch (IllegalArgumentException ex) {
			return Duration.ZERO;
		}
	}

}
