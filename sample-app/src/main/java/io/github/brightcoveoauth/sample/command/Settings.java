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

package io.github.brightcoveoauth.sample.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Account and credentials of a command. Those of a file come first, then those of the
 * environment, and who is at a terminal is asked for the rest.
 */
final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private final Map<Setting, String> given;

	private final boolean account;

	private final Terminal terminal;

	Settings(Map<Setting, String> given, boolean account, Terminal terminal) {
		this.given = given;
		this.account = account;
		this.terminal = terminal;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		List<Setting> missing = Stream.of(Setting.values())
			.filter((setting) -> this.account || setting != Setting.ACCOUNT_ID)
			.filter((setting) -> !this.given.containsKey(setting))
			.filter((setting) -> !StringUtils.hasText(environment.getProperty(setting.property())))
			.toList();
		if (!missing.isEmpty() && !this.terminal.isInteractive()) {
			throw missing(missing);
		}
		Map<String, Object> values = new HashMap<>();
		this.given.forEach((setting, value) -> values.put(setting.property(), value));
		missing.forEach((setting) -> values.put(setting.property(), ask(setting)));
		environment.getPropertySources().addFirst(new MapPropertySource("command line", values));
	}

	private String ask(Setting setting) {
		String answer = this.terminal.ask(setting.question(), setting.isSecret());
		if (!StringUtils.hasText(answer)) {
			throw missing(List.of(setting));
		}
		return answer.strip();
	}

	private static CommandException missing(List<Setting> settings) {
		String names = settings.stream().map(Setting::variable).collect(Collectors.joining(", "));
		return CommandException.notSent("Missing: " + names + ".",
				"Set these variables, name a file with --credentials, or run the command on a terminal and be asked.");
	}

}
