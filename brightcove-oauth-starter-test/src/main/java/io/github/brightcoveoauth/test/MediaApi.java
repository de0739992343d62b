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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Serves images, MP4 files, manifests and text tracks, to everybody as a CDN does.
 */
final class MediaApi implements ApiHandler {

	private static final Map<String, SimulatedResponse> TEXTS = Map.of("master.m3u8",
			text("application/x-mpegURL", "#EXTM3U\n#EXT-X-VERSION:3\n"), "manifest.mpd",
			text("application/dash+xml", "<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"/>\n"),
			"manifest.ismc", text("application/vnd.ms-sstr+xml", "<SmoothStreamingMedia MajorVersion=\"2\"/>\n"),
			"text.vtt", text("text/vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nTwo seconds of colour.\n"));

	private final Map<String, byte[]> images = new ConcurrentHashMap<>();

	private final SimulatedLibrary library;

	MediaApi(SimulatedLibrary library) {
		this.library = library;
	}

	private static SimulatedResponse text(String contentType, String text) {
		return SimulatedResponse.bytes(200, contentType, text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		if (!List.of("GET", "HEAD").contains(request.method())) {
			throw ApiError.methodNotAllowed();
		}
		List<String> segments = request.segments();
		SimulatedVideo video = segments.stream().flatMap(this::videos).findFirst().orElseThrow(ApiError::notFound);
		String file = segments.get(segments.size() - 1);
		SimulatedResponse found = file.equals("image.jpg") ? image(video, segments) : file(file);
		if (found == null) {
			throw ApiError.notFound();
		}
		return withETag(request, found);
	}

	private Stream<SimulatedVideo> videos(String segment) {
		return Stream.ofNullable(this.library.findByMediaId(segment));
	}

	private @Nullable SimulatedResponse image(SimulatedVideo video, List<String> segments) {
		for (ImageSize size : ImageSize.values()) {
			if (segments.contains(size.toString())) {
				byte[] jpeg = this.images.computeIfAbsent(video.mediaId() + size,
						(key) -> JpegPainter.paint(video, size));
				return SimulatedResponse.bytes(200, "image/jpeg", jpeg);
			}
		}
		return null;
	}

	private static @Nullable SimulatedResponse file(String name) {
		for (Mp4Clip clip : Mp4Clip.values()) {
			if (clip.fileName().equals(name)) {
				return SimulatedResponse.bytes(200, "video/mp4", clip.content());
			}
		}
		return TEXTS.get(name);
	}

	private static SimulatedResponse withETag(SimulatedRequest request, SimulatedResponse found) {
		String eTag = "\"%08x\"".formatted(Arrays.hashCode(found.body()));
		SimulatedResponse answer = eTag.equals(request.header("If-None-Match"))
				? new SimulatedResponse(304, Map.of(), new byte[0]) : found;
		return answer.header("ETag", eTag);
	}

}
