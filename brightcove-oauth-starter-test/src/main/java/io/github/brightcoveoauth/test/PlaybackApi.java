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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Brightcove's Playback API, of which videos are simulated.
 */
final class PlaybackApi implements ApiHandler {

	private static final int DEFAULT_LIMIT = 20;

	private static final int MAX_LIMIT = 1000;

	private static final Pattern ACCEPT = Pattern.compile("application/json\\s*;\\s*pk=([^\\s;,]+)");

	private static final Pattern AUTHORIZATION = Pattern.compile("BCOV-Policy (\\S+)");

	private final String accountId;

	private final PolicyKeys keys;

	private final SimulatedLibrary library;

	private final MediaLinks links;

	private final VideoOrder order;

	PlaybackApi(String accountId, PolicyKeys keys, SimulatedLibrary library, MediaLinks links, VideoOrder order) {
		this.accountId = accountId;
		this.keys = keys;
		this.library = library;
		this.links = links;
		this.order = order;
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		if (!List.of("GET", "HEAD").contains(request.method())) {
			throw ApiError.methodNotAllowed();
		}
		PolicyKey key = this.keys.find(policyKey(request));
		if (key == null) {
			throw new ApiError(401, "INVALID_POLICY_KEY", "The policy key is missing or not known");
		}
		List<String> path = request.segments();
		if (path.size() < 3 || path.size() > 4 || !path.get(0).equals("accounts")
				|| !isResource(path.get(2), path.size())) {
			throw ApiError.notFound();
		}
		if (!path.get(1).equals(this.accountId)) {
			throw accessDenied("ACCOUNT_ID");
		}
		if (!key.allowsOrigin(request.header("Origin"))) {
			throw accessDenied("DOMAIN");
		}
		return SimulatedResponse.json(200, switch (path.get(2)) {
			case "playlists" -> playlist(path.get(3), request);
			default -> (path.size() == 4) ? video(path.get(3)) : search(key, request);
		});
	}

	private static boolean isResource(String name, int depth) {
		return name.equals("videos") || (name.equals("playlists") && depth == 4);
	}

	private JsonObject playlist(String idOrReference, SimulatedRequest request) {
		SimulatedPlaylist playlist = this.library.findPlaylist(idOrReference);
		if (playlist == null) {
			throw new ApiError(404, "PLAYLIST_NOT_FOUND", "The designated resource was not found.");
		}
		JsonObject fields = playlist.fields().copy();
		fields.remove("video_ids");
		return fields.with("videos",
				playlist.videos()
					.stream()
					.filter(SimulatedVideo::isPlayable)
					.skip(Parameters.number(request, "offset", 0, 0, Integer.MAX_VALUE))
					.limit(Parameters.number(request, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT))
					.map((video) -> new PlayableVideo(video, this.links).toJson())
					.toList());
	}

	private static @Nullable String policyKey(SimulatedRequest request) {
		String key = request.header("BCOV-Policy");
		if (key == null) {
			key = find(AUTHORIZATION, request.header("Authorization"));
		}
		return (key != null) ? key : find(ACCEPT, request.header("Accept"));
	}

	private static @Nullable String find(Pattern pattern, @Nullable String header) {
		Matcher matcher = pattern.matcher((header != null) ? header : "");
		return matcher.find() ? matcher.group(1) : null;
	}

	private JsonObject video(String idOrReference) {
		SimulatedVideo video = this.library.find(idOrReference);
		if (video == null) {
			throw new ApiError(404, "VIDEO_NOT_FOUND", "The designated resource was not found.");
		}
		if (!video.isPlayable()) {
			throw new ApiError(403, "VIDEO_NOT_PLAYABLE", "The video is inactive or has no sources");
		}
		return new PlayableVideo(video, this.links).toJson();
	}

	private JsonObject search(PolicyKey key, SimulatedRequest request) {
		if (!key.allowsSearch()) {
			throw accessDenied("API").with("api_call", "search");
		}
		int limit = Parameters.number(request, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
		int offset = Parameters.number(request, "offset", 0, 0, Integer.MAX_VALUE);
		List<SimulatedVideo> found = this.library.videos()
			.stream()
			.filter(SimulatedVideo::isPlayable)
			.filter(VideoSearch.parse(request.parameter("q")))
			.sorted(this.order.by(request.parameter("sort")))
			.toList();
		List<JsonObject> page = found.stream()
			.skip(offset)
			.limit(limit)
			.map((video) -> new PlayableVideo(video, this.links).toJson())
			.toList();
		return new JsonObject().with("count", found.size()).with("videos", page);
	}

	private static ApiError accessDenied(String subcode) {
		return new ApiError(403, "ACCESS_DENIED", "Access to this resource is forbidden by access policy.")
			.with("error_subcode", subcode);
	}

	/**
	 * The one code that this API has for bad requests replaces those of the CMS API.
	 */
	@Override
	public Object errorBody(ApiError error) {
		return ApiHandler.super.errorBody(
				(error.status() == 400) ? new ApiError(400, "BAD_REQUEST", error.getMessage()) : error);
	}

}
