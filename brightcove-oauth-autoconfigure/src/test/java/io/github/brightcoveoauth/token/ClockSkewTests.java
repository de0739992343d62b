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

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ClockSkewTests {

	private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

	private final ClockSkew clockSkew = new ClockSkew();

	@ParameterizedTest
	@CsvSource({ "600, 600 s ahead of that", "-600, 600 s behind that", "61, 61 s ahead of that" })
	void wrongClockIsReported(long seconds, String text, CapturedOutput output) {
		check(seconds);
		assertThat(output).contains("The clock of this host is " + text + " of the token endpoint");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 60, -60 })
	void clockThatIsAboutRightIsNot(long seconds, CapturedOutput output) {
		check(seconds);
		assertThat(output).doesNotContain("The clock of this host");
	}

	@Test
	void wrongClockIsReportedOnceUntilItWasRight(CapturedOutput output) {
		check(600);
		check(601);
		assertThat(output.getOut().split("The clock of this host")).hasSize(2);
		check(0);
		check(602);
		assertThat(output.getOut().split("The clock of this host")).hasSize(3);
	}

	@Test
	void answerWithoutAUsableDateTellsNothing(CapturedOutput output) {
		HttpHeaders headers = new HttpHeaders();
		this.clockSkew.check(headers, NOW.toEpochMilli());
		headers.set(HttpHeaders.DATE, "yesterday");
		this.clockSkew.check(headers, NOW.toEpochMilli());
		assertThat(output).doesNotContain("The clock of this host");
	}

	private void check(long secondsAhead) {
		HttpHeaders headers = new HttpHeaders();
		headers.setDate(NOW.toEpochMilli());
		this.clockSkew.check(headers, NOW.plusSeconds(secondsAhead).toEpochMilli());
	}

}
