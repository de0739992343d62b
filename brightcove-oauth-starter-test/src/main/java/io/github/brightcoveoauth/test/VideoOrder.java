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

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The orders in which the CMS API lists videos.
 */
final class VideoOrder {

	private static final String DEFAULT = "-updated_at";

	private static final List<String> FIELDS = List.of("name", "reference_id", "created_at", "published_at",
			"updated_at", "state");

	private final SimulatedAudience audience;

	private final Clock clock;

	VideoOrder(SimulatedAudience audience, Clock clock) {
		this.audience = audience;
		this.clock = clock;
	}

	Comparator<SimulatedVideo> by(@Nullable String sort) {
		String order = (sort != null) ? sort : DEFAULT;
		boolean descending = order.startsWith("-");
		Comparator<SimulatedVideo> ascending = ascending(descending ? order.substring(1) : order);
		return (descending ? ascending.reversed() : ascending).thenComparing(SimulatedVideo::id);
	}

	private Comparator<SimulatedVideo> ascending(String property) {
		LocalDate today = LocalDate.now(this.clock);
		return switch (property) {
			case "schedule_starts_at", "schedule.starts_at" -> comparing((video) -> scheduled(video, "starts_at"));
			case "schedule_ends_at", "schedule.ends_at" -> comparing((video) -> scheduled(video, "ends_at"));
			case "plays_total" -> comparingPlays(LocalDate.EPOCH, today);
			case "plays_trailing_week" -> comparingPlays(today.minusDays(6), today);
			default -> {
				if (!FIELDS.contains(property)) {
					throw new ApiError(400, "INVALID_SORT",
							"Attempted to sort by invalid property: '%s'".formatted(property));
				}
				yield comparing((video) -> video.text(property));
			}
		};
	}

	private static Comparator<SimulatedVideo> comparing(Function<SimulatedVideo, @Nullable String> text) {
		return Comparator.comparing(text, Comparator.nullsFirst(Comparator.naturalOrder()));
	}

	private static @Nullable String scheduled(SimulatedVideo video, String field) {
		Object value = video.object("schedule").get(field);
		return (value != null) ? value.toString() : null;
	}

	private Comparator<SimulatedVideo> comparingPlays(LocalDate from, LocalDate to) {
		Map<SimulatedVideo, Integer> plays = new HashMap<>();
		return Comparator
			.comparingInt((video) -> plays.computeIfAbsent(video, (key) -> this.audience.views(key, from, to)));
	}

}
