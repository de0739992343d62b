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
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Report(long itemCount, @Nullable List<@Nullable Row> items, @Nullable Row summary) {

	public List<Row> rows() {
		return (this.items != null) ? this.items.stream().filter(Objects::nonNull).toList() : List.of();
	}

	/**
	 * One video, or the totals. Brightcove may leave out any value and writes the same
	 * one now with and now without decimals.
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Row(@Nullable String video, @Nullable String videoName, @Nullable Double videoView,
			@Nullable Double videoImpression, @Nullable Double playRate, @Nullable Double videoSecondsViewed) {

		public String title() {
			return (this.videoName != null && !this.videoName.isBlank()) ? this.videoName : "(unknown)";
		}

		public long views() {
			return (this.videoView != null) ? Math.round(this.videoView) : 0;
		}

		public @Nullable Double minutesViewed() {
			return (this.videoSecondsViewed != null) ? this.videoSecondsViewed / 60 : null;
		}

	}

}
