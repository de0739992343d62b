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

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TokenCipherTests {

	private static final byte[] OLD = key(1);

	private static final byte[] NEW = key(2);

	private static final TokenKey BRIGHTCOVE = new TokenKey("brightcove", "digest");

	private final TokenCipher cipher = new TokenCipher(List.of(NEW));

	@Test
	void tokenIsReadAgain() {
		String encrypted = this.cipher.encrypt(BRIGHTCOVE, "the-token");
		assertThat(this.cipher.decrypt(BRIGHTCOVE, encrypted)).isEqualTo("the-token");
	}

	@Test
	void tokenCannotBeSeen() {
		String encrypted = this.cipher.encrypt(BRIGHTCOVE, "the-token");
		byte[] bytes = Base64.getDecoder().decode(encrypted.substring("{aes-gcm}".length()));
		assertThat(encrypted).doesNotContain("the-token");
		assertThat(new String(bytes)).doesNotContain("the-token");
	}

	@Test
	void sameTokenLooksDifferentEachTime() {
		assertThat(this.cipher.encrypt(BRIGHTCOVE, "the-token"))
			.isNotEqualTo(this.cipher.encrypt(BRIGHTCOVE, "the-token"));
	}

	@Test
	void tokenOfAnotherEntryIsNotRead() {
		String encrypted = this.cipher.encrypt(new TokenKey("partner", "digest"), "the-token");
		assertUnreadable(this.cipher, encrypted, "another key");
	}

	@Test
	void tokenOfThePreviousKeyIsRead() {
		String encrypted = new TokenCipher(List.of(OLD)).encrypt(BRIGHTCOVE, "the-token");
		assertThat(new TokenCipher(List.of(NEW, OLD)).decrypt(BRIGHTCOVE, encrypted)).isEqualTo("the-token");
	}

	@Test
	void firstKeyEncrypts() {
		String encrypted = new TokenCipher(List.of(NEW, OLD)).encrypt(BRIGHTCOVE, "the-token");
		assertThat(this.cipher.decrypt(BRIGHTCOVE, encrypted)).isEqualTo("the-token");
		assertUnreadable(new TokenCipher(List.of(OLD)), encrypted, "another key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "the-token", "", "{aes-gcm" })
	void whatIsNotEncryptedIsNotRead(String value) {
		assertUnreadable(this.cipher, value, "not encrypted");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{aes-gcm}", "{aes-gcm}AAAA", "{aes-gcm}not Base64", "{aes-gcm}AAAAAAAAAAAAAAAA" })
	void damagedValueIsNotRead(String value) {
		assertUnreadable(this.cipher, value, "damaged");
	}

	@Test
	void changedValueIsNotRead() {
		String encrypted = this.cipher.encrypt(BRIGHTCOVE, "the-token");
		char last = encrypted.charAt(20);
		String changed = encrypted.substring(0, 20) + ((last == 'A') ? 'B' : 'A') + encrypted.substring(21);
		assertUnreadable(this.cipher, changed, "another key");
	}

	@Test
	void withoutKeysTokensStayAsTheyAre() {
		TokenCipher none = new TokenCipher(List.of());
		assertThat(none.encrypt(BRIGHTCOVE, "the-token")).isEqualTo("the-token");
		assertThat(none.decrypt(BRIGHTCOVE, "the-token")).isEqualTo("the-token");
		assertUnreadable(none, this.cipher.encrypt(BRIGHTCOVE, "the-token"), "no key is set");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 16, 31, 33 })
	void keysOfAnotherLengthAreRefused(int length) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TokenCipher(List.of(new byte[length])))
			.withMessageContaining("32");
	}

	private static void assertUnreadable(TokenCipher cipher, String value, String reason) {
		assertThatExceptionOfType(UnreadableTokenException.class).isThrownBy(() -> cipher.decrypt(BRIGHTCOVE, value))
			.withMessageContaining(reason);
	}

	private static byte[] key(int value) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) value);
		return key;
	}

}
