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

package io.github.brightcoveoauth.sample.organisations;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * How many videos an organisation has, and the first of them.
 *
 * @param count how many
 * @param videos the first
 */
record OrganisationLibrary(long count, List<Video> videos) {

	/**
	 * A video as the CMS API lists it.
	 */
	record Video(String id, @Nullable String name, @Nullable String state,
			@JsonProperty("updated_at") @Nullable Instant updatedAt) {

		public String title() {
			return StringUtils.hasText(this.name) ? this.name : "(no name)";
		}

	}

}
