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

package io.github.brightcoveoauth.sample.export;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.web.SpreadsheetCsv;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A video that could not be exported, and why.
 */
record ExportFailure(String id, String name, String reason) {

	private static final List<String> COLUMNS = List.of("Id", "Name", "Reason");

	/**
	 * Leave a report for people, or none if nothing failed.
	 */
	static void write(List<ExportFailure> failures, Path file) {
		if (failures.isEmpty()) {
			delete(file);
			return;
		}
		Stream<List<?>> rows = failures.stream()
			.map((failure) -> List.of(failure.id(), failure.name(), failure.reason()));
		ExportDirectory.write(file, (out) -> SpreadsheetCsv.write(COLUMNS, rows, out));
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<ExportFailure> read(Path file) throws IOException {
		if (!Files.exists(file)) {
			return List.of();
		}
		try (Reader reader = Files.newBufferedReader(file)) {
			return CSVFormat.RFC4180.parse(reader).stream().skip(1).map(ExportFailure::of).toList();
		}
	}

	private static ExportFailure of(CSVRecord row) {
		return new ExportFailure(row.get(0), row.get(1), row.get(2));
	}

}
