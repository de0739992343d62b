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

package io.github.brightcoveoauth.sample.live;

import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.keys.KeyClients;
import io.github.brightcoveoauth.sample.keys.UnusableKeyException;
import io.github.brightcoveoauth.sample.web.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;

/**
 * Lists live jobs and shows one. A typed API key must not get into an address, so
 * everything but the first page with the configured key is posted.
 */
@Controller
@RequestMapping("/live")
class LiveController {

	private final LiveJobs jobs;

	private final KeyClients clients;

	LiveController(LiveJobs jobs, KeyClients clients) {
		this.jobs = jobs;
		this.clients = clients;
	}

	@ModelAttribute("configured")
	boolean configured() {
		return this.clients.isConfigured(BrightcoveApi.LIVE);
	}

	@ModelAttribute("states")
	List<String> states() {
		return LiveJobs.STATES;
	}

	@GetMapping
	String first(Model model, HttpServletResponse response) {
		return configured() ? find("", "", "", "", model, response) : "live/page";
	}

	@PostMapping
	String find(@RequestParam(defaultValue = "") String apiKey, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String startToken, @RequestParam(defaultValue = "") String job,
			Model model, HttpServletResponse response) {
		model.addAttribute("state", state);
		model.addAttribute("startToken", startToken);
		try {
			if (job.isEmpty()) {
				model.addAttribute("page", this.jobs.list(apiKey, state, startToken));
			}
			else {
				model.addAttribute("job", this.jobs.get(apiKey, job));
			}
			return "live/page";
		}
		catch (UnusableKeyException ex) {
			return refuse(ex.problem(), model, response);
		}
		catch (RestClientException ex) {
			return refuse(LiveProblem.of(ex), model, response);
		}
	}

	private static String refuse(Problem problem, Model model, HttpServletResponse response) {
		problem.show(model, response);
		return "live/page";
	}

}
