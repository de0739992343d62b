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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.videos.VideoImage;
import io.github.brightcoveoauth.sample.videos.VideoSource;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Exports one video after the other: its images, its widest MP4 file and its CSV, into a
 * folder that gets its name when all are there. A video that fails does not stop the
 * others; a disk that is full, or credentials that are refused, do.
 */
final class VideoExport implements ItemProcessor<LibraryVideo, LibraryVideo> {

	private static final List<String> IMAGES = List.of("thumbnail", "poster");

	private final Library library;

	private final Download download;

	private final ExportDirectory directory;

	private final ExportProgress progress;

	VideoExport(Library library, Download download, ExportDirectory directory, ExportProgress progress) {
		this.library = library;
		this.download = download;
		this.directory = directory;
		this.progress = progress;
	}

	@Override
	public @Nullable LibraryVideo process(LibraryVideo video) {
		if (this.progress.isStopping()) {
			return null;
		}
		try {
			String csv = csv(video);
			if (isExported(video, csv)) {
				this.progress.kept();
			}
			else {
				export(video, csv);
				this.progress.exported();
			}
			return video;
		}
		catch (CancellationException ex) {
			return null;
		}
		catch (OAuth2AuthorizationException | UncheckedIOException ex) {
			this.progress.stop();
			throw ex;
		}
		catch (RuntimeException ex) {
			if (!this.progress.isStopping()) {
				this.progress.failed(video, ex);
			}
			return null;
		}
	}

	private static String csv(LibraryVideo video) {
		try {
			StringWriter csv = new StringWriter();
			VideoCsv.write(Stream.of(video), csv);
			return csv.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isExported(LibraryVideo video, String csv) {
		Path file = this.directory.csv(video);
		try {
			return Files.exists(file) && Files.readString(file).equals(csv);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void export(LibraryVideo video, String csv) {
		Path unfinished = this.directory.unfinished(video);
		ExportDirectory.create(unfinished);
		images(video, unfinished);
		film(video, unfinished.resolve(video.fileName() + ".mp4"));
		ExportDirectory.write(unfinished.resolve(video.fileName() + ".csv"), (out) -> out.append(csv));
		finish(unfinished, this.directory.folder(video));
	}

	/**
	 * Links to images end after some hours, those of the list before a long export does.
	 */
	private void images(LibraryVideo video, Path folder) {
		if (video.images() == null) {
			images(this.library.images(video.id()), folder);
			return;
		}
		try {
			images(video.images(), folder);
		}
		catch (HttpClientErrorException ex) {
			images(this.library.images(video.id()), folder);
		}
	}

	private void images(Map<String, @Nullable VideoImage> images, Path folder) {
		for (String label : IMAGES) {
			VideoImage image = images.get(label);
			String url = (image != null) ? image.webSrc() : null;
			if (url != null) {
				this.download.to(folder.resolve(label + "." + FileNames.extension(url, "jpg")), url);
			}
		}
	}

	private void film(LibraryVideo video, Path file) {
		if (Files.exists(file)) {
			return;
		}
		VideoSource widest = VideoSource.widestMp4(this.library.sources(video.id()));
		if (widest != null && widest.src() != null) {
			this.download.to(file, widest.src());
		}
	}

	private static void finish(Path unfinished, Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
			ExportDirectory.move(unfinished, folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
