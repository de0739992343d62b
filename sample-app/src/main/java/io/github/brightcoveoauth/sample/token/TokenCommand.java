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

package io.github.brightcoveoauth.sample.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.brightcoveoauth.sample.command.Application;
import io.github.brightcoveoauth.sample.command.ConsoleCommand;
import io.github.brightcoveoauth.sample.command.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints an access token.
 *
 * @since 0.1.0
 */
@Command(name = "token", description = "Prints an access token.")
public final class TokenCommand extends ConsoleCommand {

	@Option(names = "--json", description = "Print it as JSON, with its type and the seconds that it lives.")
	private boolean json;

	@Override
	protected boolean needsAccount() {
		return false;
	}

	@Override
	protected void run(Application application, Terminal terminal) {
		Tokens tokens = application.bean(Tokens.class);
		IssuedToken token = IssuedToken.of(Objects.requireNonNull(tokens.ofConfiguredCredentials()), Instant.now());
		terminal.out().print((this.json ? json(token) : token.value()) + "\n");
	}

	private static String json(IssuedToken token) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("access_token", token.value());
		fields.put("token_type", token.type());
		fields.put("expires_in", token.life().remaining());
		return JsonMapper.shared().writeValueAsString(fields);
	}

}
