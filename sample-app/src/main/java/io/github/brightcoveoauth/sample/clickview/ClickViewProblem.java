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

package io.github.brightcoveoauth.sample.clickview;

import io.github.brightcoveoauth.sample.web.Problem;

import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/**
 * What ClickView's refusals mean.
 */
final class ClickViewProblem {

	private ClickViewProblem() {
	}

	static Problem of(RestClientException exception) {
		Problem problem = Problem.of(exception);
		String advice = null;
		if (exception instanceof HttpClientErrorException.Unauthorized) {
			advice = "The token was refused or not sent: check scope and trusted-hosts of the registration.";
		}
		else if (exception instanceof ResourceAccessException) {
			advice = "Check the network and clickview.base-url.";
		}
		return new Problem(problem.status(), problem.title().replace("Brightcove", "ClickView"), problem.message(),
				advice);
	}

}
