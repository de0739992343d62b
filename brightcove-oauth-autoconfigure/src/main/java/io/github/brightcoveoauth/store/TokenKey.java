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

package io.github.brightcoveoauth.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.github.brightcoveoauth.token.RegisteredClient;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * Where the token of a client is in a store: under its registration and, so that nobody
 * gets the token of another's credentials, a digest of it, the client id, the token URI
 * and the scopes, from which none of them can be read.
 *
 * @param registrationId the registration
 * @param digest the digest, in hexadecimal digits
 * @since 0.1.0
 */
public record TokenKey(String registrationId, String digest) {

	/**
	 * Tell the key of a client. No scopes are {@code null} with Spring Security 7.0.
	 * @param client the client
	 * @return its key
	 */
	public static TokenKey of(RegisteredClient client) {
		ClientRegistration registration = client.registration();
		String identity = String.join("\n", registration.getRegistrationId(), client.credentials().clientId(),
				registration.getProviderDetails().getTokenUri(),
				String.join(" ", new TreeSet<>(Objects.requireNonNullElse(registration.getScopes(), Set.of()))));
		return new TokenKey(registration.getRegistrationId(), HexFormat.of().formatHex(sha256(identity), 0, 16));
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return this.registrationId + ":" + this.digest;
	}

}
