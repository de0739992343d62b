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

import java.util.Map;

import io.github.brightcoveoauth.BrightcoveClients;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
class ViewKeys {

	private final RestClient clickView;

	private final String url;

	ViewKeys(BrightcoveClients clients,
			@Value("${clickview.base-url:https://integrations.clickviewapp.com}") String baseUrl) {
		this.clickView = clients.restClient("clickview");
		this.url = baseUrl + "/api/v1/smart-embed/create-view-key";
	}

	ViewKey forStudent(String mediaId, String firstName) {
		return this.clickView.post()
			.uri(this.url)
			.body(Map.of("mediaId", mediaId, "data", Map.of("isStudent", true, "firstName", firstName)))
			.retrieve()
			.body(ViewKey.class);
	}

	record ViewKey(String mediaId, String viewKey, String embedUrl) {

	}

}
