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

package io.github.brightcoveoauth.sample.analytics;

import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/analytics")
class AnalyticsController {

	private static final int MIN_LIMIT = 10;

	private static final int MAX_LIMIT = 25;

	private final AnalyticsReports reports;

	AnalyticsController(AnalyticsReports reports) {
		this.reports = reports;
	}

	@GetMapping
	Mono<ModelAndView> topVideos(@RequestParam(defaultValue = "10") int limit) {
		int top = Math.min(Math.max(limit, MIN_LIMIT), MAX_LIMIT);
		return this.reports.topVideos("-30d", "now", top)
			.map((report) -> new ModelAndView("analytics/top-videos", Map.of("report", report, "limit", top)));
	}

}
