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

package io.github.brightcoveoauth.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.brightcoveoauth.BrightcoveCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * Registrations of a test: {@code brightcove} is configured, others come and go.
 */
public final class StubClients implements RegisteredClients {

	private final Map<String, String> clientIds = new LinkedHashMap<>(Map.of("brightcove", "the-id"));

	private @Nullable RuntimeException failure;

	public static RegisteredClient client(String registrationId, String clientId) {
		ClientRegistration registration = ClientRegistration.withRegistrationId(registrationId)
			.clientId(clientId)
			.tokenUri("https://oauth.example.com/token")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build();
		return new RegisteredClient(registration, BrightcoveCredentials.of(clientId, "the-secret"));
	}

	public void add(String registrationId, String clientId) {
		this.clientIds.put(registrationId, clientId);
	}

	void withdraw(String registrationId) {
		this.clientIds.remove(registrationId);
	}

	void failWith(@Nullable RuntimeException failure) {
		this.failure = failure;
	}

	@Override
	public Set<String> configuredIds() {
		return Set.of("brightcove");
	}

	@Override
	public @Nullable RegisteredClient find(String registrationId) {
		if (this.failure != null) {
			throw this.failure;
		}
		String clientId = this.clientIds.get(registrationId);
		return (clientId != null) ? client(registrationId, clientId) : null;
	}

	@Override
	public String remedy(String registrationId, String errorCode) {
		return "Mend " + registrationId + " after " + errorCode + ".";
	}

}
