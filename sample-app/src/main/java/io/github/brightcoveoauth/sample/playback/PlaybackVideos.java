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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import io.github.brightcoveoauth.sample.keys.KeyClients;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Videos of the Playback API.
 */
@Component
class PlaybackVideos {

	static final int PAGE_SIZE = 10;

	private final KeyClients clients;

	private final @Nullable String accountId;

	PlaybackVideos(KeyClients clients, BrightcoveConnectionDetails connection) {
		this.clients = clients;
		this.accountId = connection.getAccountId();
	}

	PlayableVideo get(String policyKey, String id) {
		return body(client(policyKey).get().uri("/accounts/{accountId}/videos/{id}", this.accountId, id),
				PlayableVideo.class);
	}

	SearchResult search(String policyKey, String q, int offset) {
		return body(client(policyKey).get()
			.uri("/accounts/{accountId}/videos?q={q}&limit={limit}&offset={offset}", this.accountId, q, PAGE_SIZE,
					offset),
				SearchResult.class);
	}

	private RestClient client(String policyKey) {
		return this.clients.restClient(BrightcoveApi.PLAYBACK, policyKey);
	}

	private static <T> T body(RestClient.RequestHeadersSpec<?> request, Class<T> type) {
		T body = request.accept(MediaType.APPLICATION_JSON).retrieve().body(type);
		if (body == null) {
			throw new RestClientException("The answer has no body");
		}
		return body;
	}

}
