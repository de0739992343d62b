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

import org.jspecify.annotations.Nullable;

/**
 * Ends the handling of a request with an error of Brightcove's.
 */
final class ApiError extends RuntimeException {

	private final int status;

	private final String code;

	private final JsonObject details = new JsonObject();

	ApiError(int status, String code, @Nullable String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	static ApiError badRequest(String message) {
		return new ApiError(400, "BAD_REQUEST", message);
	}

	static ApiError unauthorized() {
		return new ApiError(401, "UNAUTHORIZED", "Permission denied.");
	}

	static ApiError notFound() {
		return new ApiError(404, "RESOURCE_NOT_FOUND", null);
	}

	static ApiError methodNotAllowed() {
		return new ApiError(405, "METHOD_NOT_ALLOWED",
				"The HTTP method used for the request is not allowed for this resource");
	}

	ApiError with(String detail, String value) {
		this.details.put(detail, value);
		return this;
	}

	int status() {
		return this.status;
	}

	/**
	 * The error as OAuth endpoints write it.
	 * @return the error
	 */
	JsonObject toOAuthJson() {
		return new JsonObject().with("error", this.code).with("error_description", getMessage());
	}

	JsonObject toJson() {
		JsonObject json = new JsonObject().with("error_code", this.code);
		if (getMessage() != null) {
			json.put("message", getMessage());
		}
		json.putAll(this.details);
		return json;
	}

}
