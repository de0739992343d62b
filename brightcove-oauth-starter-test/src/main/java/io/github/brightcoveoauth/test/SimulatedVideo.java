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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A video of the simulated library.
 *
 * @since 0.1.0
 */
public final class SimulatedVideo {

	private final String id;

	private final String mediaId;

	private volatile JsonObject fields;

	private volatile Delivery delivery;

	private volatile boolean withImages;

	SimulatedVideo(JsonObject fields, Delivery delivery, boolean withImages) {
		this.id = String.valueOf(fields.get("id"));
		this.mediaId = UUID.nameUUIDFromBytes(this.id.getBytes(StandardCharsets.UTF_8)).toString();
		this.fields = fields;
		this.delivery = delivery;
		this.withImages = withImages;
	}

	/**
	 * The id of the video.
	 * @return digits, too many for an {@code int}
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The name of the video.
	 * @return its name
	 */
	public String name() {
		return String.valueOf(this.fields.get("name"));
	}

	/**
	 * Give the video a field, or another value of one.
	 * @param name a field of the CMS API's videos, such as {@code reference_id}
	 * @param value a value that JSON can have
	 * @return this
	 */
	public SimulatedVideo field(String name, @Nullable Object value) {
		this.fields = this.fields.copy().with(name, value);
		return this;
	}

	/**
	 * Give the video tags.
	 * @param tags its tags
	 * @return this
	 */
	public SimulatedVideo tags(String... tags) {
		return field("tags", List.of(tags));
	}

	/**
	 * Let the video last for some time.
	 * @param duration how long
	 * @return this
	 */
	public SimulatedVideo duration(Duration duration) {
		return field("duration", Math.toIntExact(duration.toMillis()));
	}

	/**
	 * Deactivate the video, so that nobody can play it.
	 * @return this
	 */
	public SimulatedVideo inactive() {
		return field("state", "INACTIVE");
	}

	/**
	 * Take away what a video has not got before it is transcoded: sources, images,
	 * duration.
	 * @return this
	 */
	public SimulatedVideo pending() {
		this.delivery = Delivery.NONE;
		this.withImages = false;
		return field("state", "PENDING").field("complete", false).field("duration", null);
	}

	/**
	 * Take away the images.
	 * @return this
	 */
	public SimulatedVideo withoutImages() {
		this.withImages = false;
		return this;
	}

	/**
	 * Take away the MP4 files, so that there are manifests only.
	 * @return this
	 */
	public SimulatedVideo withoutMp4() {
		this.delivery = Delivery.MANIFESTS_ONLY;
		return this;
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

	long number() {
		return Long.parseLong(this.id);
	}

	String mediaId() {
		return this.mediaId;
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

	@Override
	public String toString() {
		return "SimulatedVideo[" + this.id + "]";
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
