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

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * The videos and playlists of the account. At the start there are 240 videos, always the
 * same, and three playlists.
 *
 * @since 0.1.0
 */
public final class SimulatedLibrary {

	private static final String REFERENCE_PREFIX = "ref:";

	private final List<SimulatedVideo> videos = new CopyOnWriteArrayList<>();

	private final List<SimulatedPlaylist> playlists = new CopyOnWriteArrayList<>();

	private final LibraryFactory factory;

	private final Clock clock;

	SimulatedLibrary(LibraryFactory factory, Clock clock) {
		this.factory = factory;
		this.clock = clock;
		reset();
	}

	void reset() {
		clear();
		this.videos.addAll(this.factory.videos());
		this.playlists.addAll(this.factory.playlists(this.videos));
	}

	/**
	 * Remove all videos and playlists.
	 * @return this
	 */
	public SimulatedLibrary clear() {
		this.videos.clear();
		this.playlists.clear();
		return this;
	}

	/**
	 * Add a video that was created just now, is active, lasts a minute, and has images
	 * and MP4 files.
	 * @param name its name
	 * @return the video, to be made what the test needs
	 */
	public SimulatedVideo addVideo(String name) {
		SimulatedVideo video = this.factory.video(name, this.clock.instant());
		this.videos.add(video);
		return video;
	}

	/**
	 * Add a playlist.
	 * @param name its name
	 * @param videos its videos, in order
	 * @return the playlist
	 */
	public SimulatedPlaylist addPlaylist(String name, SimulatedVideo... videos) {
		SimulatedPlaylist playlist = this.factory.playlist(name, this.clock.instant(), List.of(videos));
		this.playlists.add(playlist);
		return playlist;
	}

	/**
	 * The videos, in the order in which they were added.
	 * @return the videos
	 */
	public List<SimulatedVideo> videos() {
		return List.copyOf(this.videos);
	}

	List<SimulatedPlaylist> playlists() {
		return List.copyOf(this.playlists);
	}

	@Nullable SimulatedVideo find(String idOrReference) {
		return this.videos.stream()
			.filter((video) -> isNamed(idOrReference, video.id(), video.text("reference_id")))
			.findFirst()
			.orElse(null);
	}

	@Nullable SimulatedPlaylist findPlaylist(String idOrReference) {
		return this.playlists.stream()
			.filter((playlist) -> isNamed(idOrReference, playlist.id(), playlist.referenceId()))
			.findFirst()
			.orElse(null);
	}

	private static boolean isNamed(String idOrReference, String id, @Nullable String reference) {
		return idOrReference.startsWith(REFERENCE_PREFIX)
				? idOrReference.substring(REFERENCE_PREFIX.length()).equals(reference) : idOrReference.equals(id);
	}

	@Nullable SimulatedVideo findByMediaId(String mediaId) {
		return this.videos.stream().filter((video) -> video.mediaId().equals(mediaId)).findFirst().orElse(null);
	}

	@Override
	public String toString() {
		return "SimulatedLibrary[" + this.videos.size() + " videos]";
	}

}
