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

package io.github.brightcoveoauth.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The URI variable {@code accountId} and its value.
 */
final class AccountVariable {

	private static final String NAME = "accountId";

	private final String accountId;

	AccountVariable(String accountId) {
		this.accountId = accountId;
	}

	Map<String, String> asMap() {
		return Map.of(NAME, this.accountId);
	}

	/**
	 * Put the account among positional values if there are fewer of them than variables
	 * in the template.
	 */
	@Nullable Object[] fill(String uriTemplate, @Nullable Object[] values) {
		List<String> names = (values.length > 0) ? names(uriTemplate) : List.of();
		if (values.length >= names.size()) {
			return values;
		}
		List<@Nullable Object> filled = new ArrayList<>(names.size());
		Iterator<@Nullable Object> given = Arrays.asList(values).iterator();
		for (String name : names) {
			if (name.equals(NAME)) {
				filled.add(this.accountId);
			}
			else if (given.hasNext()) {
				filled.add(given.next());
			}
		}
		return filled.toArray();
	}

	/**
	 * Names of the variables, without the pattern that may follow them.
	 */
	private static List<String> names(String uriTemplate) {
		List<String> names = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < uriTemplate.length(); i++) {
			char c = uriTemplate.charAt(i);
			if (c == '{' && depth++ == 0) {
				start = i + 1;
			}
			else if (c == '}' && depth > 0 && --depth == 0) {
				String variable = uriTemplate.substring(start, i);
				names.add(variable.contains(":") ? variable.substring(0, variable.indexOf(':')) : variable);
			}
		}
		return names;
	}

}
