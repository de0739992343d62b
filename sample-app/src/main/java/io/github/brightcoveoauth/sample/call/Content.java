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

package io.github.brightcoveoauth.sample.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Body of an answer, of which no more is read than a page can show. Numbers of JSON are
 * left as they came.
 */
record Content(int length, boolean cut, @Nullable String text, @Nullable String json) {

	static final int LIMIT = 500_000;

	private static final JsonMapper mapper = JsonMapper.builder()
		.defaultPrettyPrinter(new DefaultPrettyPrinter(
				Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER)))
		.build();

	static Content read(ClientHttpResponse response) throws IOException {
		try (InputStream body = response.getBody()) {
			return of(body.readNBytes(LIMIT + 1), charset(response));
		}
	}

	static Charset charset(ClientHttpResponse response) {
		try {
			MediaType type = response.getHeaders().getContentType();
			return (type != null && type.getCharset() != null) ? type.getCharset() : StandardCharsets.UTF_8;
		}
		catch (InvalidMediaTypeException ex) {
			return StandardCharsets.UTF_8;
		}
	}

	static Content of(byte[] body, Charset charset) {
		boolean cut = body.length > LIMIT;
		byte[] shown = cut ? Arrays.copyOf(body, LIMIT) : body;
		String text = text(shown, charset);
		return new Content(shown.length, cut, text, (text != null && !cut) ? json(text) : null);
	}

	/**
	 * The text, or {@code null} if these bytes are none. A character that was cut in two
	 * at the end is left out.
	 */
	private static @Nullable String text(byte[] bytes, Charset charset) {
		CharBuffer text = CharBuffer.allocate(bytes.length);
		if (charset.newDecoder().decode(ByteBuffer.wrap(bytes), text, false).isError()) {
			return null;
		}
		String decoded = text.flip().toString();
		return decoded.chars().anyMatch(Content::isBinary) ? null : decoded;
	}

	private static boolean isBinary(int character) {
		return character < ' ' && !Character.isWhitespace(character);
	}

	/**
	 * The text indented, or {@code null} if it is not JSON.
	 */
	static @Nullable String json(String text) {
		if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("[")) {
			return null;
		}
		StringWriter indented = new StringWriter();
		try (JsonParser parser = mapper.createParser(text);
				JsonGenerator generator = mapper.writerWithDefaultPrettyPrinter().createGenerator(indented)) {
			while (parser.nextToken() != null) {
				generator.copyCurrentEventExact(parser);
			}
		}
		catch (JacksonException ex) {
			return null;
		}
		return indented.toString();
	}

	public boolean isEmpty() {
		return this.length == 0;
	}

	public String size() {
		return this.cut ? "more than " + text(this.length) : text(this.length);
	}

	private static String text(int length) {
		return (length < 1000) ? length + " bytes" : String.format(Locale.ROOT, "%.1f kB", length / 1e3);
	}

}
