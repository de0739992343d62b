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

package io.github.brightcoveoauth.sample.web;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.HtmlUtils;

/**
 * What an API says about its refusal. Brightcove's APIs answer with an array or an
 * object, name their fields differently, and their edge answers with HTML.
 */
final class ApiMessage {

	private static final JsonMapper mapper = JsonMapper.shared();

	private ApiMessage() {
	}

	static @Nullable String find(String body) {
		try {
			JsonNode node = mapper.readTree(body);
			JsonNode error = node.isArray() ? node.path(0) : node;
			Optional<String> message = first(error, "message", "error_description");
			Optional<String> code = first(error, "error_code", "error", "error_subcode");
			return message.map((text) -> code.map((value) -> text + " (" + value + ")").orElse(text))
				.or(() -> code)
				.map(HtmlUtils::htmlUnescape)
				.orElse(null);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static Optional<String> first(JsonNode error, String... names) {
		return Stream.of(names)
			.map(error::path)
			.filter(JsonNode::isString)
			.map(JsonNode::stringValue)
			.filter((text) -> !text.isBlank())
			.findFirst();
	}

}
