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

package io.github.brightcoveoauth.sample.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;

/**
 * Paths that Brightcove documents, to begin a call with.
 */
final class KnownPaths {

	private static final Map<BrightcoveApi, List<String>> PATHS = Map.of(
	// @formatter:off
			BrightcoveApi.CMS, List.of(
					"/accounts/{accountId}/counts/videos",
					"/accounts/{accountId}/videos?limit=20&offset=0",
					"/accounts/{accountId}/videos?q=tags:news&sort=-updated_at",
					"/accounts/{accountId}/videos",
					"/accounts/{accountId}/videos/{videoId}",
					"/accounts/{accountId}/videos/{videoId}/sources",
					"/accounts/{accountId}/videos/{videoId}/images",
					"/accounts/{accountId}/videos/{videoId}/digital_master",
					"/accounts/{accountId}/videos/{videoId}/references",
					"/accounts/{accountId}/counts/playlists",
					"/accounts/{accountId}/playlists",
					"/accounts/{accountId}/playlists/{playlistId}",
					"/accounts/{accountId}/playlists/{playlistId}/videos",
					"/accounts/{accountId}/folders",
					"/accounts/{accountId}/folders/{folderId}/videos",
					"/accounts/{accountId}/labels",
					"/accounts/{accountId}/subscriptions",
					"/accounts/{accountId}/video_fields"),
			BrightcoveApi.ANALYTICS, List.of(
					"/data?accounts={accountId}&dimensions=video&from=-30d&to=now&limit=10&sort=-video_view",
					"/data?accounts={accountId}&dimensions=date&from=-7d&to=now",
					"/data?accounts={accountId}&dimensions=country&format=csv",
					"/data/status?accounts={accountId}&dimensions=video",
					"/engagement/accounts/{accountId}",
					"/engagement/accounts/{accountId}/videos/{videoId}",
					"/alltime/accounts/{accountId}/videos/{videoId}",
					"/timeseries/accounts/{accountId}?metrics=video_view",
					"/events/accounts/{accountId}"),
			BrightcoveApi.ANALYTICS_LAST_VIEWED, List.of(
					"/historical/media-insights/v1/all/account/{accountId}/lastview"),
			BrightcoveApi.POLICY, List.of(
					"/accounts/{accountId}/policy_keys"),
			BrightcoveApi.LIVE_V2, List.of(
					"/accounts/{accountId}/jobs"));
	// @formatter:on

	private KnownPaths() {
	}

	/**
	 * The documented paths of an API, or else an empty one.
	 */
	static Stream<String> of(BrightcoveApi api) {
		return PATHS.getOrDefault(api, List.of("")).stream();
	}

}
