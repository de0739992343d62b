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

package io.github.brightcoveoauth.sample.videos;

import java.util.List;
import java.util.Objects;

import io.github.brightcoveoauth.sample.web.Units;
import org.jspecify.annotations.Nullable;

/**
 * An image of a video.
 *
 * @param src where it is
 * @param sources the sizes it comes in
 */
public record VideoImage(@Nullable String src, @Nullable List<@Nullable Size> sources) {

	public @Nullable String webSrc() {
		return Units.isWebUrl(this.src) ? this.src : null;
	}

	public @Nullable String size() {
		if (this.sources == null) {
			return null;
		}
		return this.sources.stream()
			.filter(Objects::nonNull)
			.filter((source) -> source.width() != null && source.height() != null)
			.map((source) -> source.width() + " × " + source.height())
			.findFirst()
			.orElse(null);
	}

	/**
	 * A size of an image.
	 *
	 * @param src where it is
	 * @param width width in pixels
	 * @param height height in pixels
	 */
	public record Size(@Nullable String src, @Nullable Integer width, @Nullable Integer height) {

	}

}
