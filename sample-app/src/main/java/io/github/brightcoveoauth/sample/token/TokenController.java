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

package io.github.brightcoveoauth.sample.token;

import java.time.Instant;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import io.github.brightcoveoauth.sample.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/token")
class TokenController {

	private static final String PAGE = "token/token";

	private final Tokens tokens;

	private final BrightcoveConnectionDetails connection;

	TokenController(Tokens tokens, BrightcoveConnectionDetails connection) {
		this.tokens = tokens;
		this.connection = connection;
	}

	@ModelAttribute("configuredClientId")
	@Nullable String configuredClientId() {
		BrightcoveCredentials credentials = this.connection.getCredentials();
		return (credentials != null) ? credentials.clientId() : null;
	}

	@GetMapping
	String form() {
		return PAGE;
	}

	@PostMapping(params = "!clientId")
	String ofConfiguredCredentials(Model model, HttpServletResponse response) {
		try {
			show(this.tokens.ofConfiguredCredentials(), model);
		}
		catch (OAuth2AuthorizationException ex) {
			Problem.of(ex).show(model, response);
		}
		return PAGE;
	}

	@PostMapping(params = "clientId")
	String ofTypedCredentials(@RequestParam String clientId, @RequestParam(defaultValue = "") String clientSecret,
			Model model, HttpServletResponse response) {
		String id = clientId.strip();
		String secret = clientSecret.strip();
		model.addAttribute("clientId", id);
		if (id.isEmpty() || secret.isEmpty()) {
			Refusal.incomplete().show(model, response);
			return PAGE;
		}
		try {
			show(this.tokens.of(id, secret), model);
		}
		catch (OAuth2AuthorizationException ex) {
			Refusal.of(ex, secret).show(model, response);
		}
		return PAGE;
	}

	private void show(@Nullable OAuth2AccessToken token, Model model) {
		if (token != null) {
			model.addAttribute("token", IssuedToken.of(token, Instant.now()));
			model.addAttribute("curl", curl(token));
		}
	}

	private String curl(OAuth2AccessToken token) {
		return "curl --header 'Authorization: Bearer %s' \\\n  '%s/accounts/%s/counts/videos'".formatted(
				token.getTokenValue(), this.connection.getBaseUrl(BrightcoveApi.CMS), this.connection.getAccountId());
	}

}
