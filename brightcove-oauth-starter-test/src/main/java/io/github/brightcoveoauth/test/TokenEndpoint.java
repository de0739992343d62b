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
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * The token endpoint of Brightcove's OAuth API, with the client credentials grant.
 */
final class TokenEndpoint implements ApiHandler {

	private static final String SCHEME = "Basic ";

	private final AtomicInteger requests = new AtomicInteger();

	private final ClientCredentials credentials;

	private final SimulatedTokens tokens;

	TokenEndpoint(ClientCredentials credentials, SimulatedTokens tokens) {
		this.credentials = credentials;
		this.tokens = tokens;
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		if (!request.path().equals("/access_token")) {
			throw ApiError.notFound();
		}
		if (!request.method().equals("POST")) {
			throw ApiError.methodNotAllowed();
		}
		this.requests.incrementAndGet();
		return answer(request).header("Cache-Control", "no-store").header("Pragma", "no-cache");
	}

	private SimulatedResponse answer(SimulatedRequest request) {
		Map<String, String> parameters = new LinkedHashMap<>(request.query());
		parameters.putAll(FormData.parse(request.body()));
		Operations operations = authenticate(request.header("Authorization"), parameters);
		if (operations == null) {
			return error("invalid_client",
					"The &quot;client_id&quot; parameter is missing, does not name a client registration that is "
							+ "applicable for the requested call, or is not properly authenticated.");
		}
		if (!"client_credentials".equals(parameters.get("grant_type"))) {
			return error("unsupported_grant_type", "The &quot;grant_type&quot; parameter is missing or invalid.");
		}
		Duration lifetime = this.tokens.lifetime();
		return SimulatedResponse.json(200,
				new JsonObject().with("access_token", this.tokens.issue(lifetime, operations))
					.with("token_type", "Bearer")
					.with("expires_in", lifetime.toSeconds()));
	}

	private static SimulatedResponse error(String code, String description) {
		return SimulatedResponse.json(400, new JsonObject().with("error", code).with("error_description", description));
	}

	private @Nullable Operations authenticate(@Nullable String authorization, Map<String, String> parameters) {
		if (authorization == null) {
			return this.credentials.authenticate(parameters.get("client_id"), parameters.get("client_secret"));
		}
		if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return null;
		}
		String[] pair = decodeBase64(authorization.substring(SCHEME.length()).trim()).split(":", 2);
		return (pair.length == 2) ? this.credentials.authenticate(FormData.decode(pair[0]), FormData.decode(pair[1]))
				: null;
	}

	private static String decodeBase64(String text) {
		try {
			return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	/**
	 * Errors of the endpoint are those of OAuth, errors of the path those of all APIs.
	 */
	@Override
	public Object errorBody(ApiError error) {
		boolean path = error.status() == 404 || error.status() == 405;
		return path ? ApiHandler.super.errorBody(error) : error.toOAuthJson();
	}

	int requests() {
		return this.requests.get();
	}

	void reset() {
		this.requests.set(0);
	}

}
