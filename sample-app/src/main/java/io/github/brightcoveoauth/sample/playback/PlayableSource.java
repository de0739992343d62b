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

package io.github.brightcoveoauth.sample.playback;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.github.brightcoveoauth.sample.web.Units;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PlayableSource(@Nullable String src, @Nullable String type, @Nullable String container,
		@JsonAlias("codecs") @Nullable String codec, @Nullable Integer width, @Nullable Integer height,
		@Nullable Long avgBitrate, @Nullable Map<String, Object> keySystems) {

	public @Nullable String kind() {
		return (this.type != null) ? this.type : this.container;
	}

	public boolean isWeb() {
		return Units.isWebUrl(this.src);
	}

	public @Nullable String size() {
		return (this.width != null && this.height != null) ? this.width + " × " + this.height : null;
	}

	public @Nullable String bitrate() {
		return (this.avgBitrate != null) ? Units.bitrate(this.avgBitrate) : null;
	}

	public boolean isProtected() {
		return this.keySystems != null && !this.keySystems.isEmpty();
	}

}
