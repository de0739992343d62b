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

package io.github.brightcoveoauth.sample.export;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Alpine Lakes", "Größe 7", "日本の海", "a.b-c (1) & more!", "CON" })
	void harmlessNameStays(String name) {
		assertThat(FileNames.safe(name)).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			../../etc/passwd|_.._etc_passwd
			C:\\Windows|C__Windows
			a<b>c"d?e*f:g|a_b_c_d_e_f_g
			...|_
			..|_
			 spaces and dots. . |spaces and dots
			.hidden|hidden
			""")
	void whatAFileSystemDoesNotTakeIsReplaced(String name, String safe) {
		assertThat(FileNames.safe(name)).isEqualTo(safe);
	}

	@Test
	void controlsAndBrokenCharactersAreReplacedAndInvisibleOnesLeftOut() {
		assertThat(FileNames.safe("a\u0000b\nc\ud800d")).isEqualTo("a_b_c_d");
		assertThat(FileNames.safe("mp4\u202egpj\u200b")).isEqualTo("mp4gpj");
	}

	@Test
	void nothingBecomesSomething() {
		assertThat(FileNames.safe("")).isEqualTo("_");
		assertThat(FileNames.safe(" \u200b ")).isEqualTo("_");
	}

	@Test
	void sameCharactersAreComposedTheSameWay() {
		assertThat(FileNames.safe("Cafe\u0301")).isEqualTo("Caf\u00e9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "é", "海", "\ud83c\udf0a" })
	void longNameIsCutBetweenCharacters(String character) {
		String safe = FileNames.safe(character.repeat(300));
		byte[] bytes = safe.getBytes(StandardCharsets.UTF_8);
		assertThat(bytes).hasSizeBetween(97, 100);
		assertThat(safe).isEqualTo(character.repeat(safe.length() / character.length()));
	}

	@Test
	void cutNameDoesNotEndWithASpace() {
		assertThat(FileNames.safe("a".repeat(99) + " b")).isEqualTo("a".repeat(99));
	}

	@ParameterizedTest
	@CsvSource({ "https://cdn.test/a/image.jpg, jpg", "https://cdn.test/a/IMAGE.PNG?token=x.gif, png",
			"https://cdn.test/a/image, other", "https://cdn.test/, other", "https://cdn.test/a.b/image, other",
			"https://cdn.test/.jpg, other", "https://cdn.test/a.toolong, other" })
	void endingIsThatOfTheFileInTheUrl(String url, String extension) {
		assertThat(FileNames.extension(url, "other")).isEqualTo(extension);
	}

}
