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
import java.net.URI;
import java.util.concurrent.TimeUnit;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Makes requests of a {@code RestClient} again that an API has no time for. Goes around
 * the factory that puts credentials on requests, so that each try has the token of its
 * moment. Bodies of any size stream through.
 *
 * @since 0.1.0
 */
public final class RetryRequestFactory implements ClientHttpRequestFactory {

	private final ClientHttpRequestFactory delegate;

	private final RetryPolicy policy;

	private final Pause pause;

	/**
	 * Create a factory.
	 * @param delegate makes the requests
	 * @param policy decides which of them are made again
	 */
	public RetryRequestFactory(ClientHttpRequestFactory delegate, RetryPolicy policy) {
		this(delegate, policy, (duration) -> TimeUnit.MILLISECONDS.sleep(duration.toMillis()));
	}

	RetryRequestFactory(ClientHttpRequestFactory delegate, RetryPolicy policy, Pause pause) {
		this.delegate = delegate;
		this.policy = policy;
		this.pause = pause;
	}

	@Override
	public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
		return new RetryRequest(this.delegate, uri, method, this.policy, this.pause);
	}

}
