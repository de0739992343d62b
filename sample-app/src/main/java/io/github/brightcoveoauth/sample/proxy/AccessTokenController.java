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

package io.github.brightcoveoauth.sample.proxy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives tokens to callers, as the token endpoint does.
 */
@Controller
class AccessTokenController {

	private final BrightcoveClients clients;

	private final TokenRequests tokenRequests;

	AccessTokenController(BrightcoveClients clients, TokenRequests tokenRequests) {
		this.clients = clients;
		this.tokenRequests = tokenRequests;
	}

	@PostMapping("/access-token")
	ResponseEntity<?> token(@RequestParam(name = "client_id", required = false) @Nullable String clientId,
			@RequestParam(name = "client_secret", required = false) @Nullable String clientSecret) throws IOException {
		BrightcoveCredentials typed = ProxyCallReader.credentials(clientId, clientSecret);
		ResponseEntity<?> answer = (typed != null) ? this.tokenRequests.send(typed)
				: ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(configured());
		return ResponseEntity.status(answer.getStatusCode())
			.headers(answer.getHeaders())
			.cacheControl(CacheControl.noStore())
			.body(answer.getBody());
	}

	private Map<String, Object> configured() {
		OAuth2AuthorizedClient client = this.clients.authorizedClientManager()
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("brightcove").build());
		OAuth2AccessToken token = Objects.requireNonNull(client).getAccessToken();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("access_token", token.getTokenValue());
		json.put("token_type", token.getTokenType().getValue());
		json.put("expires_in",
				Duration.between(Instant.now(), Objects.requireNonNull(token.getExpiresAt())).toSeconds());
		return json;
	}

}
