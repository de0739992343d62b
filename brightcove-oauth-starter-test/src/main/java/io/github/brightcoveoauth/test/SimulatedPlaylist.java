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
 * A playlist that names its videos.
 *
 * @since 0.1.0
 */
public final class SimulatedPlaylist {

	private final List<SimulatedVideo> videos;

	private volatile JsonObject fields;

	SimulatedPlaylist(JsonObject fields, List<SimulatedVideo> videos) {
		this.fields = fields;
		this.videos = videos;
	}

	/**
	 * The id of the playlist.
	 * @return digits
	 */
	public String id() {
		return String.valueOf(this.fields.get("id"));
	}

	/**
	 * Give the playlist a field, or another value of one.
	 * @param name a field of the CMS API's playlists, such as {@code reference_id}
	 * @param value a value that JSON can have
	 * @return this
	 */
	public SimulatedPlaylist field(String name, @Nullable Object value) {
		this.fields = this.fields.copy().with(name, value);
		return this;
	}

	@Nullable String referenceId() {
		return (this.fields.get("reference_id") != null) ? String.valueOf(this.fields.get("reference_id")) : null;
	}

	List<SimulatedVideo> videos() {
		return this.videos;
	}

	JsonObject fields() {
		return this.fields;
	}

	@Override
	public String toString() {
		return "SimulatedPlaylist[" + id() + "]";
	}

}
