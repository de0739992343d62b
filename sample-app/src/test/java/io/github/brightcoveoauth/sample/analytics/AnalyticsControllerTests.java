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

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class AnalyticsControllerTests {

	private static final LocalDate DAY = LocalDate.now().minusDays(3);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Test
	void pageIsThereBeforeTheReport() {
		assertThat(this.mvc.get().uri("/analytics")).hasStatusOk()
			.bodyText()
			.contains("hx-trigger=\"load delay:0ms\"", "Analytics is working on it")
			.containsPattern("<meta http-equiv=\"refresh\" content=\"0; url=/analytics/report\\?period=30d&amp;")
			.doesNotContain("<table");
		assertThat(this.simulator.api(BrightcoveApi.ANALYTICS).calls()).isEmpty();
	}

	@Test
	void reportComesAsAPageOrAsAPartOfIt() {
		assertThat(this.mvc.get().uri("/analytics/report")).hasStatusOk()
			.bodyText()
			.contains("<h1>Analytics</h1>", "id=\"rows\"", "10 of ")
			.doesNotContain("http-equiv", "hx-trigger");
		assertThat(this.mvc.get().uri("/analytics/report").header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("id=\"rows\"", "10 of ")
			.doesNotContain("<h1>", "<form");
	}

	@Test
	void showsVideosAndTheirTotals() {
		SimulatedVideo lakes = this.simulator.library().addVideo("Alpine Lakes");
		SimulatedVideo pools = this.simulator.library().addVideo("<Tide> Pools");
		this.simulator.audience().clear().watch(lakes, DAY, 3).watch(pools, DAY, 1200);
		assertThat(this.mvc.get().uri("/analytics/report")).hasStatusOk()
			.bodyText()
			.containsPattern("(?s)data-name=\"&lt;Tide&gt; Pools\" data-value=\"1200.0\".*data-name=\"Alpine Lakes\"")
			.contains("<a href=\"/videos/" + lakes.id() + "\">Alpine Lakes</a>", ">1,200</td>", "2 rows")
			.containsPattern("(?s)<tfoot>.*1,203")
			.contains("Views by video, last 30 days");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "video", "date", "country", "device_type", "device_os", "browser_type", "player", "account" })
	void everyDimensionHasItsReport(String dimension) {
		assertThat(this.mvc.get()
			.uri("/analytics/report?dimension=" + dimension
					+ "&fields=video_view,video_impression,play_request,play_rate,engagement_score,video_percent_viewed,"
					+ "video_seconds_viewed,ad_mode_begin,ad_mode_complete"))
			.hasStatusOk()
			.bodyText()
			.contains("data-name=", "Ads completed");
	}

	@Test
	void daysAreDrawnAsALine() {
		assertThat(this.mvc.get().uri("/analytics/report?dimension=date&period=7d")).hasStatusOk()
			.bodyText()
			.contains("data-kind=\"line\"", ">8 rows<")
			.containsPattern("aria-sort=\"descending\"><a id=\"sort-date\"");
	}

	@Test
	void headerSortsTheOtherWayRoundWhenItSortsAlready() {
		assertThat(this.mvc.get().uri("/analytics/report?sort=-play_rate&fields=video_view,play_rate")).hasStatusOk()
			.bodyText()
			.containsPattern("aria-sort=\"descending\"><a id=\"sort-play_rate\"[^>]*sort=play_rate\"")
			.containsPattern("<th scope=\"col\" class=\"number\"><a id=\"sort-video_view\"[^>]*sort=-video_view\"")
			.containsPattern("<th scope=\"col\"><a id=\"sort-video_name\"[^>]*sort=video_name\"");
		assertThat(this.simulator.api(BrightcoveApi.ANALYTICS).calls()).singleElement()
			.satisfies((call) -> assertThat(call.query()).containsEntry("sort", "-play_rate"));
	}

	@Test
	void nothingWatchedIsSaid() {
		this.simulator.audience().clear();
		assertThat(this.mvc.get().uri("/analytics/report")).hasStatusOk()
			.bodyText()
			.contains("Nothing was watched in this period.")
			.doesNotContain("<canvas", "<table");
	}

	@ParameterizedTest
	@CsvSource({ "from=2026-02-02&to=2026-02-01, The last day is before the first.", "dimension=viewer, “viewer”",
			"fields=video_view&fields=heat, “heat”", "period=1y, “1y”", "limit=0, from 1 to 1000",
			"sort=city, “city”" })
	void wrongParameterIsToldAndTheFormIsKept(String parameters, String message) {
		for (String path : new String[] { "/analytics", "/analytics/report", "/analytics/report.csv" }) {
			assertThat(this.mvc.get().uri(path + "?" + parameters)).hasStatus(HttpStatus.BAD_REQUEST)
				.bodyText()
				.contains("There is no such report", message, "<form", "value=\"video_view\" checked")
				.doesNotContain("http-equiv", "hx-trigger");
		}
		assertThat(this.simulator.api(BrightcoveApi.ANALYTICS).calls()).isEmpty();
	}

	@Test
	void whatWasTypedIsKept() {
		assertThat(this.mvc.get().uri("/analytics?from=2026-02-02&to=2026-02-01&dimension=country&limit=7"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("value=\"dates\" selected", "value=\"2026-02-02\"", "value=\"country\" selected", "value=\"7\"")
			.containsPattern("value=\"2026-02-01\" aria-invalid=\"true\" aria-describedby=\"errors\"");
	}

	@ParameterizedTest
	@CsvSource({ "503, PROCESSING", "500, PROCESSING", "429, TOO_MANY_REQUESTS" })
	void reportThatIsNotReadyIsAskedForAgain(int status, String code) {
		this.simulator.api(BrightcoveApi.ANALYTICS).failNext(2, status, code, null);
		assertThat(this.mvc.get().uri("/analytics/report").header("HX-Request", "true")).hasStatus(HttpStatus.ACCEPTED)
			.bodyText()
			.contains("Analytics is still working on this report. It is asked again in 30 s.",
					"hx-trigger=\"load delay:30000ms\"");
		assertThat(this.mvc.get().uri("/analytics/report")).hasStatus(HttpStatus.ACCEPTED)
			.bodyText()
			.contains("It is asked again in 30 s.",
					"<meta http-equiv=\"refresh\" content=\"30; url=/analytics/report?");
		assertThat(this.mvc.get().uri("/analytics/report")).hasStatusOk().bodyText().contains("id=\"rows\"");
	}

	@ParameterizedTest
	@CsvSource({ "503, SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE", "500, SERVER_ERROR, BAD_GATEWAY",
			"400, UNSUPPORTED_FIELD_COMBINATION_ERROR, BAD_REQUEST" })
	void otherErrorsAreToldBesideTheForm(int status, String code, HttpStatus expected) {
		this.simulator.api(BrightcoveApi.ANALYTICS).failNext(2, status, code, "Not today");
		assertThat(this.mvc.get().uri("/analytics/report?dimension=country")).hasStatus(expected)
			.bodyText()
			.contains("Brightcove answered " + status, "Not today (" + code + ")", "value=\"country\" selected")
			.doesNotContain("hx-trigger");
		assertThat(this.mvc.get().uri("/analytics/report").header("HX-Request", "true"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Brightcove answered " + status, "Not today")
			.doesNotContain("<form");
	}

	@Test
	void missingPermissionIsTold() {
		this.simulator.limitOperations("video-cloud/video/read");
		assertThat(this.mvc.get().uri("/analytics/report")).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("Brightcove answered 401", "The credential may lack the operation");
	}

	@Test
	void refusedCredentialIsTold() {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 401);
		assertThat(this.mvc.get().uri("/analytics/report").header("HX-Request", "true"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("No access token");
	}

	@Test
	void csvHasTheSameReport() {
		SimulatedVideo formula = this.simulator.library().addVideo("=1+1, Ü");
		this.simulator.audience().clear().watch(formula, DAY, 12);
		assertThat(this.mvc.get().uri("/analytics/report.csv?fields=video_view&from=" + DAY)).hasStatusOk()
			.hasContentType("text/csv;charset=UTF-8")
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"analytics-by-video.csv\"")
			.body()
			.asString(StandardCharsets.UTF_8)
			.isEqualTo("video,video_name,video_view\r\n" + formula.id() + ",\"'=1+1, Ü\",12\r\n");
		assertThat(this.simulator.api(BrightcoveApi.ANALYTICS).calls()).singleElement()
			.satisfies((call) -> assertThat(call.query()).containsEntry("from", DAY.toString())
				.containsEntry("to", "now")
				.containsEntry("fields", "video,video_name,video_view"));
	}

	@Test
	void csvThatIsNotReadyIsAProblem() {
		this.simulator.api(BrightcoveApi.ANALYTICS).failNext(1, 503);
		assertThat(this.mvc.get().uri("/analytics/report.csv")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.hasContentTypeCompatibleWith("text/html")
			.bodyText()
			.contains("PROCESSING", "Try again in a few minutes.");
	}

}
