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

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void valuesMayBeMissing() {
		Report report = this.mapper.readValue("""
				{"item_count":2,"items":[null,{"video":null,"video_name":" ","video_view":null}],"summary":null}
				""", Report.class);
		assertThat(report.rows()).singleElement().satisfies((row) -> {
			assertThat(row.text("video")).isNull();
			assertThat(row.text("video_name")).isNull();
			assertThat(row.number(Metric.VIDEO_VIEW)).isNull();
			assertThat(row.number(Metric.PLAY_RATE)).isNull();
		});
		assertThat(report.totals()).isNull();
	}

	@Test
	void numbersComeWithAndWithoutDecimals() {
		Report report = this.mapper.readValue("""
				{"item_count":1,"items":[{"video_view":1234.0,"video_seconds_viewed":90,"play_rate":0.345}]}
				""", Report.class);
		assertThat(report.rows()).singleElement().satisfies((row) -> {
			assertThat(row.number(Metric.VIDEO_VIEW)).isNotNull()
				.satisfies((views) -> assertThat(Metric.VIDEO_VIEW.text(views)).isEqualTo("1,234"));
			assertThat(row.number(Metric.VIDEO_SECONDS_VIEWED)).isNotNull()
				.satisfies((seconds) -> assertThat(Metric.VIDEO_SECONDS_VIEWED.inUnit(seconds)).isEqualTo(1.5));
			assertThat(row.number(Metric.PLAY_RATE)).isNotNull()
				.satisfies((rate) -> assertThat(Metric.PLAY_RATE.text(rate)).isEqualTo("34.5%"));
		});
	}

	@Test
	void reportMayHaveNoRows() {
		assertThat(this.mapper.readValue("{\"item_count\":0}", Report.class).rows()).isEmpty();
	}

}
