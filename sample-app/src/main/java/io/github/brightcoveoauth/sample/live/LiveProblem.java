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

package io.github.brightcoveoauth.sample.live;

import io.github.brightcoveoauth.BrightcoveError;
import io.github.brightcoveoauth.sample.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * What the Live API's refusals mean.
 */
final class LiveProblem {

	private static final String NO_SUCH_JOB = "no results found";

	private LiveProblem() {
	}

	/**
	 * Describe a failed call. The Live API answers with 500 to the id of a job that it
	 * does not have.
	 */
	static Problem of(RestClientException exception) {
		if (exception instanceof RestClientResponseException answer) {
			BrightcoveError error = BrightcoveError.of(answer);
			if (error.status() == 401) {
				return new Problem(HttpStatus.FORBIDDEN, "The API key is refused", "Brightcove answered " + error + ".",
						"The key of the Live API is a key of its own: neither a policy key nor a client secret.");
			}
			if (error.status() == 500 && String.valueOf(error.message()).contains(NO_SUCH_JOB)) {
				return new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no live job with this id.", null);
			}
		}
		return Problem.of(exception);
	}

}
