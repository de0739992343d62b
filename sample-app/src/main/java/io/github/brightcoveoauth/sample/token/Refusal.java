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

package io.github.brightcoveoauth.sample.token;

import io.github.brightcoveoauth.BrightcoveError;
import io.github.brightcoveoauth.sample.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Why typed credentials got no token.
 */
final class Refusal {

	private static final String ADVICE = "Copy both from Video Cloud Studio, under Admin, API Authentication.";

	private Refusal() {
	}

	static Problem incomplete() {
		return new Problem(HttpStatus.BAD_REQUEST, "Something is missing",
				"A token takes a client id and a client secret.", ADVICE);
	}

	static Problem of(OAuth2AuthorizationException exception, String clientSecret) {
		if (exception.getCause() instanceof RestClientResponseException answer && isOfCredentials(answer)) {
			return new Problem(HttpStatus.BAD_REQUEST, "Brightcove does not accept these credentials",
					"The client id or the client secret is wrong, or the credential was revoked.", ADVICE);
		}
		Problem problem = Problem.of((exception.getCause() instanceof RestClientException cause) ? cause : exception);
		return new Problem(problem.status(), problem.title(), problem.message().replace(clientSecret, "***"),
				problem.advice());
	}

	private static boolean isOfCredentials(RestClientResponseException answer) {
		return answer.getStatusCode().value() == 401 || "invalid_client".equals(BrightcoveError.of(answer).code());
	}

}
