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

import java.net.URI;

import org.springframework.http.HttpHeaders;

/**
 * Puts a key of an API on requests, for blocking and reactive clients alike.
 *
 * @since 0.1.0
 */
public final class KeyAuthorization {

	private final String headerName;

	private final String key;

	private final TrustedHosts trustedHosts;

	/**
	 * Create an authorization.
	 * @param headerName the header that carries the key
	 * @param key the key
	 * @param trustedHosts the hosts that may receive it
	 */
	public KeyAuthorization(String headerName, String key, TrustedHosts trustedHosts) {
		this.headerName = headerName;
		this.key = key;
		this.trustedHosts = trustedHosts;
	}

	/**
	 * Put the key on a request, unless it has one, or an authorization of the caller's,
	 * or goes to a host that must not have it.
	 */
	void authorize(URI uri, HttpHeaders headers) {
		if (!headers.containsHeader(this.headerName) && !headers.containsHeader(HttpHeaders.AUTHORIZATION)
				&& this.trustedHosts.trusts(uri)) {
			headers.set(this.headerName, this.key);
		}
	}

}
