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

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A video as players see it.
 *
 * @param video the video
 * @param links the links to its media
 */
record PlayableVideo(SimulatedVideo video, MediaLinks links) {

	private static final List<String> FIELDS = List.of("id", "account_id", "name", "description", "long_description",
			"reference_id", "duration", "tags", "custom_fields", "cue_points", "link", "ad_keys", "created_at",
			"updated_at");

	JsonObject toJson() {
		JsonObject fields = this.video.fields();
		JsonObject json = new JsonObject();
		FIELDS.forEach((field) -> json.put(field, fields.get(field)));
		json.put("economics", fields.getOrDefault("economics", "AD_SUPPORTED"));
		json.put("published_at", fields.getOrDefault("published_at", fields.get("created_at")));
		addImage(json, "poster", ImageSize.POSTER);
		addImage(json, "thumbnail", ImageSize.THUMBNAIL);
		return json.with("text_tracks", this.links.textTracks(this.video)).with("sources", sources());
	}

	private void addImage(JsonObject json, String name, ImageSize size) {
		String url = image(size);
		json.with(name, url)
			.with(name + "_sources", (url != null) ? List.of(new JsonObject().with("src", url)) : List.of());
	}

	private @Nullable String image(ImageSize size) {
		return this.video.withImages() ? this.links.imageUrl(this.video, size) : null;
	}

	private List<JsonObject> sources() {
		List<JsonObject> rows = this.links.sources(this.video);
		rows.forEach((row) -> {
			row.remove("remote");
			row.remove("uploaded_at");
			if (row.containsKey("encoding_rate")) {
				row.put("avg_bitrate", row.remove("encoding_rate"));
			}
		});
		return rows;
	}

}
