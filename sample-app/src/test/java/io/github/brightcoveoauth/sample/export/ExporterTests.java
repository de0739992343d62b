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

package io.github.brightcoveoauth.sample.export;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.export.ExportStatus.State;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedCall;
import io.github.brightcoveoauth.test.SimulatedVideo;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Exports of the simulator's library from beginning to end.
 */
@SpringBootTest(properties = "console.export.calls-per-second=1000")
@AutoConfigureBrightcoveSimulator
class ExporterTests {

	@TempDir
	Path directory;

	@Autowired
	Exporter exporter;

	@Autowired
	BrightcoveSimulator simulator;

	@BeforeEach
	void clear() {
		this.simulator.library().clear();
	}

	@Test
	void everyVideoHasARowAndAFolder() throws IOException {
		List<String> ids = addVideos(60).stream().map(SimulatedVideo::id).toList();
		ExportStatus status = export();
		assertThat(status.state()).isEqualTo(State.FINISHED);
		assertThat(status.failures()).isEmpty();
		assertThat(status.exported()).isEqualTo(60);
		assertThat(rows("Videos.csv")).extracting((row) -> row.get("Id")).containsExactlyElementsOf(ids);
		assertThat(folders()).hasSize(60);
		assertThat(this.directory.resolve("Failures.csv")).doesNotExist();
	}

	@Test
	void folderHasAllThereIsOfAVideo() throws IOException {
		SimulatedVideo video = this.simulator.library()
			.addVideo("Tide Pools, \"Part 1\"")
			.tags("sea", "low tide")
			.field("original_filename", "tide.mov");
		export();
		String name = "Tide Pools, _Part 1_ " + video.id();
		Path folder = this.directory.resolve(name);
		assertThat(folder).isDirectoryNotContaining("glob:**.part");
		assertThat(fileNames(folder)).containsExactly(name + ".csv", name + ".mp4", "poster.jpg", "thumbnail.jpg");
		assertThat(Files.readString(folder.resolve(name + ".csv")))
			.startsWith("Id,Complete,CreatedAt,Duration,Name,OriginalFileName,PublishedAt,State,Tags,UpdatedAt\r\n"
					+ video.id())
			.contains(",60000,\"Tide Pools, \"\"Part 1\"\"\",tide.mov,", ",ACTIVE,\"sea,low tide\",")
			.isEqualTo(Files.readString(this.directory.resolve("Videos.csv")));
		assertThat(Files.readString(folder.resolve(name + ".mp4"), StandardCharsets.ISO_8859_1)).contains("ftyp");
		assertThat(folder.resolve("poster.jpg")).binaryContent()
			.isNotEqualTo(Files.readAllBytes(folder.resolve("thumbnail.jpg")));
	}

	@Test
	void videoWithoutFilesHasItsRow() throws IOException {
		this.simulator.library().addVideo("Manifests").withoutMp4().withoutImages();
		this.simulator.library().addVideo("Pending").pending();
		assertThat(export().exported()).isEqualTo(2);
		assertThat(folders()).allSatisfy((folder) -> assertThat(fileNames(folder)).hasSize(1));
	}

	@Test
	void videosOfTheSameNameHaveFoldersOfTheirOwn() throws IOException {
		this.simulator.library().addVideo("Untitled");
		this.simulator.library().addVideo("untitled");
		this.simulator.library().addVideo("Untitled");
		export();
		assertThat(folders()).hasSize(3);
	}

	@Test
	void listSparesTheCallForImages() {
		addVideos(3);
		export();
		assertThat(paths()).noneMatch((path) -> path.endsWith("/images")).hasSize(2 + 1 + 3);
	}

