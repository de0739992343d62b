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

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.ui.Model;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

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
	 * @param exception what a call to Brightcove ended with
	 * @return what to tell about it
	 */
	public static Problem of(Exception exception) {
		if (exception instanceof OAuth2AuthorizationException) {
			return new Problem(HttpStatus.BAD_GATEWAY, "No access token", cause(exception), null);
		}
		if (exception instanceof RestClientResponseException answer) {
			return ofAnswer(answer.getStatusCode(), answer.getResponseBodyAsString());
		}
		if (exception instanceof WebClientResponseException answer && answer.getStatusCode().isError()) {
			return ofAnswer(answer.getStatusCode(), answer.getResponseBodyAsString());
		}
		if (exception instanceof ResourceAccessException || exception instanceof WebClientRequestException) {
			return new Problem(HttpStatus.BAD_GATEWAY, "Brightcove cannot be reached", reason(exception),
					"Check the network and the addresses under brightcove.apis, then try again.");
		}
		return new Problem(HttpStatus.BAD_GATEWAY, "Brightcove's answer is not understood",
				"It has another form than the one that is documented.", null);
	}

	/**
	 * Put the problem on a page that has more to show.
	 * @param model what the page shows
	 * @param response gets the status
	 */
	public void show(Model model, HttpServletResponse response) {
		model.addAttribute("problem", this);
		response.setStatus(this.status.value());
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
			case 429 -> "Too many calls at once. Wait a moment and try again.";
			case 500, 502, 503, 504 -> "Try again in a few minutes.";
			default -> null;
		};
	}

	private static String reason(Throwable exception) {
		List<Throwable> causes = Stream.iterate(exception, Objects::nonNull, Throwable::getCause).toList();
		if (contains(causes, UnknownHostException.class, UnresolvedAddressException.class)) {
			return "The name of its host is not known.";
		}
		if (contains(causes, HttpTimeoutException.class, SocketTimeoutException.class)) {
			return "No answer came in time.";
		}
		if (contains(causes, ConnectException.class)) {
			return "No connection could be made.";
		}
		return "The connection broke: " + cause(causes.get(causes.size() - 1)) + ".";
	}

	private static boolean contains(List<Throwable> causes, Class<?>... types) {
		return causes.stream().anyMatch((cause) -> Stream.of(types).anyMatch((type) -> type.isInstance(cause)));
	}

	private static String cause(Throwable exception) {
		String message = exception.getMessage();
		return (message != null) ? message : exception.getClass().getSimpleName();
	}

}
