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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.brightcoveoauth.sample.web.Units;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.StringUtils;

@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Video(String id, @Nullable String name, @Nullable String description, @Nullable String longDescription,
		@Nullable String referenceId, @Nullable String state, @Nullable String deliveryType, @Nullable Long duration,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable Instant publishedAt,
		@Nullable List<String> tags, @Nullable Map<String, @Nullable String> customFields,
		@Nullable Map<String, @Nullable VideoImage> images) {

	public String title() {
		return StringUtils.hasText(this.name) ? this.name : "(no name)";
	}

	public @Nullable String length() {
		return (this.duration != null) ? Units.time(this.duration) : null;
	}

	public @Nullable String thumbnail() {
		String thumbnail = image("thumbnail");
		return (thumbnail != null) ? thumbnail : image("poster");
	}

	private @Nullable String image(String label) {
		VideoImage image = (this.images != null) ? this.images.get(label) : null;
		return (image != null) ? image.webSrc() : null;
	}

}