	@Test
	void videoThatFailsIsReportedAndDoesNotStopTheOthers() throws IOException {
		addVideos(9);
		this.simulator.library().addVideo("Gone").field("id", "1");
		ExportStatus status = export();
		assertThat(status.state()).isEqualTo(State.FINISHED);
		assertThat(status.exported()).isEqualTo(9);
		assertThat(rows("Videos.csv")).hasSize(10);
		assertThat(rows("Failures.csv")).singleElement().satisfies((row) -> {
			assertThat(row.get("Id")).isEqualTo("1");
			assertThat(row.get("Name")).isEqualTo("Gone");
			assertThat(row.get("Reason")).contains("404");
		});
		assertThat(ExportStatus.of(new ExportDirectory(this.directory)).failures()).hasSize(1);
	}

	@Test
	void nextExportGetsWhatFailedAndWhatChanged() throws IOException {
		List<SimulatedVideo> videos = addVideos(10);
		SimulatedVideo gone = videos.get(3).field("id", "1");
		export();
		gone.field("id", gone.id());
		videos.get(5).field("updated_at", "2030-01-01T00:00:00.000Z");
		int calls = paths().size();
		ExportStatus status = export();
		assertThat(status.exported()).isEqualTo(10);
		assertThat(status.fetched()).isEqualTo(2);
		assertThat(paths().subList(calls, paths().size())).filteredOn((path) -> path.endsWith("/sources"))
			.hasSize(2)
			.anyMatch((path) -> path.contains(gone.id()))
			.anyMatch((path) -> path.contains(videos.get(5).id()));
		assertThat(folders()).hasSize(10);
		assertThat(this.directory.resolve("Failures.csv")).doesNotExist();
	}

	@Test
	void stoppedExportGoesOnWhereItWas() throws Exception {
		addVideos(200).forEach(SimulatedVideo::withoutImages);
		Export first = this.exporter.export(this.directory);
		Thread stop = new Thread(() -> {
			await(() -> first.status().fetched() >= 50);
			first.stop();
		});
		stop.start();
		ExportStatus stopped = first.run();
		stop.join();
		assertThat(stopped.state()).isEqualTo(State.STOPPED);
		assertThat(stopped.exported()).isBetween(50, 150);
		assertThat(ExportStatus.of(new ExportDirectory(this.directory)).state()).isEqualTo(State.STOPPED);
		assertThat(folders()).hasSize(stopped.exported());
		int calls = paths().size();
		ExportStatus status = export();
		assertThat(status.state()).isEqualTo(State.FINISHED);
		assertThat(status.exported()).isEqualTo(200);
		assertThat(status.fetched()).isEqualTo(200 - stopped.exported());
		assertThat(paths().subList(calls, paths().size())).allMatch((path) -> path.endsWith("/sources"))
			.hasSizeLessThanOrEqualTo(200 - stopped.exported());
	}

	@Test
	void refusedCredentialsStopTheExport() {
		addVideos(10);
		this.simulator.tokens().expire();
		this.simulator.limitOperations("video-cloud/player/read");
		assertThatExceptionOfType(ExportException.class).isThrownBy(this::export)
			.satisfies((ex) -> assertThat(ex.problem().title()).contains("401"));
	}

	@Test
	void onlyOneExportsToADirectory() throws IOException {
		Path lock = Files.createDirectories(this.directory.resolve(".export")).resolve("lock");
		try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			other.lock();
			assertThatExceptionOfType(ExportException.class).isThrownBy(this::export)
				.withMessageContaining(this.directory.toString());
		}
	}

	private List<SimulatedVideo> addVideos(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> this.simulator.library().addVideo("Video " + number))
			.toList();
	}

	private static void await(BooleanSupplier condition) {
		Awaitility.await().pollInterval(Duration.ofMillis(1)).until(condition::getAsBoolean);
	}

	private List<String> paths() {
		return this.simulator.api(BrightcoveApi.CMS).calls().stream().map(SimulatedCall::path).toList();
	}

	private ExportStatus export() {
		return this.exporter.export(this.directory).run();
	}

	private List<CSVRecord> rows(String file) throws IOException {
		try (Reader reader = Files.newBufferedReader(this.directory.resolve(file))) {
			return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
		}
	}

	private List<Path> folders() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter(Files::isDirectory).filter((file) -> !file.endsWith(".export")).toList();
		}
	}

	private static List<String> fileNames(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

}
