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

package io.github.brightcoveoauth.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The two seconds of film that every video consists of, in three widths.
 */
enum Mp4Clip {

	/**
	 * 1280 by 720 pixels.
	 */
	HIGH("high.mp4", 1280, 720, 2129000),

	/**
	 * 960 by 540 pixels.
	 */
	MID("mid.mp4", 960, 540, 1802000),

	/**
	 * 480 by 270 pixels.
	 */
	LOW("low.mp4", 480, 270, 574000);

	static final List<Mp4Clip> WIDEST_FIRST = List.of(HIGH, MID, LOW);

	static final List<Mp4Clip> LEGACY_ORDER = List.of(MID, LOW, HIGH);

	private final String fileName;

	private final int width;

	private final int height;

	private final int encodingRate;

	private final byte[] content;

	Mp4Clip(String fileName, int width, int height, int encodingRate) {
		this.fileName = fileName;
		this.width = width;
		this.height = height;
		this.encodingRate = encodingRate;
		this.content = read(fileName);
	}

	private static byte[] read(String fileName) {
		try (InputStream stream = Mp4Clip.class.getResourceAsStream(fileName)) {
			return Objects.requireNonNull(stream, fileName).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String fileName() {
		return this.fileName;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	int encodingRate() {
		return this.encodingRate;
	}

	byte[] content() {
		return this.content;
	}

}
