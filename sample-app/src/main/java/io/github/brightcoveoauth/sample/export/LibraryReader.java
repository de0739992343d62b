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
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the list of the library, each video once. Brightcove's lists repeat and leave out
 * videos while others are added and deleted, and have empty pages at times; so the list
 * is read again until it is as long as the API counts and the count stays, three times at
 * most.
 */
final class LibraryReader implements ItemStreamReader<LibraryVideo> {

	/**
	 * Brightcove advises at most this for whole libraries.
	 */
	static final int PAGE_SIZE = 25;

	private static final int PASSES = 3;

	private static final int TRIES = 4;

	private static final String OFFSET = "offset";

	private static final String PASS = "pass";

	private final Library library;

	private final ExportDirectory directory;

	private final ExportProgress progress;

	private final Duration pause;

	private final Set<String> ids = new HashSet<>();

	private Iterator<LibraryVideo> page = Collections.emptyIterator();

	private int pageOffset;

	private int nextOffset;

	private int pass = 1;

	private int count = -1;

	LibraryReader(Library library, ExportDirectory directory, ExportProgress progress, Duration pause) {
		this.library = library;
		this.directory = directory;
		this.progress = progress;
		this.pause = pause;
	}

	@Override
	public void open(ExecutionContext state) {
		this.nextOffset = state.getInt(OFFSET, 0);
		this.pass = state.getInt(PASS, 1);
	}

	@Override
	public void update(ExecutionContext state) {
		state.putInt(OFFSET, this.page.hasNext() ? this.pageOffset : this.nextOffset);
		state.putInt(PASS, this.pass);
	}

	@Override
	public @Nullable LibraryVideo read() throws Exception {
		if (this.count < 0) {
			begin();
		}
		while (true) {
			while (this.page.hasNext()) {
				LibraryVideo video = this.page.next();
				if (this.ids.add(video.id())) {
					this.progress.listed(this.ids.size());
					return video;
				}
			}
			if (!nextPage()) {
				return null;
			}
		}
	}

	/**
	 * The list is as long as the state says only after all streams of the step are open.
	 */
	private void begin() throws IOException {
		try (Stream<LibraryVideo> listed = this.directory.videos()) {
			listed.map(LibraryVideo::id).forEach(this.ids::add);
		}
		this.count = this.library.count().count();
		this.progress.listing(this.ids.size(), this.count);
	}

	private boolean nextPage() throws InterruptedException {
		do {
			List<LibraryVideo> videos = isEndOfPass() ? List.of() : find();
			if (!videos.isEmpty()) {
				this.page = videos.iterator();
				this.pageOffset = this.nextOffset;
				this.nextOffset += videos.size();
				return true;
			}
		}
		while (nextPass());
		return false;
	}

	/**
	 * Later passes look for what the first one missed, up to the last page.
	 */
	private boolean isEndOfPass() {
		return this.pass == 1 && this.ids.size() >= this.count;
	}

	private List<LibraryVideo> find() throws InterruptedException {
		List<LibraryVideo> videos = this.library.videos(PAGE_SIZE, this.nextOffset);
		for (int tries = 1; videos.isEmpty() && this.ids.size() < this.count && tries < TRIES; tries++) {
			Thread.sleep(this.pause.toMillis());
			videos = this.library.videos(PAGE_SIZE, this.nextOffset);
		}
		return videos;
	}

	private boolean nextPass() {
		int before = this.count;
		this.count = this.library.count().count();
		boolean changed = this.count != before;
		if (changed) {
			this.progress.countChanged(before, this.count);
		}
		if (this.pass == PASSES || (!changed && this.ids.size() >= this.count)) {
			return false;
		}
		this.pass++;
		this.nextOffset = 0;
		return true;
	}

}
