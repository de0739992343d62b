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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The part of Brightcove's OAuth API that manages client credentials.
 */
final class ClientCredentialsApi implements ApiHandler {

	private final String accountId;

	private final String bcToken;

	private final ClientCredentials credentials;

	private final Clock clock;

	ClientCredentialsApi(String accountId, String bcToken, ClientCredentials credentials, Clock clock) {
		this.accountId = accountId;
		this.bcToken = bcToken;
		this.credentials = credentials;
		this.clock = clock;
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		if (!("BC_TOKEN " + this.bcToken).equals(request.header("Authorization"))) {
			throw accessDenied();
		}
		List<String> path = request.segments();
		return switch (path.size()) {
			case 0 -> all(request);
			case 1 -> one(request, path.get(0));
			default -> throw notFound();
		};
	}

	private SimulatedResponse all(SimulatedRequest request) {
		return switch (request.method()) {
			case "GET" -> SimulatedResponse.json(200, list(request));
			case "POST" -> SimulatedResponse.json(201, create(request));
			default -> throw ApiError.methodNotAllowed();
		};
	}

	private List<JsonObject> list(SimulatedRequest request) {
		String accounts = request.parameter("origin_account_ids");
		if (accounts == null || accounts.isBlank()) {
			throw new ApiError(400, "invalid_request", "The origin_account_ids parameter is missing");
		}
		checkAdministrator(Arrays.asList(accounts.split(",")));
		return this.credentials.created().stream().map(ClientCredential::toJson).toList();
	}

	private JsonObject create(SimulatedRequest request) {
		ClientCredential credential = new ClientCredential(definition(request), this.clock.instant());
		this.credentials.created().add(credential);
		return credential.toJson().with("client_secret", credential.secret());
	}

	private SimulatedResponse one(SimulatedRequest request, String id) {
		ClientCredential credential = this.credentials.find(id);
		if (credential == null) {
			throw notFound();
		}
		switch (request.method()) {
			case "GET" -> {
			}
			case "PUT" -> credential.update(definition(request));
			case "DELETE" -> {
				credential.revoke();
				return SimulatedResponse.json(200, new JsonObject().with("status", "success"));
			}
			default -> throw ApiError.methodNotAllowed();
		}
		return SimulatedResponse.json(200, credential.toJson());
	}

	private CredentialDefinition definition(SimulatedRequest request) {
		CredentialDefinition definition = CredentialDefinition.parse(request);
		checkAdministrator(definition.accounts());
		return definition;
	}

	private void checkAdministrator(Collection<String> accounts) {
		if (!accounts.stream().allMatch(this.accountId::equals)) {
			throw accessDenied();
		}
	}

	private static ApiError accessDenied() {
		return new ApiError(401, "access_denied", "The request does not carry authentication credentials sufficient "
				+ "to authorize the requested access.");
	}

	private static ApiError notFound() {
		return new ApiError(404, "RESOURCE_NOT_FOUND", "There is no such client credential");
	}

	@Override
	public Object errorBody(ApiError error) {
		return error.toOAuthJson();
	}

}
