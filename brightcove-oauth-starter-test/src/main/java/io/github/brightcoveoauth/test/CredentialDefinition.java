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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client credential is asked to be.
 *
 * @param name its name
 * @param description its description
 * @param maximumScope its operations for each account
 */
record CredentialDefinition(String name, @Nullable String description, JsonNode maximumScope) {

	private static final String SCOPE = "maximum_scope";

	private static final Set<String> FIELDS = Set.of("type", "name", "description", SCOPE);

	private static final Set<String> IDENTITY_TYPES = Set.of("video-cloud-account", "perform-account");

	static CredentialDefinition parse(SimulatedRequest request) {
		JsonNode json = isJson(request) ? read(request.body()) : readForm(request.body());
		if (!json.isObject()) {
			throw badValue();
		}
		for (String field : json.propertyNames()) {
			if (!FIELDS.contains(field)) {
				throw new ApiError(409, "ILLEGAL_FIELD", field + " is not a field of a client credential");
			}
		}
		require(json.path("type").asString("credential").equals("credential"), "type");
		require(isText(json.path("name")), "name");
		require(json.path("description").isMissingNode() || json.path("description").isNull()
				|| json.path("description").isString(), "description");
		require(isFilledArray(json.path(SCOPE), CredentialDefinition::isScope), SCOPE);
		return new CredentialDefinition(json.path("name").asString(), json.path("description").asString(null),
				json.path(SCOPE));
	}

	static CredentialDefinition of(String name, String accountId, List<String> operations) {
		ObjectNode scope = JsonNodeFactory.instance.objectNode();
		scope.putObject("identity").put("type", "video-cloud-account").put("account-id", Long.valueOf(accountId));
		operations.forEach(scope.putArray("operations")::add);
		return new CredentialDefinition(name, null, JsonNodeFactory.instance.arrayNode().add(scope));
	}

	private static boolean isJson(SimulatedRequest request) {
		String contentType = request.header("Content-Type");
		return contentType != null && contentType.contains("json");
	}

	private static JsonNode read(String text) {
		JsonNode json = Json.read(text);
		if (json == null) {
			throw badValue();
		}
		return json;
	}

	private static JsonNode readForm(String text) {
		ObjectNode json = JsonNodeFactory.instance.objectNode();
		FormData.parse(text).forEach(json::put);
		if (json.has(SCOPE)) {
			json.set(SCOPE, read(json.path(SCOPE).asString()));
		}
		return json;
	}

	private static ApiError badValue() {
		return new ApiError(400, "BAD_VALUE", "The request body could not be parsed as JSON");
	}

	private static void require(boolean valid, String field) {
		if (!valid) {
			throw new ApiError(409, "VALIDATION_ERROR", field + " is missing or has an illegal value");
		}
	}

	private static boolean isText(JsonNode json) {
		return json.isString() && !json.asString().isBlank();
	}

	private static boolean isFilledArray(JsonNode json, Predicate<JsonNode> element) {
		return json.isArray() && !json.isEmpty() && json.valueStream().allMatch(element);
	}

	private static boolean isScope(JsonNode json) {
		JsonNode identity = json.path("identity");
		return IDENTITY_TYPES.contains(identity.path("type").asString(""))
				&& identity.path("account-id").isIntegralNumber()
				&& isFilledArray(json.path("operations"), CredentialDefinition::isText);
	}

	List<String> accounts() {
		return this.maximumScope.valueStream().map((scope) -> scope.at("/identity/account-id").asString()).toList();
	}

	Operations operations() {
		return Operations.of(this.maximumScope.valueStream()
			.flatMap((scope) -> scope.path("operations").valueStream())
			.map(JsonNode::asString)
			.collect(Collectors.toSet()));
	}

}
