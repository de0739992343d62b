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
import io.github.brightcoveoauth.BrightcoveError;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

@Service
class VideoNames {

	private final RestClient blocking;

	private final WebClient nonBlocking;

	VideoNames(BrightcoveClients brightcove) {
		this.blocking = brightcove.restClient(BrightcoveApi.CMS);
		this.nonBlocking = brightcove.webClient(BrightcoveApi.CMS);
	}

	String get(String id) {
		try {
			return this.blocking.get()
				.uri("/accounts/{accountId}/videos/{id}", id)
				.retrieve()
				.requiredBody(Video.class)
				.name();
		}
		catch (RestClientResponseException ex) {
			BrightcoveError error = BrightcoveError.of(ex);
			throw new IllegalStateException("No name of video " + id + ": " + error, ex);
		}
	}

	Mono<String> find(String id) {
		return this.nonBlocking.get()
			.uri("/accounts/{accountId}/videos/{id}", id)
			.retrieve()
			.bodyToMono(Video.class)
			.map(Video::name)
			.onErrorMap(WebClientResponseException.class, (ex) -> {
				BrightcoveError error = BrightcoveError.of(ex);
				return new IllegalStateException("No name of video " + id + ": " + error, ex);
			});
	}

	record Video(String name) {

	}

}
