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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.keys.KeyClients;
import io.github.brightcoveoauth.sample.keys.UnusableKeyException;
import io.github.brightcoveoauth.sample.web.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;

/**
 * Looks videos up and searches. A typed policy key must not get into an address, so
 * everything is posted.
 */
@Controller
@RequestMapping("/playback")
class PlaybackController {

	private final PlaybackVideos videos;

	private final KeyClients clients;

	PlaybackController(PlaybackVideos videos, KeyClients clients) {
		this.videos = videos;
		this.clients = clients;
	}

	@ModelAttribute("configured")
	boolean configured() {
		return this.clients.isConfigured(BrightcoveApi.PLAYBACK);
	}

	@GetMapping
	String form() {
		return "playback/page";
	}

	@PostMapping
	String find(@RequestParam(defaultValue = "") String policyKey, @RequestParam(defaultValue = "id") String by,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String id,
			@RequestParam(defaultValue = "0") int offset, Model model, HttpServletResponse response) {
		model.addAttribute("by", by);
		model.addAttribute("q", q);
		try {
			if (by.equals("words") && id.isEmpty()) {
				search(policyKey, q.strip(), Math.max(offset, 0), model);
				return "playback/page";
			}
			String wanted = (id.isEmpty() ? q : id).strip();
			if (wanted.isEmpty()) {
				return refuse(new Problem(HttpStatus.BAD_REQUEST, "Which video?",
						"Type its id, or 'ref:' and its reference id.", null), model, response);
			}
			model.addAttribute("video", this.videos.get(policyKey, wanted));
			return "playback/page";
		}
		catch (UnusableKeyException ex) {
			return refuse(ex.problem(), model, response);
		}
		catch (RestClientException ex) {
			return refuse(PlaybackProblem.of(ex), model, response);
		}
	}

	private void search(String policyKey, String q, int offset, Model model) {
		SearchResult result = this.videos.search(policyKey, q, offset);
		int next = offset + PlaybackVideos.PAGE_SIZE;
		model.addAttribute("result", result);
		model.addAttribute("first", offset + 1);
		model.addAttribute("previous", (offset > 0) ? Math.max(offset - PlaybackVideos.PAGE_SIZE, 0) : null);
		model.addAttribute("next", (next < result.count()) ? next : null);
	}

	private static String refuse(Problem problem, Model model, HttpServletResponse response) {
		problem.show(model, response);
		return "playback/page";
	}

}
