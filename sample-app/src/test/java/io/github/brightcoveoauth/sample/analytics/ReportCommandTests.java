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

import java.time.LocalDate;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.Shell;
import io.github.brightcoveoauth.sample.Shell.Run;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportCommandTests {

	private static final LocalDate DAY = LocalDate.now().minusDays(3);

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	@BeforeEach
	void reset() {
		simulator.reset();
		simulator.audience()
			.clear()
			.watch(simulator.library().addVideo("Alpine Lakes"), DAY, 3)
			.watch(simulator.library().addVideo("Tide Pools, \u001b[31mseen from far above"), DAY, 1200);
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@Test
	void tableHasFiguresOnTheRightAndTotalsBelow() {
		Run run = report("--fields", "video_view");
		assertThat(run.status()).isZero();
		assertThat(run.out()).isEqualTo("""
				Video                                 Views
				Tide Pools,  [31mseen from far above  1,200
				Alpine Lakes                              3
				Total                                 1,203

				2 rows
				""");
		assertThat(run.err()).isEmpty();
	}

	@Test
	void namesAreCutToTheTerminal() {
		Run run = new Shell(simulator).terminal(20).run("report", "--fields", "video_view");
		assertThat(run.out()).startsWith("""
				Video          Views
				Tide Pools, …  1,200
				Alpine Lakes       3
				""");
	}

	@Test
	void csvIsThatOfThePage() {
		assertThat(report("--format", "csv", "--fields", "video_view", "--sort", "video_view").out())
			.matches("(?s)video,video_name,video_view\r\n\\d+,Alpine Lakes,3\r\n\\d+,\"Tide Pools,.*,1200\r\n");
	}

	@Test
	void jsonIsThatOfTheApi() {
		JsonNode report = JsonMapper.shared().readTree(report("--format", "JSON").out());
		assertThat(report.path("item_count").asInt(0)).isEqualTo(2);
		assertThat(report.path("items").path(0).path("video_view").asInt(0)).isEqualTo(1200);
		assertThat(report.path("summary").path("video_view").asInt(0)).isEqualTo(1203);
	}

	@Test
	void optionsAreThoseOfTheApi() {
		report("--dimensions", "country", "--from", "-7d", "--to", "-12h", "--fields", "play_rate,video_view", "--sort",
				"-play_rate", "--limit", "5");
		report("--from", "2026-01-01", "--to", "2026-01-31");
		report("--to", "now");
		assertThat(simulator.api(BrightcoveApi.ANALYTICS).calls()).satisfiesExactly(
				(call) -> assertThat(call.query()).containsEntry("dimensions", "country")
					.containsEntry("fields", "country,video_view,play_rate")
					.containsEntry("from", "-7d")
					.containsEntry("to", "-12h")
					.containsEntry("sort", "-play_rate")
					.containsEntry("limit", "5"),
				(call) -> assertThat(call.query()).containsEntry("from", "2026-01-01")
					.containsEntry("to", "2026-01-31")
					.containsEntry("dimensions", "video"),
				(call) -> assertThat(call.query()).containsEntry("from", "-30d").containsEntry("to", "now"));
	}

	@ParameterizedTest
	@CsvSource({ "--dimensions viewer, --dimensions: There is no dimension “viewer”.",
			"--from yesterday, --from: The first day “yesterday” is neither a date",
			"--from -3d --to -7d, --to: The last day is before the first.",
			"--fields heat, --fields: There is no field", "--limit 0, --limit: The number of rows",
			"--sort heat, --sort: The report has no field “heat”" })
	void wrongOptionIsToldWithoutAStart(String options, String message) {
		Run run = report(options.split(" "));
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).startsWith(message);
		assertThat(run.out()).isEmpty();
		assertThat(run.starts()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "503, PROCESSING", "429, TOO_MANY_REQUESTS" })
	void waitsUntilTheReportIsMade(int status, String code) {
		simulator.api(BrightcoveApi.ANALYTICS).failNext(2, status, code, null);
		Run run = new Shell(simulator).set("brightcove.retry.max-retries", "0")
			.set("console.analytics.pause", "10ms")
			.terminal(80)
			.run("report");
		assertThat(run.status()).isZero();
		assertThat(run.out()).contains("1,203");
		assertThat(run.err().lines()).hasSize(2)
			.allMatch("Analytics is still working on this report. It is asked again in 0 s."::equals);
	}

	@Test
	void refusalIsToldAndNotRepeated() {
		simulator.api(BrightcoveApi.ANALYTICS).failNext(1, 400, "TIME_RANGE_UNAVAILABLE", "Not today");
		Run run = report();
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).startsWith("Brightcove answered 400 Bad Request: Not today (TIME_RANGE_UNAVAILABLE)");
	}

	@Test
	void nothingWatchedIsSaid() {
		simulator.audience().clear();
		assertThat(report().out()).isEqualTo("Nothing was watched in this period.\n");
	}

	@Test
	void helpNamesAllDimensionsAndFields() {
		String help = report("--help").out();
		assertThat(Stream.of(Dimension.values())).allSatisfy((value) -> assertThat(help).contains(value.field()));
		assertThat(Stream.of(Metric.values())).allSatisfy((value) -> assertThat(help).contains(value.field()));
	}

	private static Run report(String... options) {
		return new Shell(simulator).run(Stream.concat(Stream.of("report"), Stream.of(options)).toArray(String[]::new));
	}

}
