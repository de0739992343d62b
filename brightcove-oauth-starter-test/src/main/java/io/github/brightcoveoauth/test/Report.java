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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One report of the Analytics API.
 */
final class Report {

	private final Map<List<@Nullable String>, Row> rows = new LinkedHashMap<>();

	private final Totals summary = new Totals();

	private final ReportQuery query;

	private final String accountId;

	Report(ReportQuery query, String accountId) {
		this.query = query;
		this.accountId = accountId;
	}

	JsonObject create(SimulatedLibrary library, SimulatedAudience audience) {
		library.videos().forEach((video) -> audience.visit(video, this.query.from(), this.query.to(), this::add));
		audience.visitUnattributed(this.query.from(), this.query.to(), this::add);
		List<JsonObject> items = this.rows.values()
			.stream()
			.sorted(order())
			.skip(this.query.offset())
			.limit(this.query.limit())
			.map((row) -> row.toJson(this.query.fields()))
			.toList();
		return new JsonObject().with("item_count", this.rows.size()).with("items", items).with("summary", summary());
	}

	private void add(Impression impression) {
		if (this.query.filter().accepts(impression, this.accountId)) {
			List<@Nullable String> key = new ArrayList<>();
			for (Dimension dimension : this.query.dimensions()) {
				key.add(dimension.value(impression, this.accountId));
			}
			this.rows.computeIfAbsent(key, (values) -> new Row(this.query.dimensions(), key, impression)).totals
				.add(impression);
			this.summary.add(impression);
		}
	}

	private Comparator<Row> order() {
		String sort = this.query.sort();
		boolean descending = sort.startsWith("-");
		String field = descending ? sort.substring(1) : sort;
		Comparator<Row> ascending = Metric.of(field)
			.map((metric) -> Comparator.comparingDouble((Row row) -> row.figure(metric)))
			.orElseGet(() -> Comparator.comparing((Row row) -> String.valueOf(row.value(field))));
		return (descending ? ascending.reversed() : ascending).thenComparing((row) -> row.values.toString());
	}

	private JsonObject summary() {
		JsonObject json = new JsonObject();
		for (String field : this.query.fields()) {
			Metric.of(field).ifPresent((metric) -> json.put(field, this.summary.figure(metric)));
		}
		return json;
	}

	private static final class Row {

		private final Totals totals = new Totals();

		private final List<Dimension> dimensions;

		private final List<@Nullable String> values;

		private final Impression example;

		Row(List<Dimension> dimensions, List<@Nullable String> values, Impression example) {
			this.dimensions = dimensions;
			this.values = values;
			this.example = example;
		}

		double figure(Metric metric) {
			Number figure = this.totals.figure(metric);
			return (figure != null) ? figure.doubleValue() : 0;
		}

		JsonObject toJson(List<String> fields) {
			JsonObject json = new JsonObject();
			this.dimensions.forEach((dimension) -> json.put(dimension.field(), value(dimension.field())));
			fields.forEach((field) -> json.put(field, value(field)));
			return json;
		}

		@Nullable Object value(String field) {
			SimulatedVideo video = this.example.video();
			return switch (field) {
				case "video_name" -> (video != null) ? video.name() : null;
				case "video_duration" -> (video != null) ? seconds(video) : null;
				case "player_name" -> this.example.player().name();
				default ->
					Metric.of(field).map(this.totals::figure).map(Object.class::cast).orElseGet(() -> dimension(field));
			};
		}

		private static @Nullable String seconds(SimulatedVideo video) {
			Integer duration = video.duration();
			return (duration != null && video.number() % 5000 != 2001) ? String.valueOf(duration / 1000) : null;
		}

		private @Nullable String dimension(String field) {
			for (int index = 0; index < this.dimensions.size(); index++) {
				if (this.dimensions.get(index).field().equals(field)) {
					return this.values.get(index);
				}
			}
			return null;
		}

	}

}
