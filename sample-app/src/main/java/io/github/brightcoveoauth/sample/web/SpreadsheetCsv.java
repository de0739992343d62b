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

package io.github.brightcoveoauth.sample.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Tables as RFC 4180 has them. A text that a spreadsheet would take for a formula begins
 * with a quote.
 */
public final class SpreadsheetCsv {

	private SpreadsheetCsv() {
	}

	/**
	 * Write a table.
	 * @param columns names of the columns
	 * @param rows texts, numbers and other values, {@code null} for none
	 * @param out where to
	 * @throws IOException if nothing can be written there
	 */
	public static void write(List<String> columns, Stream<List<?>> rows, Appendable out) throws IOException {
		CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
		csv.printRecord(columns);
		try {
			rows.forEach((row) -> print(row, csv));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static void print(List<?> row, CSVPrinter csv) {
		try {
			csv.printRecord(row.stream().map(SpreadsheetCsv::cell).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable String cell(@Nullable Object value) {
		if (value instanceof Number) {
			return new BigDecimal(value.toString()).toPlainString();
		}
		if (value instanceof String text && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
			return "'" + text;
		}
		return (value != null) ? value.toString() : null;
	}

}
