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

package io.github.brightcoveoauth.sample.export;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;

/**
 * An export cannot go on.
 */
final class ExportException extends RuntimeException {

	private static final long serialVersionUID = 1;

	ExportException(String message) {
		super(message);
	}

	ExportException(Throwable cause) {
		super(cause);
	}

	/**
	 * What to tell about it.
	 */
	Problem problem() {
		return Stream.<Throwable>iterate(this, Objects::nonNull, Throwable::getCause)
			.filter((cause) -> cause instanceof OAuth2AuthorizationException || cause instanceof RestClientException)
			.findFirst()
			.map((cause) -> Problem.of((Exception) cause))
			.orElseGet(this::local);
	}

	private Problem local() {
		Throwable cause = this;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		String reason = (cause instanceof IOException) ? cause.toString() : String.valueOf(cause.getMessage());
		return new Problem(HttpStatus.CONFLICT, "The export stopped", reason,
				"What is exported stays. Mend it, and go on.");
	}

}
