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

package io.github.brightcoveoauth.docs;

import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the non-blocking snippets of {@code docs/clients.md}.
 */
@SpringBootTest
@AutoConfigureBrightcoveSimulator
class NonBlockingTests {

	@Test
	void videosAreCounted(@Autowired ReactiveLibrary library) {
		assertThat(library.count().blockOptional()).contains(240L);
	}

	@Test
	void playlistsAreCounted(@Autowired Playlists playlists) {
		assertThat(playlists.count().blockOptional()).contains(new VideoCount(3));
	}

}
