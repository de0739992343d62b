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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One term of a video search. Text is compared by the beginnings of its words, which
 * stands in for Brightcove's stemming.
 *
 * @param field the field or {@code null} for all that are searched by default
 * @param alternatives the values, of which one must match
 */
record SearchTerm(@Nullable String field, List<String> alternatives) implements Predicate<SimulatedVideo> {

	static SearchTerm quoted(@Nullable String field, String value) {
		return new SearchTerm(field, List.of(value));
	}

	static SearchTerm plain(@Nullable String field, String value) {
		return new SearchTerm(field, "tags".equals(field) ? List.of(value.split(",")) : List.of(value));
	}

	@Override
	public boolean test(SimulatedVideo video) {
		return this.alternatives.stream().anyMatch((value) -> matches(video, value));
	}

	private boolean matches(SimulatedVideo video, String value) {
		if (this.field == null) {
			return video.id().equals(value)
					|| isIn(texts(video, "text", "tags", "reference_id", "custom_fields"), value);
		}
		return switch (this.field) {
			case "id", "reference_id", "state", "complete" -> value.equalsIgnoreCase(video.text(this.field));
			case "playable" -> value.equalsIgnoreCase(String.valueOf(video.isPlayable()));
			case "tags" -> video.tags().stream().anyMatch(value::equalsIgnoreCase);
			default -> isIn(texts(video, this.field), value);
		};
	}

	private static Stream<String> texts(SimulatedVideo video, String... fields) {
		return Arrays.stream(fields).flatMap((field) -> switch (field) {
			case "text" -> texts(video, "name", "description", "long_description");
			case "name", "description", "long_description", "reference_id" -> Stream.ofNullable(video.text(field));
			case "tags" -> video.tags().stream();
			case "custom_fields" -> video.customFields().values().stream().map(String::valueOf);
			default -> Stream.ofNullable(video.customFields().get(field)).map(String::valueOf);
		});
	}

	private static boolean isIn(Stream<String> texts, String value) {
		List<String> wanted = words(value);
		return !wanted.isEmpty() && texts.map(SearchTerm::words)
			.anyMatch((words) -> wanted.stream()
				.allMatch((word) -> words.stream().anyMatch((candidate) -> candidate.startsWith(word))));
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

}
