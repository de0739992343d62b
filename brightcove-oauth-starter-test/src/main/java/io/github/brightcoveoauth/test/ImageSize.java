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

/**
 * Sizes of the images of a video.
 */
enum ImageSize {

	/**
	 * 160 by 90 pixels.
	 */
	THUMBNAIL(160, 90),

	/**
	 * 480 by 270 pixels.
	 */
	SMALL_POSTER(480, 270),

	/**
	 * 1280 by 720 pixels.
	 */
	POSTER(1280, 720);

	private final int width;

	private final int height;

	ImageSize(int width, int height) {
		this.width = width;
		this.height = height;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	@Override
	public String toString() {
		return this.width + "x" + this.height;
	}

}
