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

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times that a report can be about.
 */
enum Period {

	WEEK("7d", "Last 7 days"),

	THIRTY_DAYS("30d", "Last 30 days"),

	QUARTER("90d", "Last 90 days"),

	THIS_MONTH("month", "This month"),

	DATES("dates", "Between two dates");

	private final String parameter;

	private final String label;

	Period(String parameter, String label) {
		this.parameter = parameter;
		this.label = label;
	}

	static Optional<Period> of(String parameter) {
		return Stream.of(values()).filter((period) -> period.parameter.equals(parameter)).findFirst();
	}

	/**
	 * First moment of a period that ends now, as the API takes it.
	 */
	String from(LocalDate today) {
		return (this == THIS_MONTH) ? today.withDayOfMonth(1).toString() : "-" + this.parameter;
	}

	public String parameter() {
		return this.parameter;
	}

	public String label() {
		return this.label;
	}

}
