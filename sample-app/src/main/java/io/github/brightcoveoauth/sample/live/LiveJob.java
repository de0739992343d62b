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

package io.github.brightcoveoauth.sample.live;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.StringUtils;

/**
 * A job of the Live API: one live stream and what is made of it.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record LiveJob(String id, @Nullable String state, @Nullable String region, @Nullable String channelType,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable Instant finishedAt,
		@Nullable Integer reconnectTime, @Nullable String playbackUrl, @Nullable String playbackUrlDvr,
		@Nullable Stream stream, @Nullable List<@Nullable Output> outputs) {

	public String streamName() {
		return (this.stream != null && StringUtils.hasText(this.stream.name())) ? this.stream.name() : "(no name)";
	}

	public boolean isRunning() {
		return "processing".equals(this.state);
	}

	public List<Output> rows() {
		return (this.outputs != null) ? this.outputs.stream().filter(Objects::nonNull).toList() : List.of();
	}

	record Stream(@Nullable String name) {

	}

	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Output(@Nullable String label, @Nullable String videoCodec, @Nullable Integer width,
			@Nullable Integer height, @Nullable Integer videoBitrate, @Nullable Integer segmentSeconds) {

		public @Nullable String size() {
			return (this.width != null && this.height != null) ? this.width + " × " + this.height : null;
		}

	}

}
