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

package io.github.brightcoveoauth.sample.credentials;

import io.github.brightcoveoauth.BrightcoveError;
import io.github.brightcoveoauth.sample.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Client credentials could not be managed, for a reason to be told.
 */
@SuppressWarnings("serial")
final class CredentialException extends RuntimeException {

	private final Problem problem;

	private CredentialException(Problem problem) {
		super(problem.message());
		this.problem = problem;
	}

	static CredentialException noBcToken() {
		return new CredentialException(new Problem(HttpStatus.BAD_REQUEST, "This is no BC_TOKEN",
				"Every action takes the value of the cookie, all of it and nothing else.", null));
	}

	static CredentialException notFound(String clientId) {
		return new CredentialException(new Problem(HttpStatus.NOT_FOUND, "Not found",
				"The account has no client credential with the id " + clientId + ".", null));
	}

	static CredentialException mistake(String message) {
		return new CredentialException(new Problem(HttpStatus.BAD_REQUEST, "Something is missing", message, null));
	}

	static CredentialException of(RestClientException exception) {
		if (exception instanceof HttpClientErrorException.Unauthorized) {
			return new CredentialException(new Problem(HttpStatus.BAD_REQUEST, "This BC_TOKEN is not accepted",
					"It ends after 24 hours, and when its user logs out of Studio. "
							+ "The user must be an administrator of every account of the credential.",
					"Log in to Studio, copy the cookie's value again, and repeat what you did."));
		}
		if (exception instanceof HttpClientErrorException.Conflict conflict
				&& String.valueOf(BrightcoveError.of(conflict).code()).matches("already.revoked")) {
			return new CredentialException(new Problem(HttpStatus.CONFLICT, "It is revoked already",
					"A revoked credential can neither be changed nor used any more.", null));
		}
		if (exception instanceof HttpClientErrorException.NotFound) {
			return new CredentialException(new Problem(HttpStatus.NOT_FOUND, "Not found",
					"The account has no such client credential any more.", null));
		}
		return new CredentialException(Problem.of(exception));
	}

	Problem problem() {
		return this.problem;
	}

}
