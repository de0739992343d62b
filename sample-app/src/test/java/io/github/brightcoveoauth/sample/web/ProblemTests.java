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

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests {

	@Test
	void messageOfAnArrayIsShownWithItsCode() {
		Problem problem = answered(HttpStatus.UNAUTHORIZED,
				"[{\"error_code\":\"UNAUTHORIZED\",\"message\":\"Permission denied.\"}]");
		assertThat(problem.status()).isEqualTo(HttpStatus.BAD_GATEWAY);
		assertThat(problem.title()).isEqualTo("Brightcove answered 401 Unauthorized");
		assertThat(problem.message()).isEqualTo("Permission denied. (UNAUTHORIZED)");
		assertThat(problem.advice()).contains("credential", "operation");
	}

	@Test
	void codeStandsInForAMissingMessage() {
		Problem problem = answered(HttpStatus.NOT_FOUND, "[{\"error_code\":\"RESOURCE_NOT_FOUND\"}]");
		assertThat(problem.status()).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(problem.message()).isEqualTo("RESOURCE_NOT_FOUND");
		assertThat(problem.advice()).isNull();
	}

	@Test
	void objectsAreReadToo() {
		assertThat(answered(HttpStatus.TOO_MANY_REQUESTS, "{\"error\": \"Rate limit exceeded\"}").message())
			.isEqualTo("Rate limit exceeded");
		assertThat(answered(HttpStatus.BAD_REQUEST, "{\"message\":\"Bad sort\"}").message()).isEqualTo("Bad sort");
	}

	@Test
	void entitiesOfBrightcovesTextsAreResolved() {
		assertThat(answered(HttpStatus.BAD_REQUEST,
				"{\"error\":\"invalid_request\",\"error_description\":\"The &quot;q&quot; parameter\"}")
			.message()).isEqualTo("The \"q\" parameter (invalid_request)");
	}

	@Test
	void pageOfTheEdgeIsNotShown() {
		for (String body : new String[] { "<html><body>Access Denied</body></html>", "", "[]", "null", "\"text\"" }) {
			assertThat(answered(HttpStatus.FORBIDDEN, body).message()).isEqualTo("It gave no reason.");
		}
	}

	@Test
	void webClientsAnswerIsReadAlike() {
		byte[] body = "[{\"error_code\":\"PROCESSING\",\"message\":\"Wait\"}]".getBytes(StandardCharsets.UTF_8);
		Problem problem = Problem
			.of(WebClientResponseException.create(503, "Service Unavailable", HttpHeaders.EMPTY, body, null));
		assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(problem.message()).isEqualTo("Wait (PROCESSING)");
		assertThat(problem.advice()).isNotNull();
	}

	@Test
	void refusedTokenKeepsItsMessage() {
		Problem problem = Problem.of(new OAuth2AuthorizationException(new OAuth2Error("invalid_client"), "Check it"));
		assertThat(problem.status()).isEqualTo(HttpStatus.BAD_GATEWAY);
		assertThat(problem.message()).isEqualTo("Check it");
	}

	@Test
	void serverThatCannotBeReachedIsNamedSoForBothClients() {
		IOException cause = new ConnectException("Connection refused");
		assertThat(Problem.of(new ResourceAccessException("I/O error", cause)).message())
			.isEqualTo("No connection could be made.");
		Problem problem = Problem
			.of(new WebClientRequestException(cause, HttpMethod.GET, URI.create("https://a/b"), HttpHeaders.EMPTY));
		assertThat(problem.title()).isEqualTo("Brightcove cannot be reached");
		assertThat(problem.message()).isEqualTo("No connection could be made.");
	}

	@Test
	void waitThatWasTooLongIsNamedSo() {
		assertThat(
				Problem.of(new ResourceAccessException("I/O error", new HttpTimeoutException("timed out"))).message())
			.isEqualTo("No answer came in time.");
	}

	@Test
	void unknownHostIsNamedSo() {
		IOException cause = new ConnectException();
		cause.initCause(new UnresolvedAddressException());
		assertThat(Problem.of(new ResourceAccessException("I/O error", cause)).message())
			.isEqualTo("The name of its host is not known.");
	}

	@Test
	void otherBreaksAreToldAsTheyAre() {
		assertThat(Problem.of(new ResourceAccessException("I/O error", new IOException("Stream closed"))).message())
			.isEqualTo("The connection broke: Stream closed.");
	}

	@Test
	void unreadableAnswerTellsNothingOfItsContent() {
		assertThat(Problem.of(new RestClientException("Error while extracting <secret>")).message())
			.doesNotContain("secret");
	}

	private static Problem answered(HttpStatus status, String body) {
		return Problem.of(HttpClientErrorException.create(status, status.getReasonPhrase(), HttpHeaders.EMPTY,
				body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
	}

}
