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

import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a page tells about a call that failed: never a stack trace, never a secret.
 *
 * @param status status of the page
 * @param title what is wrong, in a few words
 * @param message what was said about it
 * @param advice what to do, if that is known
 * @since 0.1.0
 */
public record Problem(HttpStatus status, String title, String message, @Nullable String advice) {

	/**
	 * Describe an exception.
	 * @param exception the exception that a call to Brightcove or a request to this
	 * application ended with
	 * @return what to tell about it
	 */
	public static Problem of(Exception exception) {
		if (exception instanceof OAuth2AuthorizationException) {
			return new Problem(HttpStatus.BAD_GATEWAY, "No access token", cause(exception), null);
		}
		if (exception instanceof RestClientResponseException answer) {
			return ofAnswer(answer.getStatusCode(), answer.getResponseBodyAsString());
		}
		if (exception instanceof WebClientResponseException answer) {
			return ofAnswer(answer.getStatusCode(), answer.getResponseBodyAsString());
		}
		if (exception instanceof ResourceAccessException || exception instanceof WebClientRequestException) {
			return new Problem(HttpStatus.BAD_GATEWAY, "Brightcove cannot be reached",
					cause(NestedExceptionUtils.getMostSpecificCause(exception)),
					"Check the network and the addresses under brightcove.apis, then load the page again.");
		}
		if (exception instanceof ErrorResponse response) {
			return ofRequest(response);
		}
		return new Problem(HttpStatus.BAD_GATEWAY, "Brightcove's answer is not understood",
				"It has another form than the one that is documented.", null);
	}

	private static Problem ofAnswer(HttpStatusCode code, String body) {
		HttpStatus answered = HttpStatus.resolve(code.value());
		String message = ApiMessage.find(body);
		String title = "Brightcove answered "
				+ ((answered != null) ? answered.value() + " " + answered.getReasonPhrase() : code.toString());
		return new Problem(pageStatus(code.value()), title, (message != null) ? message : "It gave no reason.",
				advice(code.value()));
	}

	private static HttpStatus pageStatus(int answered) {
		return switch (answered) {
			case 400 -> HttpStatus.BAD_REQUEST;
			case 404 -> HttpStatus.NOT_FOUND;
			case 429, 503 -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.BAD_GATEWAY;
		};
	}

	private static @Nullable String advice(int answered) {
		return switch (answered) {
			case 401 -> "The credential may lack the operation or the account that this call needs. "
					+ "Give it both in Video Cloud Studio, under Admin, API Authentication.";
			case 429 -> "Too many calls at once. Wait a moment and load the page again.";
			case 500, 502, 503, 504 -> "Load the page again in a few minutes.";
			default -> null;
		};
	}

	private static Problem ofRequest(ErrorResponse response) {
		HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
		String detail = response.getBody().getDetail();
		if (status == HttpStatus.NOT_FOUND && !(response instanceof ResponseStatusException)) {
			detail = "There is no page at this address.";
		}
		return new Problem(status, status.getReasonPhrase(), (detail != null) ? detail : "", null);
	}

	private static String cause(Throwable exception) {
		String message = exception.getMessage();
		return (message != null) ? message : exception.getClass().getSimpleName();
	}

}
