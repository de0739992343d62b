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

import java.util.Comparator;
import java.util.List;

import io.github.brightcoveoauth.sample.web.Units;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A row of a video's sources.
 *
 * @param src where the file or manifest is
 * @param type media type of a manifest
 * @param container format of a file
 * @param codec codec of a file
 * @param width width in pixels
 * @param height height in pixels
 * @param encodingRate bits per second
 * @param size bytes
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record VideoSource(@Nullable String src, @Nullable String type, @Nullable String container,
		@Nullable String codec, @Nullable Integer width, @Nullable Integer height, @Nullable Long encodingRate,
		@Nullable Long size) {

	private static final Comparator<VideoSource> BY_WIDTH_THEN_HTTPS = Comparator
		.comparing((VideoSource source) -> (source.width() != null) ? source.width() : 0)
		.thenComparing((source) -> source.src() != null && source.src().startsWith("https:"));

	/**
	 * The widest MP4 that a browser can load. Legacy accounts list each width several
	 * times, one of them a stream without an address.
	 * @param sources sources of a video
	 * @return the widest, or {@code null} if there is none
	 */
	public static @Nullable VideoSource widestMp4(List<VideoSource> sources) {
		return sources.stream()
			.filter((source) -> source.isMp4() && source.isWeb())
			.max(BY_WIDTH_THEN_HTTPS)
			.orElse(null);
	}

	boolean isMp4() {
		return "MP4".equalsIgnoreCase(this.container) || "video/mp4".equalsIgnoreCase(this.type);
	}

	public boolean isWeb() {
		return Units.isWebUrl(this.src);
	}

	public @Nullable String bitrate() {
		return (this.encodingRate != null) ? Units.bitrate(this.encodingRate) : null;
	}

	public @Nullable String fileSize() {
		return (this.size != null) ? Units.bytes(this.size) : null;
	}

}
