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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of a simulated API.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body
 */
record SimulatedResponse(int status, Map<String, String> headers, byte[] body) {

	static SimulatedResponse json(int status, Object body) {
		return bytes(status, "application/json;charset=UTF-8", Json.write(body));
	}

	static SimulatedResponse text(int status, String body) {
		return bytes(status, "text/plain;charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
	}

	static SimulatedResponse bytes(int status, String contentType, byte[] body) {
		return new SimulatedResponse(status, Map.of("Content-Type", contentType), body);
	}

	SimulatedResponse header(String name, String value) {
		Map<String, String> headers = new LinkedHashMap<>(this.headers);
		headers.put(name, value);
		return new SimulatedResponse(this.status, headers, this.body);
	}

}
