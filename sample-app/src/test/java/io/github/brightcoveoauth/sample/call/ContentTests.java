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

package io.github.brightcoveoauth.sample.call;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentTests {

	@Test
	void jsonIsIndentedAndItsNumbersAreKept() {
		Content content = content("{\"id\":6378456789012345678901234567890,\"rate\":1.10,\"tags\":[]}");
		assertThat(content.json()).isEqualToNormalizingNewlines("""
				{
				  "id": 6378456789012345678901234567890,
				  "rate": 1.10,
				  "tags": [ ]
				}""");
		assertThat(content.size()).isEqualTo("60 bytes");
	}

	@Test
	void brokenJsonIsShownAsText() {
		Content content = content("{\"count\":");
		assertThat(content.text()).isEqualTo("{\"count\":");
		assertThat(content.json()).isNull();
	}

	@Test
	void longAnswerIsCut() {
		Content content = content("ü".repeat(Content.LIMIT));
		assertThat(content.cut()).isTrue();
		assertThat(content.text()).hasSize(Content.LIMIT / 2);
		assertThat(content.size()).isEqualTo("more than 500.0 kB");
	}

	@Test
	void longJsonIsCutAndNotIndented() {
		Content content = content("[" + "1,".repeat(Content.LIMIT / 2) + "1]");
		assertThat(content.cut()).isTrue();
		assertThat(content.json()).isNull();
		assertThat(content.text()).startsWith("[1,1,");
	}

	@Test
	void characterThatTheCutDividesIsLeftOut() {
		Content content = content("x" + "ü".repeat(Content.LIMIT));
		assertThat(content.text()).hasSize(Content.LIMIT / 2).endsWith("ü");
	}

	@Test
	void answerThatJustFitsIsNotCut() {
		Content content = content("x".repeat(Content.LIMIT));
		assertThat(content.cut()).isFalse();
		assertThat(content.text()).hasSize(Content.LIMIT);
	}

	@Test
	void bytesThatAreNoTextAreToldApart() {
		assertThat(Content.of(new byte[] { (byte) 0xFF, (byte) 0xD8 }, StandardCharsets.UTF_8).text()).isNull();
		assertThat(Content.of(new byte[] { 'P', 'K', 3, 4 }, StandardCharsets.UTF_8).text()).isNull();
	}

	@Test
	void charsetIsThatOfTheAnswer() {
		byte[] latin = "Küche".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(Content.of(latin, StandardCharsets.ISO_8859_1).text()).isEqualTo("Küche");
	}

	@Test
	void nothingIsEmpty() {
		assertThat(content("").isEmpty()).isTrue();
		assertThat(content("").json()).isNull();
	}

	private static Content content(String text) {
		return Content.of(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

}
