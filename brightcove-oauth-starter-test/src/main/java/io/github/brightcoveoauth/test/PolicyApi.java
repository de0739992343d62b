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
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Brightcove's Policy API, which creates policy keys and tells what they allow.
 */
final class PolicyApi implements ApiHandler {

	private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s]+");

	private final String accountId;

	private final SimulatedTokens tokens;

	private final PolicyKeys keys;

	PolicyApi(String accountId, SimulatedTokens tokens, PolicyKeys keys) {
		this.accountId = accountId;
		this.tokens = tokens;
		this.keys = keys;
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		boolean create = request.method().equals("POST");
		this.tokens.check(request, create ? "video-cloud/player/all" : "video-cloud/player/read");
		List<String> path = request.segments();
		if (path.size() < 3 || path.size() > 4 || !path.get(0).equals("accounts")
				|| !path.get(2).equals("policy_keys")) {
			throw ApiError.notFound();
		}
		if (!path.get(1).equals(this.accountId)) {
			throw ApiError.unauthorized();
		}
		if (!request.method().equals((path.size() == 3) ? "POST" : "GET")) {
			throw ApiError.methodNotAllowed();
		}
		return SimulatedResponse.json(200, create ? create(request) : read(path.get(3)));
	}

	private JsonObject create(SimulatedRequest request) {
		JsonNode body = Json.read(request.body());
		JsonNode data = (body != null) ? body.path("key-data") : null;
		if (data == null || !isKeyData(data)) {
			throw new ApiError(400, "NOT_AVAILABLE", "The key data are missing or not valid");
		}
		PolicyKey key = new PolicyKey(data);
		return toJson(this.keys.create(key), key);
	}

	private boolean isKeyData(JsonNode data) {
		return data.path("account-id").isString() && data.path("account-id").asString().equals(this.accountId)
				&& isArray(data.path("apis"), Pattern.compile("search"))
				&& isArray(data.path("allowed-domains"), ORIGIN);
	}

	private static boolean isArray(JsonNode json, Pattern element) {
		return json.isMissingNode() || json.isArray() && json.valueStream()
			.allMatch((value) -> value.isString() && element.matcher(value.asString()).matches());
	}

	private JsonObject read(String value) {
		PolicyKey key = this.keys.find(value);
		if (key == null) {
			throw ApiError.notFound();
		}
		return toJson(value, key);
	}

	private static JsonObject toJson(String value, PolicyKey key) {
		return new JsonObject().with("key-string", value).with("key-data", key.data());
	}

}
