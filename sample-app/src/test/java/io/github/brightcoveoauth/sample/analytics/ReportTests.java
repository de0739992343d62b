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
	void rowWithoutVideoIsUnknown() {
		Report report = this.mapper.readValue("""
				{"item_count":2,"items":[null,{"video":null,"video_name":null,"video_view":null}],"summary":null}
				""", Report.class);
		assertThat(report.rows()).singleElement().satisfies((row) -> {
			assertThat(row.title()).isEqualTo("(unknown)");
			assertThat(row.views()).isZero();
			assertThat(row.minutesViewed()).isNull();
		});
	}

	@Test
	void numbersComeWithAndWithoutDecimals() {
		Report report = this.mapper.readValue("""
				{"item_count":1,"items":[{"video_view":12.0,"video_seconds_viewed":90,"play_rate":1}]}
				""", Report.class);
		assertThat(report.rows().get(0).views()).isEqualTo(12);
		assertThat(report.rows().get(0).minutesViewed()).isEqualTo(1.5);
	}

	@Test
	void reportMayHaveNoRows() {
		assertThat(this.mapper.readValue("{\"item_count\":0}", Report.class).rows()).isEmpty();
	}

}
