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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.github.brightcoveoauth.sample.videos.VideoImage;
import io.github.brightcoveoauth.sample.videos.VideoSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

class VideoExportTests {

	private static final String OLD_POSTER = "https://cdn.test/old/poster.jpg";

	private static final String POSTER = "https://cdn.test/poster.jpg";

	private static final String FILM = "https://cdn.test/film.mp4";

	private final FakeLibrary library = new FakeLibrary();

	private final ExportProgress progress = new ExportProgress();

	private MockRestServiceServer cdn;

	private ExportDirectory directory;

	private VideoExport videoExport;

	@BeforeEach
	void create(@TempDir Path path) {
		RestClient.Builder client = RestClient.builder();
		this.cdn = MockRestServiceServer.bindTo(client).build();
		this.directory = new ExportDirectory(path);
		this.videoExport = new VideoExport(this.library, new Download(client.build(), Duration.ZERO, this.progress),
				this.directory, this.progress);
		this.library.images.put("poster", new VideoImage(POSTER, null));
	}

	@Test
	void imagesThatAreNotInTheListAreAskedFor() {
		LibraryVideo video = FakeLibrary.video("1");
		answer(POSTER, "poster");
		assertThat(this.videoExport.process(video)).isEqualTo(video);
		assertThat(file(video, "poster.jpg")).hasContent("poster");
		assertThat(this.library.imageCalls).isOne();
	}

	@Test
	void imagesOfTheListAreNotAskedFor() {
		LibraryVideo video = FakeLibrary.video("1", Map.of("poster", new VideoImage(OLD_POSTER, null)));
		answer(OLD_POSTER, "poster");
		this.videoExport.process(video);
		assertThat(file(video, "poster.jpg")).hasContent("poster");
		assertThat(this.library.imageCalls).isZero();
	}

	@Test
	void imagesWhoseLinksEndedAreAskedFor() {
		LibraryVideo video = FakeLibrary.video("1", Map.of("poster", new VideoImage(OLD_POSTER, null)));
		this.cdn.expect(requestTo(OLD_POSTER)).andRespond(withStatus(HttpStatus.FORBIDDEN));
		answer(POSTER, "poster");
		this.videoExport.process(video);
		assertThat(file(video, "poster.jpg")).hasContent("poster");
	}

	@Test
	void whatArrivedBeforeAStopIsNotFetchedAgain() throws IOException {
		LibraryVideo video = FakeLibrary.video("1", Map.of("poster", new VideoImage(POSTER, null)));
		ExportDirectory.create(this.directory.unfinished(video));
		Files.writeString(this.directory.unfinished(video).resolve("poster.jpg"), "whole");
		Files.writeString(this.directory.unfinished(video).resolve(video.fileName() + ".mp4.part"), "ha");
		addFilm();
		answer(FILM, "film");
		this.videoExport.process(video);
		assertThat(file(video, "poster.jpg")).hasContent("whole");
		assertThat(file(video, video.fileName() + ".mp4")).hasContent("film");
		assertThat(this.directory.folder(video)).isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void videoThatFailsLeavesNoFolder() {
		LibraryVideo video = FakeLibrary.video("1", Map.of("poster", new VideoImage(POSTER, null)));
		addFilm();
		answer(POSTER, "poster");
		this.cdn.expect(requestTo(FILM)).andRespond(withStatus(HttpStatus.FORBIDDEN));
		assertThat(this.videoExport.process(video)).isNull();
		assertThat(this.directory.folder(video)).doesNotExist();
		assertThat(this.progress.failures()).singleElement()
			.satisfies((failure) -> assertThat(failure.reason()).contains("403"));
		assertThat(this.progress.isStopping()).isFalse();
	}

	@Test
	void oddAddressFailsTheVideoOnly() {
		LibraryVideo video = FakeLibrary.video("1", Map.of("poster", new VideoImage("https://cdn.test/a b.jpg", null)));
		assertThat(this.videoExport.process(video)).isNull();
		assertThat(this.progress.failures()).hasSize(1);
	}

	@Test
	void diskThatTakesNothingStopsTheExport() throws IOException {
		LibraryVideo video = FakeLibrary.video("1", Map.of());
		ExportDirectory.create(this.directory.work());
		Files.createFile(this.directory.work().resolve("unfinished"));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.videoExport.process(video));
		assertThat(this.progress.isStopping()).isTrue();
		assertThat(this.progress.failures()).isEmpty();
	}

	@Test
	void nothingBeginsAfterAStop() {
		this.progress.stop();
		assertThat(this.videoExport.process(FakeLibrary.video("1"))).isNull();
		assertThat(this.library.imageCalls).isZero();
		assertThat(this.progress.failures()).isEmpty();
	}

	private void addFilm() {
		this.library.sources.add(new VideoSource(FILM, null, "MP4", null, 1280, 720, null, null));
	}

	private void answer(String url, String content) {
		this.cdn.expect(requestTo(url)).andRespond(withSuccess().body(content));
	}

	private Path file(LibraryVideo video, String name) {
		return this.directory.folder(video).resolve(name);
	}

}
