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

package io.github.brightcoveoauth.sample.playback;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.github.brightcoveoauth.sample.web.Units;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.StringUtils;

/**
 * A video as players get it. Its sources are part of it, unlike those of the CMS API.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PlayableVideo(String id, @Nullable String name, @Nullable String description, @Nullable String referenceId,
		@Nullable Long duration, @Nullable Instant publishedAt, @Nullable String poster,
		@Nullable List<@Nullable PlayableSource> sources) {

	public String title() {
		return StringUtils.hasText(this.name) ? this.name : "(no name)";
	}

	public @Nullable String length() {
		return (this.duration != null) ? Units.time(this.duration) : null;
	}

	public @Nullable String webPoster() {
		return Units.isWebUrl(this.poster) ? this.poster : null;
	}

	public List<PlayableSource> rows() {
		return (this.sources != null) ? this.sources.stream().filter(Objects::nonNull).toList() : List.of();
	}

}
