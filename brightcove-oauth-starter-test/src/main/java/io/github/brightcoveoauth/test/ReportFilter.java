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
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The {@code where} of a report: {@code dimension==value} conditions joined by {@code ;}
 * for and, by {@code ,} for or.
 */
final class ReportFilter {

	private static final String VIDEO_SEARCH = "video.q";

	private final List<BiPredicate<Impression, String>> conditions = new ArrayList<>();

	private ReportFilter() {
	}

	static ReportFilter parse(@Nullable String where) {
		ReportFilter filter = new ReportFilter();
		if (where != null && !where.isBlank()) {
			Arrays.stream(where.split(";")).map(ReportFilter::anyOf).forEach(filter.conditions::add);
		}
		return filter;
	}

	private static BiPredicate<Impression, String> anyOf(String conditions) {
		return Arrays.stream(conditions.split(","))
			.map(ReportFilter::condition)
			.reduce(BiPredicate::or)
			.orElseThrow(() -> ApiError.badRequest("Invalid where: " + conditions));
	}

	private static BiPredicate<Impression, String> condition(String condition) {
		String[] parts = condition.split("==", 2);
		if (parts.length != 2) {
			throw ApiError.badRequest("Invalid where: " + condition);
		}
		if (parts[0].equals(VIDEO_SEARCH)) {
			Predicate<SimulatedVideo> search = VideoSearch.parse(parts[1]);
			return (impression, accountId) -> {
				SimulatedVideo video = impression.video();
				return video != null && search.test(video);
			};
		}
		Dimension dimension = Dimension.of(parts[0])
			.orElseThrow(() -> ApiError.badRequest("Unknown dimension: " + parts[0]));
		return (impression, accountId) -> parts[1].equals(dimension.value(impression, accountId));
	}

	boolean accepts(Impression impression, String accountId) {
		return this.conditions.stream().allMatch((condition) -> condition.test(impression, accountId));
	}

}
