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

package io.github.brightcoveoauth.sample.live;

import java.util.List;
import java.util.Map;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.keys.KeyClients;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Jobs of the Live API.
 */
@Component
class LiveJobs {

	static final List<String> STATES = List.of("standby", "waiting", "processing", "disconnected", "cancelling",
			"finishing", "cancelled", "finished", "failed", "error");

	private final KeyClients clients;

	LiveJobs(KeyClients clients) {
		this.clients = clients;
	}

	LiveJobsPage list(String apiKey, String state, String startToken) {
		return body(client(apiKey).get().uri("/jobs", (uri) -> {
			if (!state.isEmpty()) {
				uri.queryParam("state", "{state}");
			}
			if (!startToken.isEmpty()) {
				uri.queryParam("start_token", "{startToken}");
			}
			return uri.build(Map.of("state", state, "startToken", startToken));
		}), LiveJobsPage.class);
	}

	LiveJob get(String apiKey, String id) {
		LiveJob job = body(client(apiKey).get().uri("/jobs/{id}", id), JobAnswer.class).job();
		if (job == null) {
			throw new RestClientException("The answer has no job");
		}
		return job;
	}

	private RestClient client(String apiKey) {
		return this.clients.restClient(BrightcoveApi.LIVE, apiKey);
	}

	private static <T> T body(RestClient.RequestHeadersSpec<?> request, Class<T> type) {
		T body = request.accept(MediaType.APPLICATION_JSON).retrieve().body(type);
		if (body == null) {
			throw new RestClientException("The answer has no body");
		}
		return body;
	}

	private record JobAnswer(@Nullable LiveJob job) {

	}

}
