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

package io.github.brightcoveoauth.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedCall;
import io.github.brightcoveoauth.test.SimulatedVideo;

/**
 * The simulator with a large library, Brightcove's limits and short tokens, in a process
 * of its own. It says how to reach it, and then, for each line it gets, how many calls it
 * remembers, which are 10,000 at most, how many of them got something else than 200, and
 * how many tokens there were.
 */
final class SimulatedLibraryServer {

	/**
	 * Painting images would take longer than all else, so few videos have some.
	 */
	private static final int VIDEOS_AN_IMAGE = 20;

	private SimulatedLibraryServer() {
	}

	static JavaProcess start(int videos) throws IOException {
		String classPath = "benchmarks/target/benchmarks.jar:"
				+ Files.readString(Path.of("benchmarks/target/simulator-classpath"));
		return new JavaProcess(Pattern.compile("^(http\\S+ .*)"), List.of("-Xmx512m", "-cp", classPath,
				SimulatedLibraryServer.class.getName(), Integer.toString(videos)));
	}

	public static void main(String[] arguments) throws IOException {
		BrightcoveSimulator simulator = BrightcoveSimulator.start();
		simulator.tokens().lifetime(Duration.ofSeconds(20));
		simulator.api(BrightcoveApi.CMS).limitCalls();
		fill(simulator, Integer.parseInt(arguments[0]));
		System.out.println(String.join(" ", simulator.tokenUri(), simulator.baseUrl(BrightcoveApi.CMS),
				simulator.accountId(), simulator.clientId(), simulator.clientSecret()));
		while (System.in.read() >= 0) {
			List<SimulatedCall> calls = simulator.api(BrightcoveApi.CMS).calls();
			Stream<SimulatedCall> refused = calls.stream().filter((call) -> call.status() != 200);
			System.out.println(calls.size() + " " + refused.count() + " " + simulator.tokenRequests());
		}
	}

	private static void fill(BrightcoveSimulator simulator, int videos) {
		simulator.library().clear();
		for (int i = 0; i < videos; i++) {
			SimulatedVideo video = simulator.library().addVideo("Tide Pools, part " + i);
			if (i % VIDEOS_AN_IMAGE != 0) {
				video.withoutImages();
			}
		}
	}

}
