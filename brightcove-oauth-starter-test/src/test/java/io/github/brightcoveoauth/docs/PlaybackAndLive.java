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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Service;

@Service
class PlaybackAndLive {

	private final BrightcoveClients brightcove;

	PlaybackAndLive(BrightcoveClients brightcove) {
		this.brightcove = brightcove;
	}

	JsonNode video(String id) {
		return this.brightcove.restClient(BrightcoveApi.PLAYBACK)
			.get()
			.uri("/accounts/{accountId}/videos/{id}", id)
			.retrieve()
			.body(JsonNode.class);
	}

	JsonNode jobs() {
		return this.brightcove.restClient(BrightcoveApi.LIVE).get().uri("/jobs").retrieve().body(JsonNode.class);
	}

}
