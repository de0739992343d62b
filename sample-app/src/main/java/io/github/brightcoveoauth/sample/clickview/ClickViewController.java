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

import io.github.brightcoveoauth.sample.web.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;

@Controller
@RequestMapping("/clickview")
class ClickViewController {

	private static final String NOT_CONFIGURED = "client_registration_not_found";

	private final ClickView clickView;

	ClickViewController(ClickView clickView) {
		this.clickView = clickView;
	}

	@GetMapping
	String show(Model model, HttpServletResponse response) {
		addToken(model, response);
		return "clickview/page";
	}

	@PostMapping
	String create(@RequestParam(defaultValue = "") String mediaId, @RequestParam(defaultValue = "true") boolean student,
			@RequestParam(defaultValue = "") String firstName, @RequestParam(defaultValue = "") String surname,
			@RequestParam(defaultValue = "") String email, Model model, HttpServletResponse response) {
		Viewer viewer = new Viewer(student, firstName, surname, email);
		model.addAttribute("mediaId", mediaId);
		model.addAttribute("viewer", viewer);
		if (addToken(model, response)) {
			String mistake = StringUtils.hasText(mediaId) ? viewer.mistake() : "Type the id of a video.";
			if (mistake == null) {
				addViewKey(mediaId.strip(), viewer, model, response);
			}
			else {
				refuse(new Problem(HttpStatus.BAD_REQUEST, "Something is missing or too much", mistake, null), model,
						response);
			}
		}
		return "clickview/page";
	}

	private boolean addToken(Model model, HttpServletResponse response) {
		try {
			model.addAttribute("token", this.clickView.token());
			return true;
		}
		catch (OAuth2AuthorizationException ex) {
			if (!NOT_CONFIGURED.equals(ex.getError().getErrorCode())) {
				refuse(Problem.of(ex), model, response);
			}
			return false;
		}
	}

	private void addViewKey(String mediaId, Viewer viewer, Model model, HttpServletResponse response) {
		try {
			model.addAttribute("key", this.clickView.viewKey(mediaId, viewer));
		}
		catch (OAuth2AuthorizationException ex) {
			refuse(Problem.of(ex), model, response);
		}
		catch (RestClientException ex) {
			refuse(ClickViewProblem.of(ex), model, response);
		}
	}

	private static void refuse(Problem problem, Model model, HttpServletResponse response) {
		problem.show(model, response);
	}

}
