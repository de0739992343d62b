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
import org.jspecify.annotations.Nullable;

/**
 * A call that the simulator got.
 *
 * @param api the API
 * @param method the HTTP method
 * @param path the path below the base URL of the API, encoded
 * @param query the parameters of the query
 * @param authorization the header {@code Authorization}, {@code null} if there was none
 * @param body the body, empty if there was none
 * @param status the HTTP status of the answer
 * @since 0.1.0
 */
public record SimulatedCall(BrightcoveApi api, String method, String path, Map<String, String> query,
		@Nullable String authorization, String body, int status) {

	/**
	 * Show the call without what authorised it.
	 */
	@Override
	public String toString() {
		return this.method + " " + this.api.id() + this.path + " " + this.status;
	}

}
