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

package io.github.brightcoveoauth.autoconfigure;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.github.brightcoveoauth.store.TokenCipher;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Turns {@code brightcove.oauth.token.encryption-key} and its predecessor into a
 * {@link TokenCipher}.
 */
final class TokenCipherMapper {

	private static final String ENCRYPTION_KEY = "brightcove.oauth.token.encryption-key";

	private static final String PREVIOUS_ENCRYPTION_KEY = "brightcove.oauth.token.previous-encryption-key";

	private static final int KEY_BYTES = 32;

	private final BrightcoveProperties.Token token;

	TokenCipherMapper(BrightcoveProperties.Token token) {
		this.token = token;
	}

	TokenCipher cipher() {
		List<byte[]> keys = new ArrayList<>();
		addKey(keys, ENCRYPTION_KEY, this.token.getEncryptionKey());
		boolean first = keys.isEmpty();
		addKey(keys, PREVIOUS_ENCRYPTION_KEY, this.token.getPreviousEncryptionKey());
		if (first && !keys.isEmpty()) {
			throw new BrightcoveConfigurationException(
					"'" + PREVIOUS_ENCRYPTION_KEY + "' is set, but '" + ENCRYPTION_KEY + "' is not.",
					"Set '" + ENCRYPTION_KEY + "' to the key that tokens are encrypted with, or remove '"
							+ PREVIOUS_ENCRYPTION_KEY + "'.");
		}
		return new TokenCipher(keys);
	}

	private void addKey(List<byte[]> keys, String property, @Nullable String key) {
		if (StringUtils.hasText(key)) {
			keys.add(key(property, key.trim()));
		}
	}

	private byte[] key(String property, String key) {
		String remedy = "Set '" + property + "' to " + KEY_BYTES
				+ " random bytes in Base64, as 'openssl rand -base64 32' prints them.";
		try {
			byte[] bytes = Base64.getDecoder().decode(key);
			if (bytes.length == KEY_BYTES) {
				return bytes;
			}
			throw new BrightcoveConfigurationException(
					"'" + property + "' has " + bytes.length + " bytes, not " + KEY_BYTES + ".", remedy);
		}
		catch (IllegalArgumentException ex) {
			throw new BrightcoveConfigurationException("'" + property + "' is not Base64.", remedy);
		}
	}

}
