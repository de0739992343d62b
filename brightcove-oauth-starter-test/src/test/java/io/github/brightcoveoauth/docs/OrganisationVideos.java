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
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.springframework.security.oauth2.client.web.ClientAttributes.clientRegistrationId;

@Service
class OrganisationVideos {

	private final RestClient blocking;

	private final WebClient nonBlocking;

	OrganisationVideos(BrightcoveClients brightcove) {
		this.blocking = brightcove.restClient(BrightcoveApi.CMS);
		this.nonBlocking = brightcove.webClient(BrightcoveApi.CMS);
	}

	VideoCount count(String organisation, String accountId) {
		return this.blocking.get()
			.uri("/accounts/{accountId}/counts/videos", accountId)
			.attributes(clientRegistrationId(organisation))
			.retrieve()
			.body(VideoCount.class);
	}

	Mono<VideoCount> countLater(String organisation, String accountId) {
		return this.nonBlocking.get()
			.uri("/accounts/{accountId}/counts/videos", accountId)
			.attributes(clientRegistrationId(organisation))
			.retrieve()
			.bodyToMono(VideoCount.class);
	}

}
