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
import java.io.InterruptedIOException;
import java.time.Duration;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Makes calls evenly, so many in a little more than a second: those that take different
 * times to arrive do not become too many in Brightcove's second.
 */
final class CallRate implements ClientHttpRequestInterceptor {

	private static final Duration SECOND = Duration.ofMillis(1010);

	private final BlockingBucket calls;

	CallRate(int callsPerSecond) {
		this.calls = Bucket.builder()
			.addLimit((limit) -> limit.capacity(1).refillGreedy(callsPerSecond, SECOND))
			.build()
			.asBlocking();
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		try {
			this.calls.consume(1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting to make a call");
		}
		return execution.execute(request, body);
	}

}
