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

package io.github.brightcoveoauth.sample.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextTableTests {

	@Test
	void namesInTheScriptsOfEastAsiaTakeTwoColumns() {
		assertThat(table(Integer.MAX_VALUE, "日本語", "e\u0301a")).startsWith("""
				Video   Views
				日本語      1
				e\u0301a          1
				""");
		assertThat(table(17, "日本語のビデオ")).contains("日本語の…       1\n");
	}

	@Test
	void someOfANameIsAlwaysShown() {
		assertThat(table(5, "Alpine Lakes from above")).contains("Alpine La…      1\n");
	}

	@Test
	void missingTotalsAreLeftOut() {
		assertThat(table(80, "Lakes")).doesNotContain("Total").endsWith("\n\n1 row\n");
	}

	private static String table(int width, String... names) {
		ReportForm form = new ReportForm("", "", "", "video", List.of("video_view"), "10", "");
		Report report = new Report(names.length,
				List.of(names)
					.stream()
					.map((name) -> Map.<String, Object>of("video_name", name, "video_view", 1))
					.toList(),
				null);
		return TextTable.of(new ReportTable(form, form.query(LocalDate.now()), report), width);
	}

}
