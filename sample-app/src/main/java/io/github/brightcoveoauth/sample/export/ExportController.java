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

package io.github.brightcoveoauth.sample.export;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The export of the library. While it runs, htmx asks for the progress each second;
 * without scripts the page is loaded again.
 */
@Controller
@RequestMapping("/export")
class ExportController {

	private static final String TO_PAGE = "redirect:/export";

	private final CurrentExport current;

	ExportController(CurrentExport current) {
		this.current = current;
	}

	@GetMapping
	String page(Model model) {
		show(model);
		return "export/page";
	}

	@GetMapping("/progress")
	String progress(Model model) {
		show(model);
		return "export/progress :: progress";
	}

	@PostMapping
	String start() {
		this.current.start();
		return TO_PAGE;
	}

	@PostMapping("/pause")
	String pause() {
		this.current.pause();
		return TO_PAGE;
	}

	private void show(Model model) {
		model.addAttribute("directory", this.current.directory().path());
		model.addAttribute("export", this.current.status());
		model.addAttribute("problem", this.current.problem());
	}

}
