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

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.analytics.Report.Row;
import org.jspecify.annotations.Nullable;

/**
 * A report as RFC 4180 has it. A text that a spreadsheet would take for a formula begins
 * with a quote.
 */
final class Csv {

	private Csv() {
	}

	static String of(ReportQuery query, Report report) {
		List<String> fields = query.fields();
		Stream<String> rows = report.rows().stream().map((row) -> row(fields, row));
		return Stream.concat(Stream.of(String.join(",", fields)), rows)
			.map((line) -> line + "\r\n")
			.collect(Collectors.joining());
	}

	private static String row(List<String> fields, Row row) {
		return fields.stream().map((field) -> cell(row.value(field))).collect(Collectors.joining(","));
	}

	private static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Number) {
			return new BigDecimal(value.toString()).toPlainString();
		}
		String text = value.toString();
		String safe = (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return safe.chars().anyMatch((character) -> ",\"\r\n".indexOf(character) >= 0)
				? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

}
