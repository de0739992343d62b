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

package io.github.brightcoveoauth.sample.call;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A call as a service makes it with the starter.
 */
final class JavaCode {

	private static final String NEXT_LINE = "\n\t";

	private JavaCode() {
	}

	static String of(Call call, URI url, Addresses.@Nullable Base base) {
		StringBuilder code = new StringBuilder();
		if (call.method() != CallMethod.DELETE) {
			code.append("JsonNode answer = ");
		}
		// A template would have its percent signs encoded once more
		if (base != null && !call.url().contains("%")) {
			code.append("brightcoveClients.restClient(BrightcoveApi.").append(base.api().name()).append(')');
			code.append(method(call)).append(NEXT_LINE).append(".uri(");
			code.append(literal(call.url().substring(base.url().toString().length()))).append(')');
		}
		else {
			code.append("brightcoveRestClient").append(method(call)).append(NEXT_LINE).append(".uri(URI.create(");
			code.append(literal(url.toString())).append("))");
		}
		if (call.hasBody()) {
			code.append(NEXT_LINE).append(".contentType(MediaType.APPLICATION_JSON)");
			code.append(NEXT_LINE).append(".body(").append(body(call)).append(')');
		}
		code.append(NEXT_LINE).append(".retrieve()").append(NEXT_LINE);
		return code.append((call.method() != CallMethod.DELETE) ? ".body(JsonNode.class);" : ".toBodilessEntity();")
			.toString();
	}

	private static String method(Call call) {
		return NEXT_LINE + switch (call.method()) {
			case GET -> ".get()";
			case POST -> ".post()";
			case PUT -> ".put()";
			case PATCH -> ".patch()";
			case DELETE -> (call.hasBody()) ? ".method(HttpMethod.DELETE)" : ".delete()";
		};
	}

	private static String body(Call call) {
		if (!call.hasShortBody()) {
			return "new FileSystemResource(\"body.json\")";
		}
		String text = call.body().replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
		return "\"\"\"\n\t\t\t" + text.replace("\n", "\n\t\t\t") + "\n\t\t\t\"\"\"";
	}

	private static String literal(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
