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

package io.github.brightcoveoauth.sample.credentials;

import java.util.List;
import java.util.Objects;

import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One page that goes step by step. Each step is posted with the BC_TOKEN, so that nobody
 * has to remember it.
 */
@Controller
@RequestMapping("/credentials")
class CredentialsController {

	private final AccountCredentials account;

	private final BrightcoveConnectionDetails connection;

	CredentialsController(AccountCredentials account, BrightcoveConnectionDetails connection) {
		this.account = account;
		this.connection = connection;
	}

	@ModelAttribute("accountId")
	String accountId() {
		return Objects.requireNonNull(this.connection.getAccountId());
	}

	@GetMapping
	String start(Model model) {
		return step("start", model);
	}

	@PostMapping
	String list(@RequestParam(defaultValue = "") String bcToken, Model model, HttpServletResponse response) {
		try {
			List<Credential> credentials = this.account.list(bcToken);
			model.addAttribute("active", credentials.stream().filter((credential) -> !credential.revoked()).toList());
			model.addAttribute("revoked", credentials.stream().filter(Credential::revoked).toList());
			return step("list", model);
		}
		catch (CredentialException ex) {
			return failed("start", ex, model, response);
		}
	}

	@PostMapping("/new")
	String define(Model model) {
		return editor(CredentialForm.EMPTY, model);
	}

	@PostMapping("/create")
	String create(@RequestParam(defaultValue = "") String bcToken, CredentialForm form, Model model,
			HttpServletResponse response) {
		editor(form, model);
		try {
			check(form);
			model.addAttribute("created", this.account.create(bcToken, form));
			return step("created", model);
		}
		catch (CredentialException ex) {
			return failed("editor", ex, model, response);
		}
	}

	@PostMapping("/{clientId}/edit")
	String edit(@PathVariable String clientId, @RequestParam(defaultValue = "") String bcToken, Model model,
			HttpServletResponse response) {
		try {
			model.addAttribute("clientId", clientId);
			return editor(CredentialForm.of(this.account.get(bcToken, clientId)), model);
		}
		catch (CredentialException ex) {
			return failed("start", ex, model, response);
		}
	}

	@PostMapping("/{clientId}/update")
	String update(@PathVariable String clientId, @RequestParam(defaultValue = "") String bcToken, CredentialForm form,
			Model model, HttpServletResponse response) {
		editor(form, model);
		model.addAttribute("clientId", clientId);
		try {
			check(form);
			this.account.update(bcToken, clientId, form);
			model.addAttribute("done", "The credential “" + form.nameText() + "” is changed.");
			return list(bcToken, model, response);
		}
		catch (CredentialException ex) {
			return failed("editor", ex, model, response);
		}
	}

	@PostMapping("/{clientId}/revoke")
	String confirm(@PathVariable String clientId, @RequestParam(defaultValue = "") String bcToken, Model model,
			HttpServletResponse response) {
		try {
			model.addAttribute("credential", this.account.get(bcToken, clientId));
			return step("revoke", model);
		}
		catch (CredentialException ex) {
			return failed("start", ex, model, response);
		}
	}

	@PostMapping("/{clientId}/delete")
	String delete(@PathVariable String clientId, @RequestParam(defaultValue = "") String bcToken, Model model,
			HttpServletResponse response) {
		try {
			this.account.delete(bcToken, clientId);
			model.addAttribute("done", "The credential " + clientId + " is revoked.");
			return list(bcToken, model, response);
		}
		catch (CredentialException ex) {
			return failed("start", ex, model, response);
		}
	}

	private static void check(CredentialForm form) {
		String mistake = form.mistake();
		if (mistake != null) {
			throw CredentialException.mistake(mistake);
		}
	}

	private static String editor(CredentialForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("apis", ApiOperations.ALL);
		return step("editor", model);
	}

	private static String failed(String step, CredentialException exception, Model model,
			HttpServletResponse response) {
		exception.problem().show(model, response);
		return step(step, model);
	}

	private static String step(String step, Model model) {
		model.addAttribute("step", step);
		return "credentials/page";
	}

}
