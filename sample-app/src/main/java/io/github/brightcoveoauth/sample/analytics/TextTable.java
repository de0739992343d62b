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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.analytics.ReportTable.Column;

/**
 * A report in lines of text: names on the left, cut to leave the figures their place, and
 * figures on the right.
 */
final class TextTable {

	private static final int SHORTEST_NAME = 10;

	private static final String GAP = "  ";

	private TextTable() {
	}

	static String of(ReportTable table, int width) {
		if (table.lines().isEmpty()) {
			return "Nothing was watched in this period.\n";
		}
		List<List<String>> rows = rows(table);
		int[] widths = IntStream.range(0, rows.get(0).size())
			.map((column) -> rows.stream().mapToInt((row) -> width(row.get(column))).max().orElse(0))
			.toArray();
		int figures = IntStream.of(widths).skip(1).map((figure) -> GAP.length() + figure).sum();
		widths[0] = Math.min(widths[0], Math.max(width - figures, SHORTEST_NAME));
		return rows.stream().map((row) -> line(row, widths)).collect(Collectors.joining()) + "\n" + table.count()
				+ "\n";
	}

	private static List<List<String>> rows(ReportTable table) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(table.columns().stream().map(Column::label).toList());
		table.lines().forEach((line) -> rows.add(row(line.name(), line.cells())));
		List<String> totals = table.totals();
		if (totals != null) {
			rows.add(row("Total", totals));
		}
		return rows;
	}

	/**
	 * No name may have characters that a terminal obeys.
	 */
	private static List<String> row(String name, List<String> figures) {
		return Stream.concat(Stream.of(name.replaceAll("\\p{Cntrl}", " ")), figures.stream()).toList();
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder(cut(row.get(0), widths[0]));
		line.append(" ".repeat(widths[0] - width(line.toString())));
		for (int column = 1; column < widths.length; column++) {
			String figure = row.get(column);
			line.append(GAP).append(" ".repeat(widths[column] - width(figure))).append(figure);
		}
		return line.append('\n').toString();
	}

	private static String cut(String text, int width) {
		if (width(text) <= width) {
			return text;
		}
		StringBuilder start = new StringBuilder();
		text.codePoints()
			.takeWhile((character) -> width(start.toString()) + width(character) < width)
			.forEach(start::appendCodePoint);
		return start.append('…').toString();
	}

	private static int width(String text) {
		return text.codePoints().map(TextTable::width).sum();
	}

	/**
	 * Columns that a character takes: two in the scripts of East Asia, none if it is put
	 * on the one before.
	 */
	private static int width(int character) {
		return switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
			default -> isWide(character) ? 2 : 1;
		};
	}

	private static boolean isWide(int character) {
		return switch (Character.UnicodeScript.of(character)) {
			case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
			default -> character >= 0x1F300 && character <= 0x1FAFF || character >= 0xFF01 && character <= 0xFF60;
		};
	}

}
