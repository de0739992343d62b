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

/**
 * A call as a command of the shell, with a variable in the place of the token.
 */
final class CurlCommand {

	private static final String NEXT_LINE = " \\\n  ";

	private CurlCommand() {
	}

	static String of(Call call, URI url, boolean withToken) {
		StringBuilder command = new StringBuilder("curl");
		if (call.method() != CallMethod.GET) {
			command.append(" --request ").append(call.method()).append(NEXT_LINE);
		}
		else {
			command.append(' ');
		}
		if (withToken) {
			command.append("--header \"Authorization: Bearer $TOKEN\"").append(NEXT_LINE);
		}
		if (call.hasBody()) {
			command.append("--header 'Content-Type: application/json'")
				.append(NEXT_LINE)
				.append("--data-binary ")
				.append(quote(call.hasShortBody() ? call.body() : "@body.json"))
				.append(NEXT_LINE);
		}
		return command.append(quote(url.toString())).toString();
	}

	private static String quote(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
