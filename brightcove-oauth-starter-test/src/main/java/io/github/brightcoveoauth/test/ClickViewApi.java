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
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;

/**
 * ClickView's token endpoint and its API for the view keys of Smart Embeds.
 */
final class ClickViewApi implements ApiHandler {

	static final String TOKEN_PATH = "/connect/token";

	private static final String VIEW_KEY_PATH = "/api/v1/smart-embed/create-view-key";

	private static final Duration LIFETIME = Duration.ofSeconds(86400);

	private static final String SCOPE = "smartembed.viewkey";

	private final AtomicInteger tokenRequests = new AtomicInteger();

	private final String url;

	private final String clientId = RandomText.ofLength(22);

	private final String clientSecret = RandomText.ofLength(43);

	private final SimulatedTokens tokens;

	ClickViewApi(String url, Clock clock) {
		this.url = url;
		this.tokens = new SimulatedTokens(clock);
	}

	String url() {
		return this.url;
	}

	String clientId() {
		return this.clientId;
	}

	String clientSecret() {
		return this.clientSecret;
	}

	int tokenRequests() {
		return this.tokenRequests.get();
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		boolean token = request.path().equals(TOKEN_PATH);
		if (!token && !request.path().equals(VIEW_KEY_PATH)) {
			throw ApiError.notFound();
		}
		if (!request.method().equals("POST")) {
			throw ApiError.methodNotAllowed();
		}
		return token ? token(FormData.parse(request.body())) : viewKey(request);
	}

	private SimulatedResponse token(Map<String, String> form) {
		this.tokenRequests.incrementAndGet();
		if (!this.clientId.equals(form.get("client_id")) || !this.clientSecret.equals(form.get("client_secret"))) {
			throw new ApiError(400, "invalid_client", "Client authentication failed.");
		}
		if (!"client_credentials".equals(form.get("grant_type"))) {
			throw new ApiError(400, "unsupported_grant_type", "The grant type must be client_credentials.");
		}
		if (!SCOPE.equals(form.get("scope"))) {
			throw new ApiError(400, "invalid_scope", "The scope must be " + SCOPE + ".");
		}
		return SimulatedResponse
			.json(200,
					new JsonObject().with("access_token", this.tokens.issue(LIFETIME, Operations.ALL))
						.with("token_type", "Bearer")
						.with("expires_in", LIFETIME.toSeconds())
						.with("scope", SCOPE))
			.header("Cache-Control", "no-store")
			.header("Pragma", "no-cache");
	}

	private SimulatedResponse viewKey(SimulatedRequest request) {
		this.tokens.check(request);
		JsonNode body = Json.read(request.body());
		String mediaId = (body != null) ? body.path("mediaId").asString("") : "";
		if (body == null || mediaId.isBlank()) {
			throw invalidRequest("mediaId is missing.");
		}
		checkViewer(body.path("data"));
		String viewKey = UUID.randomUUID().toString();
		return SimulatedResponse.json(200,
				new JsonObject().with("mediaId", mediaId)
					.with("viewKey", viewKey)
					.with("embedUrl", this.url + "/smart-embed/play?viewKey=" + viewKey));
	}

	private static void checkViewer(JsonNode viewer) {
		boolean student = viewer.path("isStudent").asBoolean(viewer.path("student").asBoolean(false));
		boolean withEmail = !viewer.path("email").asString("").isBlank();
		if (student == withEmail) {
			throw invalidRequest(student ? "email must be left out for students." : "email is required for teachers.");
		}
	}

	private static ApiError invalidRequest(String message) {
		return new ApiError(400, "invalid_request", message);
	}

	@Override
	public Object errorBody(ApiError error) {
		return error.toOAuthJson();
	}

	void reset() {
		this.tokens.reset();
		this.tokenRequests.set(0);
	}

}
