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

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.web.SpreadsheetCsv;

/**
 * A report as CSV, with the names that the API has for the fields.
 */
final class Csv {

	private Csv() {
	}

	static String of(ReportQuery query, Report report) {
		List<String> fields = query.fields();
		Stream<List<?>> rows = report.rows().stream().map((row) -> fields.stream().map(row::value).toList());
		StringWriter csv = new StringWriter();
		try {
			SpreadsheetCsv.write(fields, rows, csv);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return csv.toString();
	}

}
