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

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Compares the shape of an answer with published answers of Brightcove's.
 */
final class Samples {

	private Samples() {
	}

	static JsonNode read(String name) throws IOException {
		try (InputStream stream = Samples.class.getResourceAsStream("/brightcove-samples/" + name + ".json")) {
			return SimulatorClient.MAPPER.readTree(Objects.requireNonNull(stream, name));
		}
	}

	/**
	 * List what is in an object but in none of the samples, or there in other types only.
	 * @param actual the object
	 * @param samples objects of Brightcove's
	 * @param documented names of fields without a sample
	 * @return a line for each deviation
	 */
	static List<String> deviations(JsonNode actual, Iterable<JsonNode> samples, Set<String> documented) {
		List<String> result = new ArrayList<>();
		for (String field : actual.propertyNames()) {
			List<JsonNode> expected = new ArrayList<>();
			samples.forEach((sample) -> {
				if (sample.has(field)) {
					expected.add(sample.get(field));
				}
			});
			if (expected.isEmpty() && !documented.contains(field)) {
				result.add(field + " is unknown");
			}
			if (!expected.isEmpty() && !isOfSameType(actual.get(field), expected)) {
				result.add(field + " is " + actual.get(field).getNodeType());
			}
		}
		return result;
	}

	private static boolean isOfSameType(JsonNode actual, List<JsonNode> samples) {
		List<JsonNode> present = samples.stream().filter((sample) -> !sample.isNull()).toList();
		return actual.isNull() || present.isEmpty()
				|| present.stream().anyMatch((sample) -> sample.getNodeType() == actual.getNodeType());
	}

}
