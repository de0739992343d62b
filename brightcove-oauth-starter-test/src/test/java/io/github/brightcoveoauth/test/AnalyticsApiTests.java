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

package io.github.brightcoveoauth.test;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class AnalyticsApiTests {

	private static final String PERIOD = "&from=2026-10-01&to=2026-10-31";

	private static final List<String> ADDITIVE = List.of("video_view", "video_impression", "play_request",
			"video_seconds_viewed", "video_percent_viewed", "ad_mode_begin", "ad_mode_complete");

	private static BrightcoveSimulator simulator;

	private static SimulatorClient client;

	@BeforeAll
	static void start() {
		simulator = BrightcoveSimulator.start(new SettableClock());
		client = new SimulatorClient(simulator);
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@Test
	void answersInTheShapeOfBrightcoves() throws Exception {
		JsonNode sample = Samples.read("analytics-report");
		JsonNode report = client.report("dimensions=video,player&fields=all&limit=all" + PERIOD);
		assertThat(Samples.deviations(report, List.of(sample), Set.of())).isEmpty();
		assertThat(Samples.deviations(report.get("summary"), List.of(sample.get("summary")), Set.of())).isEmpty();
		assertThat(report.get("items")
			.valueStream()
			.flatMap((item) -> Samples.deviations(item, sample.get("items"), Set.of("video_duration")).stream()))
			.isEmpty();
		assertThat(report.at("/items/0").propertyNames())
			.containsExactlyInAnyOrderElementsOf(sample.at("/items/0").propertyNames());
		assertThat(report.get("item_count").asInt()).isEqualTo(report.get("items").size());
	}

	@Test
	void hasNullsAndNumbersOfBothKinds() throws Exception {
		List<JsonNode> items = client.report("dimensions=video,date&fields=all&limit=all" + PERIOD)
			.get("items")
			.valueStream()
			.toList();
		assertThat(items).anyMatch((item) -> item.get("video").isNull() && item.get("video_name").isNull())
			.anyMatch((item) -> item.get("video_duration").isNull() && !item.get("video").isNull())
			.anyMatch((item) -> item.get("video_duration").isString())
			.anyMatch((item) -> item.get("engagement_score").isNull())
			.anyMatch((item) -> item.get("engagement_score").isInt())
			.anyMatch((item) -> item.get("engagement_score").isFloatingPointNumber())
			.anyMatch((item) -> item.get("play_rate").isInt())
			.anyMatch((item) -> item.get("play_rate").isFloatingPointNumber());
	}

	@ParameterizedTest
	@ValueSource(strings = { "video", "date", "country", "device_type", "device_os", "browser_type", "player",
			"account", "video,date", "country,device_type,player" })
	void addsUpToTheSameTotalsByWhateverDimension(String dimensions) throws Exception {
		String fields = "&limit=all&fields=" + String.join(",", ADDITIVE) + PERIOD;
		JsonNode report = client.report("dimensions=" + dimensions + fields);
		JsonNode expected = client.report("dimensions=account" + fields).get("summary");
		assertThat(report.get("summary")).isEqualTo(expected);
		for (String field : ADDITIVE) {
			long sum = report.get("items").valueStream().mapToLong((item) -> item.get(field).asLong()).sum();
			assertThat(sum).as(field).isEqualTo(expected.get(field).asLong()).isPositive();
		}
	}

	@Test
	void addsUpTheDaysOfOneVideo() throws Exception {
		JsonNode most = client.report("dimensions=video&sort=-video_view&limit=1" + PERIOD).at("/items/0");
		JsonNode days = client
			.report("dimensions=date&limit=all&where=video==" + most.get("video").asString() + PERIOD);
		assertThat(days.get("items")).hasSizeBetween(20, 31);
		assertThat(days.get("items").valueStream().mapToInt((day) -> day.get("video_view").asInt()).sum())
			.isEqualTo(most.get("video_view").asInt());
	}

	@Test
	void reportsTheSameDayAlikeInEveryPeriod() throws Exception {
		JsonNode day = client.report("dimensions=date&from=2026-10-15&to=2026-10-15").at("/items/0");
		JsonNode month = client.report("dimensions=date&limit=all" + PERIOD).get("items");
		assertThat(month.valueStream()).contains(day);
	}

	@Test
	void givesTenRowsByRisingViewsUnlessAskedOtherwise() throws Exception {
		JsonNode report = client.report("dimensions=video");
		assertThat(report.get("items")).hasSize(10);
		assertThat(report.get("items").valueStream().toList())
			.isSortedAccordingTo(Comparator.comparingInt(AnalyticsApiTests::views));
		assertThat(report.get("item_count").asInt()).isGreaterThan(200);
		assertThat(report.at("/items/0").propertyNames()).containsExactly("video", "video_view");
		assertThat(report.get("summary").propertyNames()).containsExactly("video_view");
	}

	@Test
	void sortsDownwardsWithAMinus() throws Exception {
		assertThat(client.report("dimensions=video&sort=-video_view&limit=50").get("items").valueStream().toList())
			.hasSize(50)
			.isSortedAccordingTo(Comparator.comparingInt(AnalyticsApiTests::views).reversed());
		assertThat(client.report("dimensions=date&sort=date&limit=all").get("items").valueStream().toList())
			.isSortedAccordingTo(Comparator.comparing((JsonNode item) -> item.get("date").asString()));
	}

	@Test
	void pagesThroughTheRows() throws Exception {
		List<JsonNode> all = client.report("dimensions=video&limit=all").get("items").valueStream().toList();
		List<JsonNode> page = client.report("dimensions=video&limit=20&offset=40").get("items").valueStream().toList();
		assertThat(page).isEqualTo(all.subList(40, 60));
	}

	@ParameterizedTest
	@CsvSource({ "'',2026-10-23,2026-11-22", "from=-7d,2026-11-15,2026-11-22",
			"from=2026-11-01&to=2026-11-03,2026-11-01,2026-11-03", "from=-48h&to=-1d,2026-11-20,2026-11-21",
			"from=1793491200000&to=now,2026-11-01,2026-11-22", "from=alltime,2013-12-07,2026-11-22" })
	void readsThePeriod(String period, LocalDate from, LocalDate to) throws Exception {
		List<String> dates = client.report("dimensions=date&limit=all&sort=date&where=video.q==playable:true&" + period)
			.get("items")
			.findValuesAsString("date");
		assertThat(LocalDate.parse(dates.get(0))).isBetween(from, from.plusDays(20)).isBetween(from, to);
		assertThat(dates.get(dates.size() - 1)).isEqualTo(to.toString());
	}

	@Test
	void filtersByAnyDimensionAndByASearch() throws Exception {
		JsonNode all = client.report("dimensions=country&limit=all" + PERIOD);
		JsonNode two = client.report("dimensions=country&where=country==DE,country==JP" + PERIOD);
		assertThat(two.get("items").findValuesAsString("country")).containsExactlyInAnyOrder("DE", "JP");
		assertThat(all.get("items").valueStream()).containsAll(two.get("items").valueStream().toList());
		JsonNode both = client.report("dimensions=country,device_type&where=country==DE;device_type==tv" + PERIOD);
		assertThat(both.get("item_count").asInt()).isOne();
		JsonNode search = client
			.report("dimensions=video&fields=video_name&where=video.q==name:alpine&limit=all" + PERIOD);
		assertThat(search.get("items").findValuesAsString("video_name")).hasSizeBetween(5, 10)
			.allMatch((name) -> name.contains("Alpine"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/data?dimensions=video", "/data?accounts=9876543210001",
			"/data?accounts=9876543210001&dimensions=", "/data?accounts=9876543210001&dimensions=colour",
			"/data?accounts=9876543210001&dimensions=video&fields=colour",
			"/data?accounts=9876543210001&dimensions=video&sort=colour",
			"/data?accounts=9876543210001&dimensions=video&limit=0",
			"/data?accounts=9876543210001&dimensions=video&offset=x",
			"/data?accounts=9876543210001&dimensions=video&from=yesterday",
			"/data?accounts=9876543210001&dimensions=video&from=2026-02-01&to=2026-01-01",
			"/data?accounts=9876543210001&dimensions=video&where=video",
			"/data?accounts=9876543210001&dimensions=video&where=colour==red",
			"/data?accounts=9876543210001&dimensions=video&format=csv" })
	void refusesABadReport(String path) throws Exception {
		assertError(client.get(BrightcoveApi.ANALYTICS, path), 400, "BAD_REQUEST");
	}

	@Test
	void refusesAFieldOfAnotherDimension() throws Exception {
		assertError(
				client.get(BrightcoveApi.ANALYTICS, "/data?accounts=9876543210001&dimensions=date&fields=video_name"),
				400, "UNSUPPORTED_FIELD_COMBINATION_ERROR");
	}

	@Test
	void knowsNoOtherPathAndNoOtherMethod() throws Exception {
		assertError(client.get(BrightcoveApi.ANALYTICS, "/nothing"), 404, "NOT_FOUND");
		assertError(SimulatorClient
			.send(HttpRequest.newBuilder(URI.create(simulator.baseUrl(BrightcoveApi.ANALYTICS) + "/data"))
				.header("Authorization", "Bearer " + client.token())
				.POST(BodyPublishers.noBody())), 405, "METHOD_NOT_ALLOWED");
	}

	private static void assertError(HttpResponse<String> response, int status, String code) {
		JsonNode body = SimulatorClient.MAPPER.readTree(response.body());
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(body).hasSize(1);
		assertThat(body.get(0).propertyNames()).containsExactly("error_code", "message", "request_id");
		assertThat(body.at("/0/error_code").asString()).isEqualTo(code);
		assertThat(UUID.fromString(body.at("/0/request_id").asString())).isNotNull();
	}

	private static int views(JsonNode item) {
		return item.get("video_view").asInt();
	}

}
