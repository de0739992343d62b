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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryReaderTests {

	private final FakeLibrary library = new FakeLibrary();

	private final ExportProgress progress = new ExportProgress();

	private final ExecutionContext state = new ExecutionContext();

	private ExportDirectory directory;

	@BeforeEach
	void create(@TempDir Path path) {
		this.directory = new ExportDirectory(path);
		ExportDirectory.create(this.directory.work());
	}

	@Test
	void readsPageAfterPage() throws Exception {
		this.library.add(60);
		assertThat(readAll()).containsExactlyElementsOf(this.library.ids);
		assertThat(this.library.offsets).containsExactly(0, 25, 50);
		assertThat(this.library.counts).isEqualTo(2);
	}

	@Test
	void emptyLibraryIsAskedForItsCountOnly() throws Exception {
		assertThat(readAll()).isEmpty();
		assertThat(this.library.offsets).isEmpty();
	}

	@Test
	void emptyPageIsAskedForAgain() throws Exception {
		this.library.add(60);
		this.library.emptyAnswers = 3;
		assertThat(readAll()).containsExactlyElementsOf(this.library.ids);
		assertThat(this.library.offsets).containsExactly(0, 0, 0, 0, 25, 50);
	}

	@Test
	void videoThatIsListedTwiceIsReadOnce() throws Exception {
		this.library.add(30);
		this.library.afterPage = () -> this.library.ids.add(0, "new");
		assertThat(readAll()).doesNotHaveDuplicates().containsAll(this.library.ids);
	}

	@Test
	void videoThatSlippedToAnEarlierPageIsFoundByAnotherPass() throws Exception {
		this.library.add(60);
		this.library.afterPage = () -> this.library.ids.remove(0);
		assertThat(readAll()).hasSize(60).containsAll(this.library.ids);
		assertThat(this.library.offsets).containsExactly(0, 25, 50, 59, 59, 59, 59, 0, 25, 50, 59);
	}

	@Test
	void changeOfTheCountIsTold() throws Exception {
		this.library.add(30);
		this.library.afterPage = () -> this.library.add(2);
		assertThat(readAll()).hasSize(32);
		assertThat(this.progress.status().notice()).contains("from 30 to 32 videos");
		assertThat(this.progress.status().total()).isEqualTo(32);
	}

	@Test
	void countOfMoreVideosThanThereAreDoesNotGoOnForEver() throws Exception {
		this.library.add(30);
		this.library.uncounted = -5;
		assertThat(readAll()).hasSize(30);
		assertThat(this.library.offsets).filteredOn((offset) -> offset == 0).hasSize(3);
	}

	@Test
	void anotherReaderGoesOnWithThePageThatWasNotRead() throws Exception {
		this.library.add(60);
		LibraryReader first = reader();
		write(read(first, 25));
		first.update(this.state);
		this.library.offsets.clear();
		LibraryReader second = reader();
		assertThat(read(second, 100)).containsExactlyElementsOf(this.library.ids.subList(25, 60));
		assertThat(this.library.offsets).containsExactly(25, 50);
	}

	@Test
	void anotherReaderReadsNothingTwiceThatIsInTheList() throws Exception {
		this.library.add(60);
		LibraryReader first = reader();
		write(read(first, 30));
		first.update(this.state);
		assertThat(read(reader(), 100)).containsExactlyElementsOf(this.library.ids.subList(30, 60));
	}

	private List<String> readAll() throws Exception {
		return read(reader(), Integer.MAX_VALUE);
	}

	private LibraryReader reader() {
		LibraryReader reader = new LibraryReader(this.library, this.directory, this.progress, Duration.ZERO);
		reader.open(this.state);
		return reader;
	}

	private static List<String> read(LibraryReader reader, int limit) throws Exception {
		List<String> ids = new ArrayList<>();
		while (ids.size() < limit) {
			LibraryVideo video = reader.read();
			if (video == null) {
				break;
			}
			ids.add(video.id());
		}
		return ids;
	}

	private void write(List<String> ids) throws IOException {
		Files.write(this.directory.list(), ids.stream().map(FakeLibrary::video).map(ExportDirectory::toLine).toList());
	}

}
