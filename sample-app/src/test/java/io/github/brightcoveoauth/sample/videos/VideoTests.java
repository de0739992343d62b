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

package io.github.brightcoveoauth.sample.videos;

import io.github.brightcoveoauth.sample.web.Units;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class VideoTests {

	private final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void everythingButTheIdMayBeMissing() {
		Video video = this.mapper.readValue("{\"id\":\"1\"}", Video.class);
		assertThat(video.title()).isEqualTo("(no name)");
		assertThat(video.length()).isNull();
		assertThat(video.thumbnail()).isNull();
	}

	@Test
	void everythingButTheIdMayBeNull() {
		Video video = this.mapper.readValue("""
				{"id":"1","name":null,"duration":null,"updated_at":null,"tags":null,"custom_fields":null,
				"images":{"thumbnail":null,"poster":{"src":null,"sources":null}},"geo":null,"unheard_of":{"a":[]}}
				""", Video.class);
		assertThat(video.thumbnail()).isNull();
	}

	@Test
	void posterStandsInForAThumbnailThatIsNotOnTheWeb() {
		Video video = this.mapper.readValue("""
				{"id":"1","images":{"thumbnail":{"src":"javascript:alert(1)"},"poster":{"src":"https://a/b.jpg"}}}
				""", Video.class);
		assertThat(video.thumbnail()).isEqualTo("https://a/b.jpg");
	}

	@Test
	void figuresAreWrittenForPeople() {
		assertThat(Units.time(31_999)).isEqualTo("0:31");
		assertThat(Units.time(189_400)).isEqualTo("3:09");
		assertThat(Units.time(7_006_390)).isEqualTo("1:56:46");
		assertThat(Units.bitrate(574_000)).isEqualTo("574 kbit/s");
		assertThat(Units.bitrate(2_129_000)).isEqualTo("2.1 Mbit/s");
		assertThat(Units.bytes(13_242_064)).isEqualTo("13.2 MB");
		assertThat(Units.bytes(8_400)).isEqualTo("8 kB");
	}

}
