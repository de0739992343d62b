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

package io.github.brightcoveoauth.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * The client credentials that the token endpoint accepts: the one that the simulator
 * starts with, which may do everything, and those created since.
 */
final class ClientCredentials {

	private final List<ClientCredential> created = new CopyOnWriteArrayList<>();

	private final String clientId;

	private final String clientSecret;

	private volatile Operations operations = Operations.ALL;

	ClientCredentials(String clientId, String clientSecret) {
		this.clientId = clientId;
		this.clientSecret = clientSecret;
	}

	List<ClientCredential> created() {
		return this.created;
	}

	/**
	 * Say what the tokens of the first client may do.
	 */
	void operations(Operations operations) {
		this.operations = operations;
	}

	void reset() {
		this.operations = Operations.ALL;
		this.created.clear();
	}

	@Nullable ClientCredential find(@Nullable String id) {
		return this.created.stream().filter((credential) -> credential.id().equals(id)).findFirst().orElse(null);
	}

	/**
	 * Check id and secret.
	 * @param id the client id
	 * @param secret the client secret
	 * @return what the client may do or {@code null} if id and secret are not right
	 */
	@Nullable Operations authenticate(@Nullable String id, @Nullable String secret) {
		if (this.clientId.equals(id)) {
			return this.clientSecret.equals(secret) ? this.operations : null;
		}
		ClientCredential credential = find(id);
		return (credential != null) ? credential.authenticate(secret) : null;
	}

}
