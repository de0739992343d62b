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

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Request that is made again, from the choice of its token on, if an API has no time for
 * it.
 */
final class RetryRequest extends ReplayableRequest {

	private final RetryPolicy policy;

	private final Pause pause;

	RetryRequest(ClientHttpRequestFactory requestFactory, URI uri, HttpMethod method, RetryPolicy policy, Pause pause)
			throws IOException {
		super(requestFactory, uri, method);
		this.policy = policy;
		this.pause = pause;
	}

	@Override
	public ClientHttpResponse execute() throws IOException {
		boolean callersAuthorization = getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
		ClientHttpResponse response = send();
		return (isRetryable(response) && isReplayable()) ? retry(response, callersAuthorization) : response;
	}

	private boolean isRetryable(ClientHttpResponse response) throws IOException {
		return this.policy.isRetryable(getMethod(), response.getStatusCode());
	}

	private ClientHttpResponse retry(ClientHttpResponse first, boolean callersAuthorization) throws IOException {
		Retries retries = this.policy.retries(getURI());
		ClientHttpResponse response = first;
		while (isRetryable(response)) {
			Duration pause = retries.pauseAfter(response.getHeaders());
			if (pause == null) {
				break;
			}
			response.close();
			await(pause);
			response = replay((headers) -> {
				if (!callersAuthorization) {
					headers.remove(HttpHeaders.AUTHORIZATION);
				}
			});
		}
		return response;
	}

	private void await(Duration pause) throws InterruptedIOException {
		try {
			this.pause.take(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting to make the request again");
		}
	}

}
