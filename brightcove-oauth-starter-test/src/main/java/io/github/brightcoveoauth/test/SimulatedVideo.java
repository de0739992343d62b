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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A video of the simulated library.
 */
final class SimulatedVideo {

	private final JsonObject fields;

	private final Delivery delivery;

	private final boolean withImages;

	SimulatedVideo(JsonObject fields, Delivery delivery, boolean withImages) {
		this.fields = fields;
		this.delivery = delivery;
		this.withImages = withImages;
	}

	JsonObject fields() {
		return this.fields;
	}

	Delivery delivery() {
		return this.delivery;
	}

	boolean withImages() {
		return this.withImages;
	}

	String id() {
		return String.valueOf(this.fields.get("id"));
	}

	long number() {
		return Long.parseLong(id());
	}

	String name() {
		return String.valueOf(this.fields.get("name"));
	}

	String mediaId() {
		return UUID.nameUUIDFromBytes(id().getBytes(StandardCharsets.UTF_8)).toString();
	}

	boolean isPlayable() {
		return "ACTIVE".equals(text("state")) && "true".equals(text("complete"));
	}

	@Nullable String text(String field) {
		Object value = this.fields.get(field);
		return (value != null) ? value.toString() : null;
	}

	@Nullable Integer duration() {
		return (Integer) this.fields.get("duration");
	}

	List<String> tags() {
		return (this.fields.get("tags") instanceof List<?> tags) ? tags.stream().map(String::valueOf).toList()
				: List.of();
	}

	Map<?, ?> customFields() {
		return object("custom_fields");
	}

	Map<?, ?> object(String field) {
		return (this.fields.get(field) instanceof Map<?, ?> object) ? object : Map.of();
	}

	/**
	 * How a video reaches its viewers, which decides what its sources look like.
	 */
	enum Delivery {

		/**
		 * Not transcoded yet.
		 */
		NONE,

		/**
		 * Three rows for each MP4 file, one of them RTMP.
		 */
		LEGACY,

		/**
		 * Manifests and MP4 files.
		 */
		MIXED,

		/**
		 * Manifests without any MP4 file.
		 */
		MANIFESTS_ONLY

	}

}
