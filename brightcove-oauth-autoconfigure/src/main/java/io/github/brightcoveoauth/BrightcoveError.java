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

package io.github.brightcoveoauth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.NestedRuntimeException;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.HtmlUtils;

/**
 * What an error answer of one of Brightcove's APIs says. The APIs say it in many shapes:
 * an array of objects (CMS, Analytics, Playback, Policy), an object with
 * {@code error_code} (Live 2.0), {@code error} (OAuth, Live, Player Management) or
 * {@code message} (Live), plain text, and pages of the network in front of them. An
 * answer of any other shape is an error of which only the status is known.
 *
 * @param status HTTP status
 * @param code Brightcove's code, such as {@code RESOURCE_NOT_FOUND} or
 * {@code invalid_client}, if there is one; that of the first error if there are several
 * @param subcode the code that refines it, such as {@code CLIENT_GEO}, if there is one
 * @param message one line for people, HTML entities unescaped, at most 500 characters, if
 * there is one; those of all errors if there are several
 * @since 0.1.0
 */
public record BrightcoveError(int status, @Nullable String code, @Nullable String subcode, @Nullable String message) {

	private static final int MAX_LENGTH = 500;

	private static final int MAX_ESCAPED_LENGTH = MAX_LENGTH * "&thetasym;".length();

	private static final Pattern CODE = Pattern.compile("[\\w.-]+");

	private static final Pattern TITLE = Pattern.compile("<title[^<>]*>([^<]*)", Pattern.CASE_INSENSITIVE);

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

	/**
	 * Read the answer that a call of a {@code RestClient} or {@code WebClient} failed
	 * with.
	 * @param exception a {@link RestClientResponseException} or a
	 * {@link WebClientResponseException}
	 * @return the error
	 * @throws IllegalArgumentException if it is another exception, since there was no
	 * answer then
	 */
	public static BrightcoveError of(NestedRuntimeException exception) {
		if (exception instanceof RestClientResponseException blocking) {
			return of(blocking.getStatusCode(), blocking.getResponseBodyAsString(StandardCharsets.UTF_8));
		}
		// WebFlux may not be there, and what RestClient throws is told apart before
		if (!(exception instanceof RestClientException) && exception instanceof WebClientResponseException reactive) {
			return of(reactive.getStatusCode(),
					new String(reactive.getResponseBodyAsByteArray(), StandardCharsets.UTF_8));
		}
		throw new IllegalArgumentException("There is no answer in a " + exception.getClass().getSimpleName(),
				exception);
	}

	/**
	 * Read an answer.
	 * @param status its HTTP status
	 * @param body its body, of any kind
	 * @return the error
	 */
	public static BrightcoveError of(HttpStatusCode status, @Nullable String body) {
		String text = (body != null) ? body : "";
		try {
			return of(status.value(), JsonMapper.shared().readTree(text));
		}
		catch (JacksonException ex) {
			return new BrightcoveError(status.value(), null, null, readable(isPage(text) ? titleOf(text) : text));
		}
	}

	private static BrightcoveError of(int status, JsonNode json) {
		List<JsonNode> errors = json.isArray() ? json.valueStream().toList() : List.of(json);
		JsonNode first = errors.isEmpty() ? json : errors.get(0);
		return new BrightcoveError(status, readable(codeOf(first)),
				readable(string(first, "error_subcode", "sub_code")),
				readable(errors.stream()
					.map(BrightcoveError::messageOf)
					.filter(Objects::nonNull)
					.collect(Collectors.joining("; "))));
	}

	private static @Nullable String codeOf(JsonNode error) {
		String code = string(error, "error_code");
		String value = string(error, "error");
		return (code == null && value != null && isCode(value)) ? value : code;
	}

	private static @Nullable String messageOf(JsonNode error) {
		if (error.isValueNode() && !error.isNull()) {
			return error.asString();
		}
		String message = string(error, "message", "error_description");
		String value = string(error, "error");
		return (message == null && value != null && !isCode(value)) ? value : message;
	}

	private static boolean isCode(String value) {
		return CODE.matcher(value).matches();
	}

	private static @Nullable String string(JsonNode error, String... names) {
		return Stream.of(names)
			.map(error::path)
			.filter(JsonNode::isString)
			.map(JsonNode::stringValue)
			.filter(StringUtils::hasText)
			.findFirst()
			.orElse(null);
	}

	private static boolean isPage(String text) {
		return text.stripLeading().startsWith("<");
	}

	private static String titleOf(String page) {
		Matcher title = TITLE.matcher(page);
		return title.find() ? title.group(1) : "";
	}

	private static @Nullable String readable(@Nullable String text) {
		String line = (text != null) ? SPACE.matcher(unescape(startOf(text))).replaceAll(" ").strip() : "";
		if (line.isEmpty()) {
			return null;
		}
		return (line.length() <= MAX_LENGTH) ? line : line.substring(0, MAX_LENGTH) + "…";
	}

	private static String startOf(String text) {
		String stripped = text.strip();
		return (stripped.length() <= MAX_ESCAPED_LENGTH) ? stripped : stripped.substring(0, MAX_ESCAPED_LENGTH);
	}

	/**
	 * Unescape HTML entities. Spring refuses negative ones, such as {@code &#-1;}.
	 */
	private static String unescape(String text) {
		try {
			return HtmlUtils.htmlUnescape(text);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	/**
	 * Status and whatever else is known, for people.
	 */
	@Override
	public String toString() {
		return Stream.of(String.valueOf(this.status), this.code, this.subcode, this.message)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

}
