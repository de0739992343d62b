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

package io.github.brightcoveoauth.test;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the ends of a report's period. The simulated account lives in UTC.
 */
final class ReportDates {

	private static final Pattern RELATIVE = Pattern.compile("-?(\\d{1,5})([dhm])");

	private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{9,15}");

	private static final LocalDate BEGINNING = LocalDate.of(2013, 1, 1);

	private ReportDates() {
	}

	static LocalDate parse(String value, Instant now) {
		if (value.equals("now")) {
			return date(now);
		}
		if (value.equals("alltime")) {
			return BEGINNING;
		}
		Matcher relative = RELATIVE.matcher(value);
		if (relative.matches()) {
			return date(now.minus(unit(relative.group(2)).multipliedBy(Integer.parseInt(relative.group(1)))));
		}
		if (EPOCH_MILLIS.matcher(value).matches()) {
			return date(Instant.ofEpochMilli(Long.parseLong(value)));
		}
		try {
			LocalDate date = LocalDate.parse(value);
			return date.isBefore(BEGINNING) ? BEGINNING : date;
		}
		catch (DateTimeException ex) {
			throw ApiError.badRequest("Invalid date: " + value);
		}
	}

	private static Duration unit(String letter) {
		return switch (letter) {
			case "d" -> Duration.ofDays(1);
			case "h" -> Duration.ofHours(1);
			default -> Duration.ofMinutes(1);
		};
	}

	private static LocalDate date(Instant instant) {
		return LocalDate.ofInstant(instant, ZoneOffset.UTC);
	}

}
