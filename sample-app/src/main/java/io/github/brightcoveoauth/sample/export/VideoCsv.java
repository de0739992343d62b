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
import java.util.List;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.web.SpreadsheetCsv;

/**
 * Videos as CSV, with the columns of Brightcove's PowerShell sample.
 */
final class VideoCsv {

	private static final List<String> COLUMNS = List.of("Id", "Complete", "CreatedAt", "Duration", "Name",
			"OriginalFileName", "PublishedAt", "State", "Tags", "UpdatedAt");

	private VideoCsv() {
	}

	static void write(Stream<LibraryVideo> videos, Appendable out) throws IOException {
		SpreadsheetCsv.write(COLUMNS, videos.map(VideoCsv::row), out);
	}

	private static List<?> row(LibraryVideo video) {
		return Stream
			.of(video.id(), video.complete(), video.createdAt(), video.duration(), video.name(),
					video.originalFilename(), video.publishedAt(), video.state(),
					(video.tags() != null) ? String.join(",", video.tags()) : null, video.updatedAt())
			.toList();
	}

}
