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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens with AES-GCM and 256 bits, bound to their key in the store: what was
 * encrypted for one client cannot be read as the token of another. Without encryption
 * keys tokens stay as they are.
 *
 * @since 0.1.0
 */
public final class TokenCipher {

	private static final String PREFIX = "{aes-gcm}";

	private static final int KEY_BYTES = 32;

	private static final int IV_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final List<SecretKey> keys;

	/**
	 * Create a cipher.
	 * @param keys the encryption keys, 32 bytes each: the first encrypts, all decrypt;
	 * empty to leave tokens in clear
	 */
	public TokenCipher(List<byte[]> keys) {
		this.keys = keys.stream().map(TokenCipher::key).toList();
	}

	private static SecretKey key(byte[] key) {
		if (key.length != KEY_BYTES) {
			throw new IllegalArgumentException("The encryption key must have " + KEY_BYTES + " bytes");
		}
		return new SecretKeySpec(key, "AES");
	}

	String encrypt(TokenKey key, String token) {
		if (this.keys.isEmpty()) {
			return token;
		}
		byte[] iv = new byte[IV_BYTES];
		this.random.nextBytes(iv);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, this.keys.get(0), iv, key)
				.doFinal(token.getBytes(StandardCharsets.UTF_8));
			byte[] sealed = ByteBuffer.allocate(iv.length + encrypted.length).put(iv).put(encrypted).array();
			return PREFIX + Base64.getEncoder().encodeToString(sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String decrypt(TokenKey key, String value) {
		if (value.startsWith(PREFIX) == this.keys.isEmpty()) {
			throw new UnreadableTokenException(
					this.keys.isEmpty() ? "it is encrypted, and no key is set" : "it is not encrypted");
		}
		return this.keys.isEmpty() ? value : open(key, sealed(value));
	}

	private static byte[] sealed(String value) {
		try {
			byte[] sealed = Base64.getDecoder().decode(value.substring(PREFIX.length()));
			if (sealed.length > IV_BYTES) {
				return sealed;
			}
		}
		catch (IllegalArgumentException ex) {
			// Not Base64
		}
		throw new UnreadableTokenException("it is damaged");
	}

	private String open(TokenKey key, byte[] sealed) {
		byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
		for (SecretKey candidate : this.keys) {
			try {
				byte[] token = cipher(Cipher.DECRYPT_MODE, candidate, iv, key).doFinal(sealed, IV_BYTES,
						sealed.length - IV_BYTES);
				return new String(token, StandardCharsets.UTF_8);
			}
			catch (GeneralSecurityException ex) {
				// Encrypted with the other key, or not for this entry
			}
		}
		throw new UnreadableTokenException("it is encrypted with another key");
	}

	private static Cipher cipher(int mode, SecretKey secret, byte[] iv, TokenKey key) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, iv));
		cipher.updateAAD(key.toString().getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
