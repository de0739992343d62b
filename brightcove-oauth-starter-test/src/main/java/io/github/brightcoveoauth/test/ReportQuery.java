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

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a report is asked for.
 *
 * @param accounts the accounts
 * @param dimensions the dimensions, each combination of whose values gives a row
 * @param fields the fields of a row
 * @param filter the rows and videos that count
 * @param from the first day
 * @param to the last day
 * @param sort the field to sort by, with a leading minus for descending
 * @param offset the number of rows to skip
 * @param limit the number of rows at most
 */
record ReportQuery(List<String> accounts, List<Dimension> dimensions, List<String> fields, ReportFilter filter,
		LocalDate from, LocalDate to, String sort, int offset, int limit) {

	private static final int DEFAULT_LIMIT = 10;

	static ReportQuery parse(SimulatedRequest request, Instant now) {
		if (!"json".equals(orDefault(request, "format", "json"))) {
			throw ApiError.badRequest("The simulator knows no format but json");
		}
		List<Dimension> dimensions = list(required(request, "dimensions")).map(ReportQuery::dimension).toList();
		List<String> fields = fields(dimensions, request.parameter("fields"));
		LocalDate to = ReportDates.parse(orDefault(request, "to", "now"), now);
		LocalDate from = ReportDates.parse(orDefault(request, "from", "-30d"), now);
		if (from.isAfter(to)) {
			throw ApiError.badRequest("from must not be later than to");
		}
		return new ReportQuery(list(required(request, "accounts")).toList(), dimensions, fields,
				ReportFilter.parse(request.parameter("where")), from, to, sort(dimensions, request),
				Parameters.number(request, "offset", 0, 0, Integer.MAX_VALUE), limit(request));
	}

	private static String orDefault(SimulatedRequest request, String name, String defaultValue) {
		String value = request.parameter(name);
		return (value != null) ? value : defaultValue;
	}

	private static String required(SimulatedRequest request, String name) {
		String value = request.parameter(name);
		if (value == null || value.isBlank()) {
			throw ApiError.badRequest("Missing required parameter: " + name);
		}
		return value;
	}

	private static Stream<String> list(String value) {
		return Arrays.stream(value.split(",")).map(String::strip).distinct();
	}

	private static Dimension dimension(String name) {
		return Dimension.of(name).orElseThrow(() -> ApiError.badRequest("Unknown dimension: " + name));
	}

	private static List<String> fields(List<Dimension> dimensions, @Nullable String fields) {
		if (fields == null) {
			return List.of(Metric.VIDEO_VIEW.field());
		}
		Stream<String> attributes = dimensions.stream().flatMap((dimension) -> dimension.attributes().stream());
		if (fields.equals("all")) {
			return Stream.concat(attributes, Arrays.stream(Metric.values()).map(Metric::field)).toList();
		}
		List<String> result = list(fields).toList();
		result.forEach((field) -> checkField(dimensions, field));
		return result;
	}

	private static void checkField(List<Dimension> dimensions, String field) {
		if (isKnown(List.of(Dimension.values()), field) && !isKnown(dimensions, field)) {
			throw new ApiError(400, "UNSUPPORTED_FIELD_COMBINATION_ERROR",
					"Field %s is not supported for the requested dimensions".formatted(field));
		}
		if (!isKnown(dimensions, field)) {
			throw ApiError.badRequest("Unknown field: " + field);
		}
	}

	private static boolean isKnown(List<Dimension> dimensions, String field) {
		return Metric.of(field).isPresent() || dimensions.stream()
			.anyMatch((dimension) -> dimension.field().equals(field) || dimension.attributes().contains(field));
	}

	private static String sort(List<Dimension> dimensions, SimulatedRequest request) {
		String sort = orDefault(request, "sort", Metric.VIDEO_VIEW.field());
		checkField(dimensions, sort.startsWith("-") ? sort.substring(1) : sort);
		return sort;
	}

	private static int limit(SimulatedRequest request) {
		return "all".equals(request.parameter("limit")) ? Integer.MAX_VALUE
				: Parameters.number(request, "limit", DEFAULT_LIMIT, 1, Integer.MAX_VALUE);
	}

}
