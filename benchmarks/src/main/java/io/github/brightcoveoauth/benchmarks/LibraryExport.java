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
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;

/**
 * Export of a library by the sample application, from a simulator that keeps Brightcove's
 * limits.
 */
final class LibraryExport implements Scenario {

	private static final int PAGE_SIZE = 100;

	private static final int CALLS_A_SECOND = 9;

	private static final int HEAP_MB = 128;

	private static final Pattern USED_MB = Pattern.compile("Pause .* (\\d+)M->\\d+M\\(");

	@Override
	public List<Figure> run(boolean quick) throws Exception {
		int videos = quick ? 500 : 10_000;
		Path directory = Files.createTempDirectory("export");
		try (JavaProcess simulator = SimulatedLibraryServer.start(videos)) {
			long start = System.nanoTime();
			int status = export(simulator.address().split(" "), directory);
			double seconds = (System.nanoTime() - start) / 1e9;
			String[] calls = simulator.ask().split(" ");
			double fewest = (videos + (double) videos / PAGE_SIZE + 1) / CALLS_A_SECOND;
			System.err.printf("Exit status %d after %.0f s, %s calls, %s refused, %s tokens of 20 s%n", status, seconds,
					calls[0], calls[1], calls[2]);
			String what = "%,d videos: ".formatted(videos);
			return List.of(
					new Figure(what + "time, against the fewest calls at Brightcove's limit", "",
							Figure.ratio(seconds / fewest), ""),
					new Figure(what + "peak heap, of %d MB".formatted(HEAP_MB), "", peakHeap(directory) + " MB", ""),
					new Figure(what + "refused of the last 10,000 calls", "0", calls[1], ""));
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private static int export(String[] simulator, Path directory) throws IOException, InterruptedException {
		ProcessBuilder export = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + HEAP_MB + "m", "-Xlog:gc:file=" + log(directory), "-jar", "sample-app/target/sample-app.jar",
				"export", directory.resolve("library").toString())
			.redirectOutput(ProcessBuilder.Redirect.to(directory.resolve("out").toFile()))
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		export.environment()
			.putAll(Map.of("BRIGHTCOVE_OAUTH_TOKENURI", simulator[0], "BRIGHTCOVE_APIS_CMS_BASEURL", simulator[1],
					"BRIGHTCOVE_ACCOUNT_ID", simulator[2], "BRIGHTCOVE_CLIENT_ID", simulator[3],
					"BRIGHTCOVE_CLIENT_SECRET", simulator[4]));
		return export.start().waitFor();
	}

	private static int peakHeap(Path directory) throws IOException {
		return USED_MB.matcher(Files.readString(log(directory)))
			.results()
			.map((MatchResult pause) -> Integer.valueOf(pause.group(1)))
			.max(Integer::compare)
			.orElse(0);
	}

	private static Path log(Path directory) {
		return directory.resolve("gc.log");
	}

}
