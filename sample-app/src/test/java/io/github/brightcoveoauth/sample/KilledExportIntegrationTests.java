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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedCall;
import io.github.brightcoveoauth.test.SimulatedVideo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An export whose process is killed, while tokens end every two seconds.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledExportIntegrationTests {

	private static final int VIDEOS = 2000;

	private static final int AT_A_TIME = 20;

	private static final Pattern SOURCES = Pattern.compile(".*/videos/(\\d+)/sources");

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	@TempDir
	private Path directory;

	@BeforeAll
	static void fill() {
		simulator.tokens().lifetime(Duration.ofSeconds(2));
		simulator.library().clear();
		IntStream.range(0, VIDEOS).forEach((number) -> {
			SimulatedVideo video = simulator.library().addVideo("Tide Pools, part " + number % 100);
			if (number % 50 != 0) {
				video.withoutImages();
			}
		});
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@Test
	void killedExportEndsAsAnUninterruptedOneDoes() throws Exception {
		Path uninterrupted = this.directory.resolve("uninterrupted");
		assertThat(start(uninterrupted).waitFor()).as(() -> output(uninterrupted)).isZero();
		int calls = calls().size();
		Path killed = this.directory.resolve("killed");
		for (int callsBeforeKill : List.of(40, 600, 1400)) {
			kill(killed, calls + callsBeforeKill);
		}
		Set<String> whole = whole(killed);
		int callsBeforeLast = calls().size();
		assertThat(start(killed).waitFor()).as(() -> output(killed)).isZero();
		assertNoneIsFetched(whole, callsBeforeLast);
		assertThat(files(killed)).containsExactlyEntriesOf(files(uninterrupted));
		assertThat(calls()).extracting(SimulatedCall::status).containsOnly(200);
		assertThat(simulator.tokenRequests()).isGreaterThan(4);
		List<SimulatedCall> ofKilled = calls().subList(calls, calls().size());
		assertThat(ofKilled.stream().filter((call) -> call.query().containsKey("offset")).count())
			.isBetween(VIDEOS / 25L, VIDEOS / 25L + 1);
		assertThat(fetched(ofKilled)).hasSizeBetween(VIDEOS, VIDEOS + 2 * AT_A_TIME);
	}

	/**
	 * Kill the export after so many calls. Nothing that it left whole may be fetched
	 * again.
	 */
	private void kill(Path target, int calls) throws Exception {
		Set<String> whole = whole(target);
		int before = calls().size();
		Process export = start(target);
		await().atMost(2, TimeUnit.MINUTES)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> calls().size() >= calls || !export.isAlive());
		assertThat(export.isAlive()).as(() -> output(target)).isTrue();
		export.destroyForcibly().waitFor();
		assertNoneIsFetched(whole, before);
	}

	private static void assertNoneIsFetched(Set<String> videos, int callsBefore) {
		assertThat(fetched(calls().subList(callsBefore, calls().size()))).filteredOn(videos::contains).isEmpty();
	}

	private static List<String> fetched(List<SimulatedCall> calls) {
		return calls.stream()
			.map((call) -> SOURCES.matcher(call.path()))
			.filter(Matcher::matches)
			.map((sources) -> sources.group(1))
			.toList();
	}

	private static List<SimulatedCall> calls() {
		return simulator.api(BrightcoveApi.CMS).calls();
	}

	/**
	 * The ids of the videos that have their folder.
	 */
	private static Set<String> whole(Path target) throws IOException {
		Set<String> ids = new HashSet<>();
		if (Files.exists(target)) {
			try (Stream<Path> folders = Files.list(target)) {
				folders.map((folder) -> folder.getFileName().toString())
					.map((name) -> name.substring(name.lastIndexOf(' ') + 1))
					.forEach(ids::add);
			}
		}
		return ids;
	}

	private Process start(Path target) throws IOException {
		ProcessBuilder builder = ConsoleJar.process(simulator,
				ConsoleJar.java("-jar", ConsoleJar.PATH.toString(), "export", target.toString()));
		builder.environment().put("CONSOLE_EXPORT_CALLSPERSECOND", "1000");
		return builder.redirectErrorStream(true).redirectOutput(outputFile(target).toFile()).start();
	}

	private static Path outputFile(Path target) {
		return target.resolveSibling(target.getFileName() + ".out");
	}

	private static String output(Path target) {
		try {
			return Files.readString(outputFile(target));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * All files but those of the export itself, with what is in them.
	 */
	private static Map<String, String> files(Path target) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> found = Files.walk(target)) {
			for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
				String name = target.relativize(file).toString();
				if (!name.startsWith(".export")) {
					files.put(name, DigestUtils.md5DigestAsHex(Files.readAllBytes(file)));
				}
			}
		}
		return files;
	}

}
