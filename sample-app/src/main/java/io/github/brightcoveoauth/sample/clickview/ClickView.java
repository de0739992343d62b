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

package io.github.brightcoveoauth.sample.clickview;

import java.util.Map;

import io.github.brightcoveoauth.BrightcoveClients;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.client.RestClientException;

/**
 * ClickView's API for Smart Embeds. One token of the registration {@code clickview}
 * serves all viewers until it ends.
 */
@Component
class ClickView {

	static final String REGISTRATION = "clickview";

	private final BrightcoveClients clients;

	private final String url;

	ClickView(BrightcoveClients clients,
			@Value("${clickview.base-url:https://integrations.clickviewapp.com}") String baseUrl) {
		this.clients = clients;
		this.url = baseUrl + "/api/v1/smart-embed/create-view-key";
	}

	OAuth2AccessToken token() {
		OAuth2AuthorizedClient client = this.clients.authorizedClientManager()
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION).principal(REGISTRATION).build());
		Assert.state(client != null, "A client credentials grant ends with a token or an exception");
		return client.getAccessToken();
	}

	ViewKey viewKey(String mediaId, Viewer viewer) {
		ViewKey viewKey = this.clients.restClient(REGISTRATION)
			.post()
			.uri(this.url)
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.body(Map.of("mediaId", mediaId, "data", viewer.toJson()))
			.retrieve()
			.body(ViewKey.class);
		if (viewKey == null || viewKey.viewKey() == null) {
			throw new RestClientException("The answer has no view key");
		}
		return viewKey;
	}

}
