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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	private static final ReportQuery QUERY = new ReportQuery("-30d", "now", Dimension.VIDEO,
			List.of(Metric.VIDEO_VIEW, Metric.PLAY_RATE), "-video_view", 10);

	@Test
	void beginsWithTheNamesOfTheFields() {
		assertThat(Csv.of(QUERY, new Report(0, null, null))).isEqualTo("video,video_name,video_view,play_rate\r\n");
	}

	@Test
	void valuesAreThoseOfTheApi() {
		assertThat(csv(Map.of("video", "1", "video_name", "Tide Pools", "video_view", -12, "play_rate", 1.5e7)))
			.endsWith("\r\n1,Tide Pools,-12,15000000\r\n");
	}

	@Test
	void missingValueIsEmpty() {
		assertThat(csv(Map.of("video_view", 1))).endsWith("\r\n,,1,\r\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			Fish, chips | "Fish, chips"
			The "Sea" | "The ""Sea\"""
			=1+1 | '=1+1
			+1 | '+1
			-1 | '-1
			@SUM(A1) | '@SUM(A1)
			=HYPERLINK("x","y") | "'=HYPERLINK(""x"",""y"")"
			Alpine - Lakes | Alpine - Lakes
			""")
	void textIsQuotedAndNoFormula(String name, String cell) {
		assertThat(csv(Map.of("video_name", name))).endsWith("\r\n," + cell + ",,\r\n");
	}

	@Test
	void lineBreaksStayInTheirCell() {
		assertThat(csv(Map.of("video_name", "Tide\r\nPools"))).endsWith("\r\n,\"Tide\r\nPools\",,\r\n");
		assertThat(csv(Map.of("video_name", "\t=1"))).endsWith("\r\n,'\t=1,,\r\n");
	}

	private static String csv(Map<String, Object> row) {
		return Csv.of(QUERY, new Report(1, List.of(row), null));
	}

}
