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

package io.github.brightcoveoauth.client;

import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.backoff.FixedBackOff;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTests {

	private final RetryPolicy policy = new RetryPolicy(new FixedBackOff(), List.of(), InstantSource.system());

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE" })
	void idempotentRequestIsMadeAgainAfter429And503(String method) {
		assertThat(isRetryable(method, 429)).isTrue();
		assertThat(isRetryable(method, 503)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PATCH", "PROPFIND" })
	void otherRequestIsMadeAgainAfter429Only(String method) {
		assertThat(isRetryable(method, 429)).isTrue();
		assertThat(isRetryable(method, 503)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 204, 302, 400, 401, 403, 404, 408, 409, 500, 502, 504, 529 })
	void noRequestIsMadeAgainAfterOtherAnswers(int status) {
		assertThat(isRetryable("GET", status)).isFalse();
	}

	private boolean isRetryable(String method, int status) {
		return this.policy.isRetryable(HttpMethod.valueOf(method), HttpStatusCode.valueOf(status));
	}

}
