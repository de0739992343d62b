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

import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.sample.organisations.OrganisationLibrary.Video;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

import static org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver.clientRegistrationId;

/**
 * Reads the libraries of organisations, each with a token of its own.
 */
@Component
class OrganisationLibraries {

	private static final ParameterizedTypeReference<List<Video>> VIDEOS = new ParameterizedTypeReference<>() {
	};

	private final RestClient cms;

	OrganisationLibraries(BrightcoveClients clients) {
		this.cms = clients.restClient(BrightcoveApi.CMS);
	}

	OrganisationLibrary read(Organisation organisation) {
		long count = get(organisation, "/accounts/{accountId}/counts/videos").requiredBody(VideoCount.class).count();
		List<Video> videos = get(organisation, "/accounts/{accountId}/videos?limit=5&sort=-updated_at")
			.requiredBody(VIDEOS);
		return new OrganisationLibrary(count, videos);
	}

	private RestClient.ResponseSpec get(Organisation organisation, String uri) {
		return this.cms.get()
			.uri(uri, organisation.accountId())
			.attributes(clientRegistrationId(organisation.id()))
			.retrieve();
	}

	record VideoCount(long count) {

	}

}
