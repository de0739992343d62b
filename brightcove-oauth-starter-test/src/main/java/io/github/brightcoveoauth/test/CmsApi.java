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

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Brightcove's CMS API, read-only.
 */
final class CmsApi implements ApiHandler {

	private static final int DEFAULT_LIMIT = 20;

	private static final int MAX_LIMIT = 100;

	private static final int MAX_IDS = 10;

	private final String accountId;

	private final SimulatedTokens tokens;

	private final SimulatedLibrary library;

	private final MediaLinks links;

	private final VideoOrder order;

	CmsApi(String accountId, SimulatedTokens tokens, SimulatedLibrary library, MediaLinks links, VideoOrder order) {
		this.accountId = accountId;
		this.tokens = tokens;
		this.library = library;
		this.links = links;
		this.order = order;
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		this.tokens.check(request, "video-cloud/video/read");
		List<String> path = request.segments();
		if (path.size() < 2 || !path.get(0).equals("accounts")) {
			throw ApiError.notFound();
		}
		if (!path.get(1).equals(this.accountId)) {
			throw ApiError.unauthorized();
		}
		Object body = body(request, path.subList(2, path.size()));
		return SimulatedResponse.json(200, body);
	}

	private Object body(SimulatedRequest request, List<String> path) {
		boolean count = !path.isEmpty() && path.get(0).equals("counts");
		List<String> counted = count ? path.subList(1, path.size()) : path;
		if (isPlaylistPath(counted)) {
			checkReadable(request);
			return count ? playlistCount(counted) : playlists(request, counted);
		}
		if (count ? !counted.equals(List.of("videos")) : !isVideoPath(path)) {
			throw ApiError.notFound();
		}
		checkReadable(request);
		if (count) {
			return new JsonObject().with("count", matching(request).count());
		}
		return switch (path.size()) {
			case 1 -> list(request);
			case 2 -> byIds(path.get(1));
			default -> part(path.get(1), path.get(2));
		};
	}

	private static boolean isPlaylistPath(List<String> path) {
		return !path.isEmpty() && path.get(0).equals("playlists")
				&& (path.size() < 3 || (path.size() == 3 && path.get(2).equals("videos")));
	}

	private JsonObject playlistCount(List<String> path) {
		if (path.size() == 2) {
			throw ApiError.notFound();
		}
		int count = (path.size() == 1) ? this.library.playlists().size() : playlist(path.get(1)).videos().size();
		return new JsonObject().with("count", count);
	}

	private Object playlists(SimulatedRequest request, List<String> path) {
		return switch (path.size()) {
			case 1 ->
				page(request, DEFAULT_LIMIT, this.library.playlists().stream()).map(SimulatedPlaylist::fields).toList();
			case 2 -> playlist(path.get(1)).fields();
			default ->
				page(request, MAX_LIMIT, playlist(path.get(1)).videos().stream()).map(this.links::video).toList();
		};
	}

	private SimulatedPlaylist playlist(String idOrReference) {
		SimulatedPlaylist playlist = this.library.findPlaylist(idOrReference);
		if (playlist == null) {
			throw ApiError.notFound();
		}
		return playlist;
	}

	private static <T> Stream<T> page(SimulatedRequest request, int defaultLimit, Stream<T> all) {
		int limit = Parameters.number(request, "limit", defaultLimit, 1, MAX_LIMIT);
		int offset = Parameters.number(request, "offset", 0, 0, Integer.MAX_VALUE);
		return all.skip(offset).limit(limit);
	}

	private static boolean isVideoPath(List<String> path) {
		return !path.isEmpty() && path.get(0).equals("videos")
				&& (path.size() < 3 || (path.size() == 3 && List.of("sources", "images").contains(path.get(2))));
	}

	private static void checkReadable(SimulatedRequest request) {
		if (!request.method().equals("GET")) {
			throw ApiError.methodNotAllowed();
		}
		String accept = request.header("Accept");
		if (accept != null && Stream.of("application/json", "application/*", "*/*").noneMatch(accept::contains)) {
			throw new ApiError(406, "NOT_ACCEPTABLE", "The HTTP Accept header has a value not allowed.");
		}
	}

	private List<JsonObject> list(SimulatedRequest request) {
		Stream<SimulatedVideo> sorted = matching(request).sorted(this.order.by(request.parameter("sort")));
		return page(request, DEFAULT_LIMIT, sorted).map(this.links::video).toList();
	}

	private Stream<SimulatedVideo> matching(SimulatedRequest request) {
		return this.library.videos().stream().filter(VideoSearch.parse(request.parameter("q")));
	}

	private Object byIds(String ids) {
		List<String> wanted = Arrays.stream(ids.split(",")).distinct().toList();
		if (wanted.size() > MAX_IDS) {
			throw ApiError
				.badRequest("ILLEGAL_PATH: A request for more than %d videos is not supported".formatted(MAX_IDS));
		}
		List<JsonObject> found = wanted.stream()
			.map(this.library::find)
			.filter(Objects::nonNull)
			.map(this.links::video)
			.toList();
		if (found.isEmpty()) {
			throw ApiError.notFound();
		}
		return ids.contains(",") ? found : found.get(0);
	}

	private Object part(String id, String part) {
		SimulatedVideo video = this.library.find(id);
		if (video == null) {
			throw ApiError.notFound();
		}
		return part.equals("sources") ? this.links.sources(video) : this.links.images(video);
	}

}
