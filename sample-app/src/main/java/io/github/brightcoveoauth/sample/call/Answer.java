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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import io.github.brightcoveoauth.sample.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClientResponseException;

/**
 * What an API answered, ready to be shown.
 */
record Answer(HttpStatusCode code, Duration time, List<Header> headers, Content content) {

	static Answer read(ClientHttpResponse response, Supplier<Duration> time) throws IOException {
		Content content = Content.read(response);
		return new Answer(response.getStatusCode(), time.get(), headers(response.getHeaders()), content);
	}

	static List<Header> headers(HttpHeaders headers) {
		return headers.headerSet()
			.stream()
			.flatMap((header) -> header.getValue().stream().map((value) -> new Header(header.getKey(), value)))
			.sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
			.toList();
	}

	public String status() {
		HttpStatus known = HttpStatus.resolve(this.code.value());
		return this.code.value() + ((known != null) ? " " + known.getReasonPhrase() : "");
	}

	public boolean isGood() {
		return this.code.is2xxSuccessful();
	}

	public String timeText() {
		long milliseconds = this.time.toMillis();
		return (milliseconds < 1000) ? milliseconds + " ms" : String.format(Locale.ROOT, "%.1f s", milliseconds / 1e3);
	}

	/**
	 * What the answer says about a refusal, in words.
	 */
	public @Nullable Problem problem() {
		if (!this.code.isError()) {
			return null;
		}
		String text = (this.content.text() != null) ? this.content.text() : "";
		return Problem.of(new RestClientResponseException(status(), this.code, status(), null,
				text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
	}

	/**
	 * One line of the head.
	 */
	record Header(String name, String value) {

	}

}
