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
import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveCredentials;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;

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

	/**
	 * Return the exception as it is or, if the endpoint echoed the secret, one without
	 * it.
	 */
	OAuth2AuthorizationException apply(OAuth2AuthorizationException ex) {
		OAuth2Error error = ex.getError();
		String code = mask(error.getErrorCode());
		String description = (error.getDescription() != null) ? mask(error.getDescription()) : null;
		boolean echoed = !code.equals(error.getErrorCode()) || !Objects.equals(description, error.getDescription());
		return echoed ? new OAuth2AuthorizationException(new OAuth2Error(code, description, null)) : ex;
	}

	private String mask(String text) {
		String masked = text;
		for (String disguise : this.disguises) {
			masked = masked.replace(disguise, MASK);
		}
		return masked;
	}

}
