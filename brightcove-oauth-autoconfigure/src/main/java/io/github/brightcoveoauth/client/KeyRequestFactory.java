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

import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Puts a key of an API on the requests of a {@code RestClient}. Bodies of any size stream
 * through.
 *
 * @since 0.1.0
 */
public final class KeyRequestFactory implements ClientHttpRequestFactory {

	private final ClientHttpRequestFactory delegate;

	private final KeyAuthorization authorization;

	/**
	 * Create a factory.
	 * @param delegate makes the requests
	 * @param authorization has the key
	 */
	public KeyRequestFactory(ClientHttpRequestFactory delegate, KeyAuthorization authorization) {
		this.delegate = delegate;
		this.authorization = authorization;
	}

	@Override
	public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
		KeyAuthorization authorization = this.authorization;
		return new ReplayableRequest(this.delegate, uri, method) {

			@Override
			public ClientHttpResponse execute() throws IOException {
				authorization.authorize(getURI(), getHeaders());
				return send();
			}

		};
	}

}
