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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.sample.videos.VideoImage;
import io.github.brightcoveoauth.sample.videos.VideoSource;
import org.jspecify.annotations.Nullable;

/**
 * A library that changes while it is read.
 */
final class FakeLibrary implements Library {

	final List<String> ids = new ArrayList<>();

	final List<Integer> offsets = new ArrayList<>();

	final List<VideoSource> sources = new ArrayList<>();

	final Map<String, @Nullable VideoImage> images = new HashMap<>();

	int counts;

	int uncounted;

	int emptyAnswers;

	int imageCalls;

	@Nullable Runnable afterPage;

	static LibraryVideo video(String id) {
		return video(id, null);
	}

	static LibraryVideo video(String id, @Nullable Map<String, @Nullable VideoImage> images) {
		return new LibraryVideo(id, true, null, null, "Alpine Lakes", null, null, null, null, null, images);
	}

	void add(int videos) {
		int size = this.ids.size();
		IntStream.range(size, size + videos).mapToObj((number) -> "video-" + number).forEach(this.ids::add);
	}

	@Override
	public Count count() {
		this.counts++;
		return new Count(this.ids.size() - this.uncounted);
	}

	@Override
	public List<LibraryVideo> videos(int limit, int offset) {
		this.offsets.add(offset);
		if (this.emptyAnswers > 0) {
			this.emptyAnswers--;
			return List.of();
		}
		List<LibraryVideo> page = this.ids.stream().skip(offset).limit(limit).map(FakeLibrary::video).toList();
		if (this.afterPage != null) {
			this.afterPage.run();
			this.afterPage = null;
		}
		return page;
	}

	@Override
	public List<VideoSource> sources(String id) {
		return this.sources;
	}

	@Override
	public Map<String, @Nullable VideoImage> images(String id) {
		this.imageCalls++;
		return this.images;
	}

}
