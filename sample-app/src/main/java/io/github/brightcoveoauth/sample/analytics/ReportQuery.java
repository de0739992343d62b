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
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import org.springframework.core.codec.DecodingException;

/**
 * A report that can be asked for.
 *
 * @param from the first moment, as the API takes it
 * @param to the last moment, as the API takes it
 * @param dimension what each row is about
 * @param metrics the figures of a row
 * @param sort the field to sort by, with a leading minus if the highest comes first
 * @param limit the number of rows at most
 */
record ReportQuery(String from, String to, Dimension dimension, List<Metric> metrics, String sort, int limit) {

	Mono<Report> findIn(AnalyticsReports reports) {
		return reports
			.get(this.dimension.field(), String.join(",", fields()), this.from, this.to, this.sort, this.limit)
			.switchIfEmpty(Mono.error(() -> new DecodingException("The answer is empty")));
	}

	/**
	 * Names of all values of a row.
	 */
	List<String> fields() {
		return Stream.concat(this.dimension.fields().stream(), this.metrics.stream().map(Metric::field)).toList();
	}

	String sortField() {
		return isDescending() ? this.sort.substring(1) : this.sort;
	}

	boolean isDescending() {
		return this.sort.startsWith("-");
	}

	/**
	 * The figure that the report is sorted by, or else its first.
	 */
	Metric leadingMetric() {
		return Metric.of(sortField()).orElseGet(() -> this.metrics.get(0));
	}

}
