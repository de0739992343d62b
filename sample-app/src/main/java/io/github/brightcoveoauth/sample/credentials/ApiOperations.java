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

package io.github.brightcoveoauth.sample.credentials;

import java.util.List;
import java.util.stream.Stream;

/**
 * Operations that Brightcove documents for one API.
 *
 * @param api the API
 * @param operations what a credential may be allowed there
 */
record ApiOperations(String api, List<String> operations) {

	static final List<ApiOperations> ALL = List.of(videoCloud("Analytics", "analytics/read"),
			videoCloud("Audience", "audience/read", "audience/write"),
			videoCloud("Beacon", "beacon-monetization/read", "beacon-monetization/read-write",
					"beacon-monetization/in-app-purchase", "beacon-monetization/iframe-info"),
			videoCloud("Cloud Playout", "cloud-playout/read", "cloud-playout/all"),
			videoCloud("Cloud Playout scheduler", "schedule/read", "schedule/create", "schedule/update",
					"schedule/delete", "schedule/all"),
			videoCloud("CMS: videos, Dynamic Ingest", "video/read", "video/create", "video/update", "video/delete",
					"video/all", "video/clear-sources"),
			videoCloud("CMS: assets", "asset/read", "asset/create", "asset/update", "asset/delete", "asset/all",
					"video/assets/delete"),
			videoCloud("CMS: playlists", "playlist/read", "playlist/create", "playlist/update", "playlist/delete",
					"playlist/all"),
			videoCloud("CMS: media sharing", "sharing-relationships/read", "sharing-relationships/create",
					"sharing-relationships/update", "sharing-relationships/delete", "sharing-relationships/all"),
			videoCloud("CMS: notifications", "notifications/all"), videoCloud("Cross-device resume", "xdr/read"),
			videoCloud("Delivery Rules", "delivery-rules/read", "delivery-rules/all"),
			videoCloud("Dynamic Ingest: uploads", "upload-urls/read"),
			videoCloud("Image tokens", "image-token-management/read", "image-token-management/write"),
			videoCloud("Ingest Profiles", "ingest-profiles/profile/read", "ingest-profiles/profile/write",
					"ingest-profiles/account/read", "ingest-profiles/account/write"),
			videoCloud("In-Page Experience", "experience/read", "experience/all"),
			videoCloud("Interactivity", "interactivity/read", "interactivity/all"),
			videoCloud("Live 2.0", "livev2/jobs/read", "livev2/jobs/create", "livev2/jobs/update", "livev2/jobs/delete",
					"livev2/jobs/all", "livev2/metrics/read"),
			videoCloud("Playback authorisation", "playback-auth/key/read", "playback-auth/key/write",
					"playback-auth/playback-rights/read", "playback-auth/playback-rights/write",
					"playback-auth/devices/read", "playback-auth/devices/write", "playback-auth/blacklist",
					"playback-auth/audit"),
			videoCloud("Player Management, Policy, Delivery System", "player/read", "player/create", "player/update",
					"player/all"),
			new ApiOperations("Player Management, older", List.of("perform/player/all")),
			videoCloud("Social", "social/api/read", "social/status/read", "social/mrss/read", "social/mrss/write"),
			videoCloud("SSAI", "ssai/read", "ssai/all"));

	private static ApiOperations videoCloud(String api, String... operations) {
		return new ApiOperations(api, Stream.of(operations).map("video-cloud/"::concat).toList());
	}

	static boolean isListed(String operation) {
		return ALL.stream().anyMatch((api) -> api.operations().contains(operation));
	}

}
