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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to know, as it was typed. What is empty has a default.
 */
record ReportForm(String period, String from, String to, String dimension, List<String> fields, String limit,
		String sort) {

	static final String DEFAULT_FIELDS = "video_view,video_impression,play_rate,video_seconds_viewed";

	private static final int MAX_LIMIT = 1000;

	ReportForm {
		if (period.isEmpty()) {
			period = ((from + to).isEmpty() ? Period.THIRTY_DAYS : Period.DATES).parameter();
		}
	}

	/**
	 * Read the form.
	 * @throws InvalidReportException if it cannot be understood
	 */
	ReportQuery query(LocalDate today) {
		Map<String, String> errors = new LinkedHashMap<>();
		checkPeriod(errors, today);
		checkNames(errors);
		checkLimit(errors);
		if (!errors.isEmpty()) {
			throw new InvalidReportException(this, errors);
		}
		Period chosen = Period.of(this.period).orElseThrow();
		Dimension about = Dimension.of(this.dimension).orElseThrow();
		boolean dates = chosen == Period.DATES;
		return new ReportQuery(dates ? this.from : chosen.from(today),
				(dates && StringUtils.hasText(this.to)) ? this.to : "now", about, metrics(), sort(about),
				(about == Dimension.DATE) ? MAX_LIMIT : Integer.parseInt(this.limit));
	}

	private void checkPeriod(Map<String, String> errors, LocalDate today) {
		if (Period.of(this.period).isEmpty()) {
			errors.put("period", "There is no period “" + this.period + "”.");
		}
		if (!this.period.equals(Period.DATES.parameter())) {
			return;
		}
		Moment first = Moment.of(this.from, today);
		Moment last = Moment.of(this.to, today);
		if (first == null) {
			errors.put("from", this.from.isEmpty() ? "The first day is missing."
					: "The first day “" + this.from + "” is " + Moment.FORMS);
		}
		if (last == null && !this.to.isEmpty()) {
			errors.put("to", "The last day “" + this.to + "” is " + Moment.FORMS);
		}
		if (first != null && last != null && first.day().isAfter(last.day())) {
			errors.put("to", "The last day is before the first.");
		}
	}

	private void checkNames(Map<String, String> errors) {
		if (Dimension.of(this.dimension).isEmpty()) {
			errors.put("dimension", "There is no dimension “" + this.dimension + "”.");
		}
		this.fields.stream()
			.filter((field) -> Metric.of(field).isEmpty())
			.findFirst()
			.ifPresent((field) -> errors.put("fields", "There is no field “" + field + "”."));
		String sortField = this.sort.startsWith("-") ? this.sort.substring(1) : this.sort;
		Stream<String> names = Dimension.of(this.dimension).map(Dimension::nameField).stream();
		if (!this.sort.isEmpty() && Stream.concat(names, this.fields.stream()).noneMatch(sortField::equals)) {
			errors.put("sort", "The report has no field “" + sortField + "” to sort by.");
		}
	}

	private void checkLimit(Map<String, String> errors) {
		if (!this.limit.matches("\\d{1,4}") || Integer.parseInt(this.limit) < 1
				|| Integer.parseInt(this.limit) > MAX_LIMIT) {
			errors.put("limit", "The number of rows is one from 1 to " + MAX_LIMIT + ".");
		}
	}

	private List<Metric> metrics() {
		return Stream.of(Metric.values()).filter((metric) -> this.fields.contains(metric.field())).toList();
	}

	private String sort(Dimension about) {
		if (!this.sort.isEmpty()) {
			return this.sort;
		}
		return "-" + ((about == Dimension.DATE) ? about.field() : metrics().get(0).field());
	}

	ReportForm sortedBy(String field) {
		return new ReportForm(this.period, this.from, this.to, this.dimension, this.fields, this.limit, field);
	}

	String periodText() {
		if (this.period.equals(Period.DATES.parameter())) {
			return this.from + " to " + (this.to.isEmpty() ? "today" : this.to);
		}
		return Period.of(this.period).map(Period::label).orElse(this.period).toLowerCase(Locale.ENGLISH);
	}

	/**
	 * The form as parameters of an address.
	 */
	public String parameters() {
		UriComponentsBuilder uri = UriComponentsBuilder.newInstance().queryParam("period", this.period);
		if (this.period.equals(Period.DATES.parameter())) {
			uri.queryParam("from", this.from).queryParam("to", this.to);
		}
		uri.queryParam("dimension", this.dimension)
			.queryParam("fields", String.join(",", this.fields))
			.queryParam("limit", this.limit);
		if (!this.sort.isEmpty()) {
			uri.queryParam("sort", this.sort);
		}
		return uri.encode().toUriString();
	}

}
