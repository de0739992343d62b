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

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.analytics.Report.Row;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page shows it.
 */
record ReportTable(ReportForm form, ReportQuery query, Report report) {

	public String title() {
		return this.query.leadingMetric().label() + " by " + about() + ", " + this.form.periodText();
	}

	public String count() {
		int shown = this.report.rows().size();
		String rows = (this.report.itemCount() == 1) ? "row" : "rows";
		return (shown < this.report.itemCount())
				? String.format(Locale.ENGLISH, "%,d of %,d rows", shown, this.report.itemCount())
				: String.format(Locale.ENGLISH, "%,d %s", shown, rows);
	}

	public boolean isOverTime() {
		return this.query.dimension() == Dimension.DATE;
	}

	public String charted() {
		return this.query.leadingMetric().label();
	}

	public List<Column> columns() {
		Dimension dimension = this.query.dimension();
		Stream<Column> figures = this.query.metrics()
			.stream()
			.map((metric) -> column(metric.field(), metric.label(), true));
		return Stream.concat(Stream.of(column(dimension.nameField(), dimension.label(), false)), figures).toList();
	}

	private Column column(String field, String label, boolean number) {
		boolean sorted = field.equals(this.query.sortField());
		boolean descending = sorted ? !this.query.isDescending() : number;
		String order = this.query.isDescending() ? "descending" : "ascending";
		return new Column(field, label, number, sorted ? order : null,
				this.form.sortedBy((descending ? "-" : "") + field).parameters());
	}

	public List<Line> lines() {
		return this.report.rows().stream().map(this::line).toList();
	}

	private Line line(Row row) {
		Dimension dimension = this.query.dimension();
		String name = row.text(dimension.nameField());
		Number charted = row.number(this.query.leadingMetric());
		return new Line((name != null) ? name : "(unknown)",
				(dimension == Dimension.VIDEO) ? row.text(dimension.field()) : null, cells(row),
				(charted != null) ? this.query.leadingMetric().inUnit(charted) : 0);
	}

	public @Nullable List<String> totals() {
		Row totals = this.report.totals();
		return (totals != null) ? cells(totals) : null;
	}

	private List<String> cells(Row row) {
		return this.query.metrics().stream().map((metric) -> {
			Number number = row.number(metric);
			return (number != null) ? metric.text(number) : "–";
		}).toList();
	}

	private String about() {
		return this.query.dimension().label().toLowerCase(Locale.ENGLISH);
	}

	/**
	 * A column, and how the report would be sorted by it.
	 */
	record Column(String field, String label, boolean number, @Nullable String order, String parameters) {

	}

	/**
	 * A row of the table and a bar or point of the chart.
	 */
	record Line(String name, @Nullable String video, List<String> cells, double charted) {

	}

}
