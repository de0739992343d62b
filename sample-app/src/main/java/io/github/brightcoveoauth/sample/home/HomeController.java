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

package io.github.brightcoveoauth.sample.home;

import java.net.URI;
import java.time.Instant;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import io.github.brightcoveoauth.sample.web.Problem;
import io.github.brightcoveoauth.sample.web.TokenLife;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.RestClientException;

@Controller
class HomeController {

	private final BrightcoveClients clients;

	private final BrightcoveConnectionDetails connection;

	HomeController(BrightcoveClients clients, BrightcoveConnectionDetails connection) {
		this.clients = clients;
		this.connection = connection;
	}

	@GetMapping("/")
	String home(Model model) {
		URI tokenUri = this.connection.getTokenUri();
		model.addAttribute("accountId", this.connection.getAccountId());
		model.addAttribute("host", tokenUri.getAuthority());
		model.addAttribute("peer", isLoopback(tokenUri.getHost()) ? "a simulator" : "Brightcove");
		try {
			model.addAttribute("token", token());
			model.addAttribute("count", count());
		}
		catch (OAuth2AuthorizationException | RestClientException ex) {
			model.addAttribute("problem", Problem.of(ex));
		}
		return "home";
	}

	private static boolean isLoopback(String host) {
		return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
	}

	private @Nullable TokenLife token() {
		OAuth2AuthorizedClient client = this.clients.authorizedClientManager()
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("brightcove").build());
		return (client != null) ? TokenLife.of(client.getAccessToken(), Instant.now()) : null;
	}

	private @Nullable Long count() {
		VideoCount answer = this.clients.restClient(BrightcoveApi.CMS)
			.get()
			.uri("/accounts/{accountId}/counts/videos")
			.retrieve()
			.body(VideoCount.class);
		return (answer != null) ? answer.count() : null;
	}

	record VideoCount(long count) {

	}

}
