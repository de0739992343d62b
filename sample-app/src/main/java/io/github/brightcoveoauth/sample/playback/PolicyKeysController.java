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

import java.util.List;
import java.util.regex.Pattern;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import io.github.brightcoveoauth.management.BrightcoveManagement;
import io.github.brightcoveoauth.management.KeyData;
import io.github.brightcoveoauth.sample.keys.KeyClients;
import io.github.brightcoveoauth.sample.web.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Creates policy keys, each of which is shown once.
 */
@Controller
class PolicyKeysController {

	private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s]+");

	private final BrightcoveManagement management;

	private final BrightcoveConnectionDetails connection;

	private final KeyClients clients;

	PolicyKeysController(BrightcoveClients brightcove, BrightcoveConnectionDetails connection, KeyClients clients) {
		this.management = new BrightcoveManagement(brightcove);
		this.connection = connection;
		this.clients = clients;
	}

	@ModelAttribute("configured")
	boolean configured() {
		return this.clients.isConfigured(BrightcoveApi.PLAYBACK);
	}

	@PostMapping("/playback/keys")
	String create(@RequestParam(defaultValue = "") String domains, @RequestParam(defaultValue = "false") boolean search,
			Model model, HttpServletResponse response) {
		List<String> origins = domains.lines().map(String::strip).filter(StringUtils::hasText).toList();
		model.addAttribute("domains", domains);
		model.addAttribute("search", search);
		try {
			List<String> wrong = origins.stream().filter((origin) -> !ORIGIN.matcher(origin).matches()).toList();
			if (wrong.isEmpty()) {
				model.addAttribute("key", this.management.policyKeys().create(data(origins, search)));
			}
			else {
				refuse(noDomains(wrong), model, response);
			}
		}
		catch (HttpClientErrorException.Unauthorized ex) {
			refuse(notAllowed(ex), model, response);
		}
		catch (OAuth2AuthorizationException | RestClientException ex) {
			refuse(Problem.of(ex), model, response);
		}
		return "playback/page";
	}

	private KeyData data(List<String> origins, boolean search) {
		KeyData data = KeyData.of(String.valueOf(this.connection.getAccountId()));
		if (!origins.isEmpty()) {
			data = data.withAllowedDomains(origins.toArray(String[]::new));
		}
		return search ? data.withApis("search") : data;
	}

	private static Problem noDomains(List<String> wrong) {
		return new Problem(HttpStatus.BAD_REQUEST, "These are no domains", String.join(", ", wrong),
				"Write https:// or http:// and the name of the host, without a path or a slash at the end: "
						+ "https://www.example.com");
	}

	private static Problem notAllowed(HttpClientErrorException.Unauthorized exception) {
		Problem problem = Problem.of(exception);
		return new Problem(problem.status(), "The credential may not create policy keys", problem.message(),
				"Give it the operation video-cloud/player/all in Video Cloud Studio, under Admin, API Authentication.");
	}

	private static void refuse(Problem problem, Model model, HttpServletResponse response) {
		model.addAttribute("keyProblem", problem);
		response.setStatus(problem.status().value());
	}

}
