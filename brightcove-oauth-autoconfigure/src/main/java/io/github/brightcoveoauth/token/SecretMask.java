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
import java.util.Base64;
import java.util.List;

import io.github.brightcoveoauth.BrightcoveCredentials;

/**
 * Takes a client secret out of what a token endpoint says.
 */
final class SecretMask {

	private static final String MASK = "***";

	private final List<String> disguises;

	SecretMask(BrightcoveCredentials credentials) {
		String id = credentials.clientId();
		String secret = credentials.clientSecret();
		// Pairs first, since one may end with the form of the secret alone
		this.disguises = List.of(base64(id + ":" + secret), base64(urlEncoded(id) + ":" + urlEncoded(secret)),
				base64(secret), urlEncoded(secret), secret);
	}

	private static String urlEncoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	String apply(String text) {
		String masked = text;
		for (String disguise : this.disguises) {
			masked = masked.replace(disguise, MASK);
		}
		return masked;
	}

}
