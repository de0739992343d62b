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

package io.github.brightcoveoauth.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.BrightcoveSimulator;

/**
 * The jar of the console in processes of its own, with an environment that leads to a
 * simulator.
 */
final class ConsoleJar {

	static final Path PATH = Path.of("target/sample-app.jar");

	static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

	private ConsoleJar() {
	}

	static List<String> java(String... arguments) {
		return Stream.concat(Stream.of(JAVA_HOME.resolve("bin/java").toString()), Stream.of(arguments)).toList();
	}

	static ProcessBuilder process(BrightcoveSimulator simulator, List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command);
		Map<String, String> environment = builder.environment();
		environment.put("BRIGHTCOVE_ACCOUNT_ID", simulator.accountId());
		environment.put("BRIGHTCOVE_CLIENT_ID", simulator.clientId());
		environment.put("BRIGHTCOVE_CLIENT_SECRET", simulator.clientSecret());
		environment.put("BRIGHTCOVE_OAUTH_TOKENURI", simulator.tokenUri());
		for (BrightcoveApi api : BrightcoveApi.values()) {
			String name = api.name().replace("_", "").toUpperCase(Locale.ROOT);
			environment.put("BRIGHTCOVE_APIS_" + name + "_BASEURL", simulator.baseUrl(api));
		}
		return builder;
	}

}
