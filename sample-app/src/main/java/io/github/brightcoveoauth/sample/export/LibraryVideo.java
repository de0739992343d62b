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

package io.github.brightcoveoauth.sample.export;

import java.util.List;
import java.util.Map;

import io.github.brightcoveoauth.sample.videos.VideoImage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the list of a library says about a video, with times as they were received.
 * Accounts without Dynamic Delivery list no images.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record LibraryVideo(String id, @Nullable Boolean complete, @Nullable String createdAt, @Nullable Long duration,
		@Nullable String name, @Nullable String originalFilename, @Nullable String publishedAt, @Nullable String state,
		@Nullable List<String> tags, @Nullable String updatedAt, @Nullable Map<String, @Nullable VideoImage> images) {

	/**
	 * Name of the video's folder and files: its own, for people, and its id, for no two
	 * videos share that.
	 */
	String fileName() {
		return FileNames.safe((this.name != null) ? this.name : "") + " " + FileNames.safe(this.id);
	}

}
