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

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VideoSourceTests {

	@Test
	void widestMp4IsChosenWhateverTheOrder() {
		List<VideoSource> sources = List.of(mp4("https://a/480", 480), mp4("https://a/1280", 1280),
				mp4("https://a/640", 640));
		assertThat(VideoSource.widestMp4(sources)).isEqualTo(sources.get(1));
	}

	@Test
	void streamWithoutAddressIsNotChosen() {
		List<VideoSource> sources = List.of(mp4(null, 1280), mp4("rtmp://a/1280", 1280), mp4("https://a/480", 480));
		assertThat(VideoSource.widestMp4(sources)).isEqualTo(sources.get(2));
	}

	@Test
	void httpsIsPreferredAtTheSameWidth() {
		List<VideoSource> sources = List.of(mp4("https://a/640", 640), mp4("http://a/640", 640));
		assertThat(VideoSource.widestMp4(sources)).isEqualTo(sources.get(0));
		assertThat(VideoSource.widestMp4(List.of(sources.get(1), sources.get(0)))).isEqualTo(sources.get(0));
	}

	@Test
	void manifestsAreNoMp4() {
		assertThat(VideoSource.widestMp4(List.of(
				new VideoSource("https://a/master.m3u8", "application/x-mpegURL", null, null, null, null, null, null),
				new VideoSource("https://a/master.m3u8", null, "M2TS", null, 640, 360, null, null))))
			.isNull();
	}

	@Test
	void mp4WithoutWidthIsBetterThanNone() {
		VideoSource source = new VideoSource("https://a/b", "video/mp4", null, null, null, null, null, null);
		assertThat(VideoSource.widestMp4(List.of(source))).isEqualTo(source);
	}

	private static VideoSource mp4(@Nullable String src, int width) {
		return new VideoSource(src, null, "MP4", "H264", width, width * 9 / 16, 574000L, 3586929L);
	}

}
