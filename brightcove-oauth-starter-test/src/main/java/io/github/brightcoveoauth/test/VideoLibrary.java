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

package io.github.brightcoveoauth.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The videos of the account.
 */
final class VideoLibrary {

	private static final String REFERENCE_PREFIX = "ref:";

	private final Map<String, SimulatedVideo> videosById = new LinkedHashMap<>();

	private final Map<String, SimulatedVideo> videosByReference = new LinkedHashMap<>();

	private final Map<String, SimulatedVideo> videosByMediaId = new LinkedHashMap<>();

	VideoLibrary(List<SimulatedVideo> videos) {
		for (SimulatedVideo video : videos) {
			this.videosById.put(video.id(), video);
			this.videosByMediaId.put(video.mediaId(), video);
			String reference = video.text("reference_id");
			if (reference != null) {
				this.videosByReference.put(reference, video);
			}
		}
	}

	List<SimulatedVideo> videos() {
		return List.copyOf(this.videosById.values());
	}

	@Nullable SimulatedVideo find(String idOrReference) {
		return idOrReference.startsWith(REFERENCE_PREFIX)
				? this.videosByReference.get(idOrReference.substring(REFERENCE_PREFIX.length()))
				: this.videosById.get(idOrReference);
	}

	@Nullable SimulatedVideo findByMediaId(String mediaId) {
		return this.videosByMediaId.get(mediaId);
	}

}
