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

import java.util.Map;

import io.github.brightcoveoauth.BrightcoveApi;

/**
 * The error codes that go with a status, where an API documents several the most general
 * one.
 */
final class DocumentedErrors {

	private static final Map<Integer, String> CMS = Map.ofEntries(Map.entry(400, "BAD_REQUEST"),
			Map.entry(401, "UNAUTHORIZED"), Map.entry(403, "NOT_AVAILABLE"), Map.entry(404, "RESOURCE_NOT_FOUND"),
			Map.entry(405, "METHOD_NOT_ALLOWED"), Map.entry(406, "NOT_ACCEPTABLE"), Map.entry(409, "CONFLICT"),
			Map.entry(415, "SHARING_DISABLED"), Map.entry(422, "VALIDATION_ERROR"), Map.entry(429, "TOO_MANY_REQUESTS"),
			Map.entry(500, "UNKNOWN"), Map.entry(503, "SERVICE_UNAVAILABLE"), Map.entry(504, "TIMEOUT"));

	private static final Map<Integer, String> ANALYTICS = Map.of(404, "NOT_FOUND", 500, "SERVER_ERROR", 503,
			"PROCESSING");

	private static final Map<Integer, String> PLAYBACK = Map.of(401, "INVALID_POLICY_KEY", 403, "ACCESS_DENIED", 500,
			"SERVER_ERROR", 502, "SERVER_ERROR", 504, "SERVER_TIMEOUT");

	private static final Map<Integer, String> POLICY = Map.of(400, "NOT_AVAILABLE");

	private static final Map<Integer, String> OAUTH = Map.of(400, "invalid_client", 401, "invalid_client", 403,
			"access_denied");

	private DocumentedErrors() {
	}

	static String code(BrightcoveApi api, int status) {
		return switch (api) {
			case ANALYTICS -> ANALYTICS.getOrDefault(status, general(status));
			case PLAYBACK -> PLAYBACK.getOrDefault(status, general(status));
			case POLICY -> POLICY.getOrDefault(status, general(status));
			case OAUTH -> OAUTH.getOrDefault(status, "server_error");
			default -> general(status);
		};
	}

	private static String general(int status) {
		return CMS.getOrDefault(status, "UNKNOWN");
	}

}
