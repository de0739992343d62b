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

package io.github.brightcoveoauth.sample.analytics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a report begins or ends, as the API takes it: a date, or a time before now such
 * as {@code -30d}.
 *
 * @param text what the API is told
 * @param day the day that it is on
 */
record Moment(String text, LocalDate day) {

	private static final Pattern BEFORE = Pattern.compile("-(\\d{1,5})([dh])");

	static final String FORMS = "neither a date such as 2026-01-31 nor a time before now such as -30d.";

	/**
	 * Understand a moment, or give {@code null} if it is none.
	 */
	static @Nullable Moment of(String text, LocalDate today) {
		Matcher before = BEFORE.matcher(text);
		if (before.matches()) {
			int number = Integer.parseInt(before.group(1));
			return new Moment(text, today.minusDays(before.group(2).equals("d") ? number : number / 24));
		}
		try {
			return new Moment(text, LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
