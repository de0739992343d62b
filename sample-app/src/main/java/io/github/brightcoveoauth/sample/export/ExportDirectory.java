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

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * Where an export puts what it gets: the list of the videos, a folder for each, and in
 * {@code .export} what is not finished. Whatever has its name is whole, for it gets that
 * name last.
 */
final class ExportDirectory {

	private static final JsonMapper mapper = JsonMapper.shared();

	private final Path path;

	ExportDirectory(Path path) {
		this.path = path.toAbsolutePath().normalize();
	}

	Path path() {
		return this.path;
	}

	Path work() {
		return this.path.resolve(".export");
	}

	/**
	 * The list of the library as it was received, a line of JSON for each video.
	 */
	Path list() {
		return work().resolve("videos.jsonl");
	}

	Path csv() {
		return this.path.resolve("Videos.csv");
	}

	Path failures() {
		return this.path.resolve("Failures.csv");
	}

	Path folder(LibraryVideo video) {
		return this.path.resolve(video.fileName());
	}

	Path csv(LibraryVideo video) {
		return folder(video).resolve(video.fileName() + ".csv");
	}

	Path unfinished(LibraryVideo video) {
		return work().resolve("unfinished").resolve(video.fileName());
	}

	static String toLine(LibraryVideo video) {
		return mapper.writeValueAsString(video);
	}

	static LibraryVideo toVideo(String line) {
		return mapper.readValue(line, LibraryVideo.class);
	}

	/**
	 * The videos of the list, to be closed.
	 */
	Stream<LibraryVideo> videos() throws IOException {
		return Files.exists(list()) ? Files.lines(list()).map(ExportDirectory::toVideo) : Stream.empty();
	}

	/**
	 * Forget the list and what is not finished.
	 */
	void clear() {
		try {
			FileSystemUtils.deleteRecursively(work().resolve("unfinished"));
			Files.deleteIfExists(list());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void create(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write a file that is there as a whole or not at all.
	 */
	static void write(Path file, Content content) {
		Path part = part(file);
		try (BufferedWriter writer = Files.newBufferedWriter(part)) {
			content.writeTo(writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		move(part, file);
	}

	static Path part(Path file) {
		return file.resolveSibling(file.getFileName() + ".part");
	}

	static void move(Path from, Path to) {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is written to a file.
	 */
	@FunctionalInterface
	interface Content {

		void writeTo(Appendable out) throws IOException;

	}

}
