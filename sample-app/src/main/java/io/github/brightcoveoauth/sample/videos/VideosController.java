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

package io.github.brightcoveoauth.sample.videos;

import java.util.List;
import java.util.Map;

import io.github.brightcoveoauth.sample.web.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

@Controller
@RequestMapping("/videos")
class VideosController {

	private final CmsVideos cms;

	VideosController(CmsVideos cms) {
		this.cms = cms;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int limit,
			@RequestParam(defaultValue = "0") int offset, Model model, HttpServletResponse response) {
		String search = StringUtils.hasText(q) ? q.strip() : null;
		int pageLimit = Paging.limit(limit);
		int pageOffset = Paging.offset(offset);
		model.addAttribute("q", search);
		try {
			model.addAttribute("videos", this.cms.find(search, pageLimit, pageOffset));
			model.addAttribute("paging", new Paging(pageLimit, pageOffset, this.cms.count(search).count()));
		}
		catch (HttpClientErrorException.BadRequest ex) {
			model.addAttribute("problem", Problem.of(ex));
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		return "videos/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, Model model, HttpServletResponse response) {
		try {
			List<VideoSource> sources = this.cms.sources(id);
			Map<String, VideoImage> images = this.cms.images(id);
			model.addAttribute("video", this.cms.get(id));
			model.addAttribute("sources", sources);
			model.addAttribute("images", images);
			model.addAttribute("player", VideoSource.widestMp4(sources));
			return "videos/show";
		}
		catch (HttpClientErrorException.NotFound ex) {
			String message = "The account has no video with the id " + id + ".";
			model.addAttribute("problem", new Problem(HttpStatus.NOT_FOUND, "Not found", message, null));
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return "problem";
		}
	}

}
