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
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A report as the API gives it.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Report(long itemCount, @Nullable List<@Nullable Map<String, @Nullable Object>> items,
		@Nullable Map<String, @Nullable Object> summary) {

	List<Row> rows() {
		return (this.items != null) ? this.items.stream().filter(Objects::nonNull).map(Row::new).toList() : List.of();
	}

	@Nullable Row totals() {
		return (this.summary != null) ? new Row(this.summary) : null;
	}

	/**
	 * Values of a row by field. Brightcove may leave out any value and writes the same
	 * one now with and now without decimals.
	 */
	record Row(Map<String, @Nullable Object> values) {

		@Nullable Object value(String field) {
			return this.values.get(field);
		}

		@Nullable String text(String field) {
			Object value = value(field);
			return (value != null && !value.toString().isBlank()) ? value.toString() : null;
		}

		@Nullable Number number(Metric metric) {
			return (value(metric.field()) instanceof Number number) ? number : null;
		}

	}

}
