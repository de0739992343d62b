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

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.sample.web.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;

@Controller
@RequestMapping("/organisations")
class OrganisationsController {

	private final Organisations organisations;

	private final OrganisationTokens tokens;

	private final OrganisationLibraries libraries;

	OrganisationsController(Organisations organisations, OrganisationTokens tokens, OrganisationLibraries libraries) {
		this.organisations = organisations;
		this.tokens = tokens;
		this.libraries = libraries;
	}

	@GetMapping
	String list(Model model) {
		return list(OrganisationForm.EMPTY, model);
	}

	@PostMapping
	String add(OrganisationForm form, @RequestParam(defaultValue = "") String clientSecret, Model model,
			HttpServletResponse response) {
		String mistake = form.mistake(clientSecret);
		if (mistake != null) {
			return failed(new Problem(HttpStatus.BAD_REQUEST, "Not added", mistake, null), list(form, model), model,
					response);
		}
		this.organisations.add(form.name(), form.accountId(),
				BrightcoveCredentials.of(form.clientId(), clientSecret.strip()));
		return "redirect:/organisations";
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, Model model, HttpServletResponse response) {
		Organisation organisation = this.organisations.find(id);
		if (organisation == null) {
			return failed(
					new Problem(HttpStatus.NOT_FOUND, "Not found",
							"There is no such organisation. The console forgets all of them when it ends.", null),
					"problem", model, response);
		}
		model.addAttribute("organisation", organisation);
		try {
			model.addAttribute("library", this.libraries.read(organisation));
			return "organisations/show";
		}
		catch (OAuth2AuthorizationException | RestClientException ex) {
			return failed(problem(ex), "organisations/show", model, response);
		}
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable String id) {
		this.organisations.remove(id);
		this.tokens.forget(id);
		return "redirect:/organisations";
	}

	private String list(OrganisationForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("organisations", this.organisations.all());
		model.addAttribute("tokens", this.tokens);
		return "organisations/list";
	}

	private static Problem problem(RuntimeException exception) {
		if (exception instanceof OAuth2AuthorizationException refusal
				&& OAuth2ErrorCodes.INVALID_CLIENT.equals(refusal.getError().getErrorCode())) {
			return new Problem(HttpStatus.BAD_GATEWAY, "No access token",
					"Brightcove refuses the client id or the secret of this organisation. One of them may be "
							+ "mistyped, or the credential is revoked.",
					"Remove the organisation, and add it again with the right ones.");
		}
		return Problem.of(exception);
	}

	private static String failed(Problem problem, String view, Model model, HttpServletResponse response) {
		problem.show(model, response);
		return view;
	}

}
