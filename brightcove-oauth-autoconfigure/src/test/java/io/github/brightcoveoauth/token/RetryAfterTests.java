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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	private static final long NOW = Instant.parse("2026-11-22T10:00:00Z").toEpochMilli();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 | 0", "7 | 7", "120 | 120", "Sun, 22 Nov 2026 10:00:30 GMT | 30",
					"Sunday, 22-Nov-26 10:00:30 GMT | 30", "Sun, 22 Nov 2026 09:59:00 GMT | 0", "soon | 0", "-5 | 0",
					"1.5 | 0", "99999999999999 | 0", "'' | 0" })
	void isReadAsSecondsOrDate(String value, long seconds) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, value);
		assertThat(RetryAfter.of(headers, NOW)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@Test
	void isZeroWhereTheServerDoesNotSay() {
		assertThat(RetryAfter.of(new HttpHeaders(), NOW)).isZero();
	}

}
