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

package io.github.brightcoveoauth;

import org.springframework.util.Assert;

/**
 * Client id and client secret of one API credential. Neither {@link #toString()} nor any
 * message of this library prints the secret.
 *
 * @since 0.1.0
 */
public final class BrightcoveCredentials {

	private final String clientId;

	private final String clientSecret;

	private BrightcoveCredentials(String clientId, String clientSecret) {
		Assert.hasText(clientId, "'clientId' must not be empty");
		Assert.hasText(clientSecret, "'clientSecret' must not be empty");
		this.clientId = clientId;
		this.clientSecret = clientSecret;
	}

	/**
	 * Create credentials.
	 * @param clientId the client id, a UUID in Brightcove's case
	 * @param clientSecret the client secret
	 * @return the credentials
	 * @throws IllegalArgumentException if one of the two is empty
	 */
	public static BrightcoveCredentials of(String clientId, String clientSecret) {
		return new BrightcoveCredentials(clientId, clientSecret);
	}

	/**
	 * Client id, which is no secret.
	 * @return the client id
	 */
	public String clientId() {
		return this.clientId;
	}

	/**
	 * Client secret, not to be printed.
	 * @return the client secret
	 */
	public String clientSecret() {
		return this.clientSecret;
	}

	@Override
	public String toString() {
		return "BrightcoveCredentials[clientId=" + this.clientId + "]";
	}

}
