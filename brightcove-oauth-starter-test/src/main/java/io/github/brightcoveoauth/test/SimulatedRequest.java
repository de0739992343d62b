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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request as a simulated API sees it.
 *
 * @param path the encoded path
 * @param query the parameters of the query
 * @param method the HTTP method
 * @param headers the headers by name
 * @param body the body as text
 */
record SimulatedRequest(String path, Map<String, String> query, String method, Headers headers, String body) {

	static SimulatedRequest of(Request request) {
		String url = request.getUrl();
		int queryStart = url.indexOf('?');
		String path = (queryStart != -1) ? url.substring(0, queryStart) : url;
		String query = (queryStart != -1) ? url.substring(queryStart + 1) : "";
		return new SimulatedRequest(path, FormData.parse(query), request.getMethod().getName(), request::getHeader,
				request.getBodyAsString());
	}

	boolean isBelow(String prefix) {
		return this.path.equals(prefix) || this.path.startsWith(prefix + "/");
	}

	SimulatedRequest below(String prefix) {
		return new SimulatedRequest(this.path.substring(prefix.length()), this.query, this.method, this.headers,
				this.body);
	}

	List<String> segments() {
		UnaryOperator<String> decode = (segment) -> FormData.decode(segment.replace("+", "%2B"));
		return Arrays.stream(this.path.split("/")).filter((segment) -> !segment.isEmpty()).map(decode).toList();
	}

	@Nullable String header(String name) {
		return this.headers.get(name);
	}

	@Nullable String parameter(String name) {
		return this.query.get(name);
	}

	/**
	 * Looks a header up.
	 */
	@FunctionalInterface
	interface Headers {

		@Nullable String get(String name);

	}

}
