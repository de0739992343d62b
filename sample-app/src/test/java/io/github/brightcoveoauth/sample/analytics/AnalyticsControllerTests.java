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

import java.util.Comparator;
import java.util.Objects;

import io.github.brightcoveoauth.sample.analytics.Report.Row;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class AnalyticsControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AnalyticsReports reports;

	@Test
	void showsTheMostWatchedVideosAndTheTotals() {
		Report report = Objects.requireNonNull(this.reports.topVideos("-30d", "now", 10).block());
		Row summary = Objects.requireNonNull(report.summary());
		assertThat(report.rows()).hasSize(10).isSortedAccordingTo(Comparator.comparing(Row::views).reversed());
		Row top = report.rows().get(0);
		assertThat(this.mvc.get().uri("/analytics")).hasStatusOk()
			.bodyText()
			.contains("data-name=\"%s\" data-views=\"%d\"".formatted(HtmlUtils.htmlEscape(top.title()), top.views()))
			.containsPattern("(?s)<tfoot>.*" + "%,d".formatted(summary.views()))
			.contains("<canvas");
	}

	@Test
	void lengthOfTheListIsLimited() {
		assertThat(this.mvc.get().uri("/analytics?limit=1000")).hasStatusOk()
			.bodyText()
			.contains("<td class=\"number\">25</td>")
			.doesNotContain("<td class=\"number\">26</td>");
	}

}
