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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.brightcoveoauth.BrightcoveCredentials;

import org.springframework.http.HttpHeaders;

/**
 * Takes a client secret out of what a token endpoint says.
 */
final class SecretMask {

	private static final String MASK = "***";

	private final List<String> disguises;

	SecretMask(BrightcoveCredentials credentials) {
		String secret = credentials.clientSecret();
		String encodedSecret = URLEncoder.encode(secret, StandardCharsets.UTF_8);
		String encodedId = URLEncoder.encode(credentials.clientId(), StandardCharsets.UTF_8);
		this.disguises = List.of(secret, encodedSecret, HttpHeaders.encodeBasicAuth(encodedId, encodedSecret, null));
	}

	String apply(String text) {
		String masked = text;
		for (String disguise : this.disguises) {
			masked = masked.replace(disguise, MASK);
		}
		return masked;
	}

}
