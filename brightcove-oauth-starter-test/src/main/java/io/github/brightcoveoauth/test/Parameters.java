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

import org.jspecify.annotations.Nullable;

/**
 * Checks parameters that are numbers.
 */
final class Parameters {

	private Parameters() {
	}

	static int number(SimulatedRequest request, String name, int defaultValue, int lowest, int highest) {
		String value = request.parameter(name);
		if (value == null) {
			return defaultValue;
		}
		Integer number = parse(value);
		if (number == null || number < lowest || number > highest) {
			throw ApiError.badRequest("%s must be a number from %d to %d".formatted(name, lowest, highest));
		}
		return number;
	}

	private static @Nullable Integer parse(String value) {
		try {
			return Integer.valueOf(value);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
