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
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Brightcove's video search of the first version: words and {@code field:value} terms,
 * required with {@code +}, excluded with {@code -}, else one of them is enough.
 */
final class VideoSearch implements Predicate<SimulatedVideo> {

	private static final int SHORTEST = 3;

	private static final Pattern TERM = Pattern
		.compile("\\s*([+-]?)(?:([\\w.]+):)?(?:\"([^\"]*)\"|([^\\s\"]+))(?=\\s|$)\\s*");

	private final List<SearchTerm> required = new ArrayList<>();

	private final List<SearchTerm> excluded = new ArrayList<>();

	private final List<SearchTerm> optional = new ArrayList<>();

	private VideoSearch() {
	}

	static VideoSearch parse(@Nullable String text) {
		VideoSearch search = new VideoSearch();
		if (text != null && text.strip().length() >= SHORTEST) {
			search.addTerms(text);
		}
		return search;
	}

	private void addTerms(String text) {
		Matcher matcher = TERM.matcher(text);
		int position = 0;
		while (position < text.length()) {
			matcher.region(position, text.length());
			if (!matcher.lookingAt()) {
				throw illegalQuery();
			}
			addTerm(matcher);
			position = matcher.end();
		}
	}

	private void addTerm(Matcher matcher) {
		String field = matcher.group(2);
		String quoted = matcher.group(3);
		String plain = matcher.group(4);
		if (plain != null && plain.endsWith(",")) {
			throw illegalQuery();
		}
		terms(matcher.group(1))
			.add((quoted != null) ? SearchTerm.quoted(field, quoted) : SearchTerm.plain(field, plain));
	}

	private List<SearchTerm> terms(String sign) {
		return switch (sign) {
			case "+" -> this.required;
			case "-" -> this.excluded;
			default -> this.optional;
		};
	}

	private static ApiError illegalQuery() {
		return new ApiError(400, "ILLEGAL_QUERY", "There was a problem with the query string");
	}

	@Override
	public boolean test(SimulatedVideo video) {
		if (this.excluded.stream().anyMatch((term) -> term.test(video))) {
			return false;
		}
		if (!this.required.isEmpty()) {
			return this.required.stream().allMatch((term) -> term.test(video));
		}
		return this.optional.isEmpty() || this.optional.stream().anyMatch((term) -> term.test(video));
	}

}
