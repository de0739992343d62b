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

package io.github.brightcoveoauth.sample.proxy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Credentials that callers send, each a registration of its own, so that their calls
 * share a token. The id is a digest of id and secret: who does not know both gets no
 * token of them.
 */
@Component
@Primary
class CallerCredentials implements BrightcoveCredentialsRepository {

	static final int LIMIT = 1000;

	private static final String PREFIX = "proxy-";

	private final Map<String, BrightcoveCredentials> credentials = Collections
		.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, BrightcoveCredentials> eldest) {
				return size() > LIMIT;
			}

		});

	private final BrightcoveCredentialsRepository others;

	CallerCredentials(@Qualifier("organisations") BrightcoveCredentialsRepository others) {
		this.others = others;
	}

	/**
	 * Make a registration of credentials, the same for the same ones.
	 */
	String register(BrightcoveCredentials credentials) {
		String registrationId = PREFIX + digest(credentials.clientId() + '\n' + credentials.clientSecret());
		this.credentials.put(registrationId, credentials);
		return registrationId;
	}

	@Override
	public @Nullable BrightcoveCredentials findByRegistrationId(String registrationId) {
		return registrationId.startsWith(PREFIX) ? this.credentials.get(registrationId)
				: this.others.findByRegistrationId(registrationId);
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
