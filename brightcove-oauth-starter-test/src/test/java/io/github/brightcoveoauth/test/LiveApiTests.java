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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class LiveApiTests {

	private static final String UNAUTHORIZED = "{\"message\":\"Unauthorized\"}";

	private static BrightcoveSimulator simulator;

	@BeforeAll
	static void start() {
		simulator = BrightcoveSimulator.start();
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@Test
	void listsJobsInTheShapeOfBrightcoves() throws Exception {
		JsonNode sample = Samples.read("live-jobs-list");
		JsonNode page = get("/jobs");
		assertThat(page.propertyNames()).containsExactlyElementsOf(sample.propertyNames());
		assertThat(Samples.deviations(page, List.of(sample), Set.of())).isEmpty();
		assertThat(jobs("?page_size=1000")).allSatisfy((job) -> assertSameShape(job, sample.at("/jobs/0")));
	}

	private static void assertSameShape(JsonNode actual, JsonNode sample) {
		assertThat(actual.propertyNames()).containsExactlyInAnyOrderElementsOf(sample.propertyNames());
		assertThat(Samples.deviations(actual, List.of(sample), Set.of())).isEmpty();
		for (String field : sample.propertyNames()) {
			if (sample.get(field).isObject()) {
				assertSameShape(actual.get(field), sample.get(field));
			}
			else if (sample.get(field).path(0).isObject()) {
				assertThat(actual.get(field)).isNotEmpty()
					.allSatisfy((element) -> assertSameShape(element, sample.get(field).get(0)));
			}
		}
	}

	@Test
	void hasTheSameJobsInEverySimulator() throws Exception {
		try (BrightcoveSimulator other = BrightcoveSimulator.start()) {
			String url = other.baseUrl(BrightcoveApi.LIVE) + "/jobs?page_size=1000";
			assertThat(SimulatorClient
				.json(SimulatorClient.send(SimulatorClient.request(url, "X-API-KEY", other.apiKey()))))
				.isEqualTo(get("/jobs?page_size=1000"));
		}
	}

	@Test
	void hasJobsThatAreOverAndJobsThatGoOn() throws Exception {
		List<JsonNode> jobs = jobs("?page_size=1000");
		assertThat(jobs).extracting((job) -> job.get("state").asString())
			.contains("finished", "cancelled", "failed", "standby", "waiting", "processing", "disconnected");
		assertThat(jobs).hasSize(25).filteredOn((job) -> job.get("finished_at").isNull()).hasSize(4);
		assertThat(jobs).filteredOn((job) -> job.get("static").asBoolean())
			.hasSize(4)
			.allMatch((job) -> job.get("channel_type").asString().equals("24x7"))
			.allMatch((job) -> job.get("reconnect_time").asInt() == 1800);
		assertThat(jobs).filteredOn((job) -> job.get("channel_type").asString().equals("event"))
			.hasSize(21)
			.allMatch((job) -> job.get("reconnect_time").asInt() == 20);
		assertThat(jobs).extracting((job) -> job.get("id").asString())
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.matches("[0-9a-f]{32}"));
	}

	@Test
	void hasTimesThatFitTogether() throws Exception {
		assertThat(jobs("?page_size=1000")).allSatisfy((job) -> {
			boolean over = List.of("finished", "cancelled", "failed").contains(job.get("state").asString());
			assertThat(job.get("finished_at").isNull()).isNotEqualTo(over);
			for (JsonNode part : List.of(job.get("input_media_file"), job.at("/output_media_files/0"))) {
				assertThat(part.get("finished_at")).isEqualTo(job.get("finished_at"))
					.isEqualTo(job.at("/stream/finished_at"));
				assertThat(part.get("duration_in_ms").isNull()).isNotEqualTo(over);
			}
			long millis = Duration
				.between(Instant.parse(job.get("created_at").asString()),
						Instant.parse(job.get("updated_at").asString()))
				.toMillis();
			assertThat(millis).isGreaterThan(60_000);
			if (over) {
				assertThat(job.get("finished_at")).isEqualTo(job.get("updated_at"));
				assertThat(job.at("/input_media_file/duration_in_ms").asLong()).isEqualTo(millis);
				assertThat(job.at("/stream/duration").asDouble()).isEqualTo(millis / 1000.0);
			}
		});
	}

	@Test
	void hasOutputsThatFitTogether() throws Exception {
		assertThat(jobs("?page_size=1000")).allSatisfy((job) -> {
			JsonNode outputs = job.get("outputs");
			assertThat(job.get("output_media_files")).hasSameSizeAs(outputs).isNotEmpty();
			for (int index = 0; index < outputs.size(); index++) {
				JsonNode output = outputs.get(index);
				JsonNode file = job.get("output_media_files").get(index);
				assertThat(output.get("width").asInt() * 9).isEqualTo(output.get("height").asInt() * 16);
				assertThat(output.get("label").asString()).isEqualTo("hls" + output.get("height").asInt() + "p");
				assertThat(output.get("video_bitrate").asInt()).isBetween(1000, 2400);
				assertThat(List.of(file.get("width"), file.get("height"), file.get("label")))
					.isEqualTo(List.of(output.get("width"), output.get("height"), output.get("label")));
				assertThat(file.get("video_bitrate_in_kbps").asDouble())
					.isEqualTo(output.get("video_bitrate").asInt() * 1.024);
				assertThat(file.get("total_bitrate_in_kbps").asDouble()).isEqualTo(
						file.get("video_bitrate_in_kbps").asDouble() + file.get("audio_bitrate_in_kbps").asDouble());
			}
			assertThat(job.get("playback_url").asString()).contains(job.get("id").asString(),
					job.get("region").asString());
			assertThat(job.get("region").asString()).matches("[a-z]{2}-[a-z]+-\\d");
		});
	}

	@Test
	void pagesThroughEveryJobOnce() throws Exception {
		List<JsonNode> seen = new ArrayList<>();
		List<Integer> sizes = new ArrayList<>();
		String query = "";
		while (query != null) {
			JsonNode page = get("/jobs" + query);
			assertThat(page.path("start_token").asString(""))
				.isEqualTo(query.isEmpty() ? "" : query.substring(query.indexOf('=') + 1));
			sizes.add(page.get("jobs").size());
			page.get("jobs").forEach(seen::add);
			query = page.has("next_token") ? "?start_token=" + page.get("next_token").asString() : null;
		}
		assertThat(sizes).containsExactly(10, 10, 5);
		assertThat(seen).isEqualTo(jobs("?page_size=1000"));
	}

	@Test
	void hasNoNextPageAfterAFullLastOne() throws Exception {
		assertThat(get("/jobs?page_size=25").has("next_token")).isFalse();
		assertThat(get("/jobs?page_size=24").has("next_token")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "created_at, created_at", "modified_at, updated_at" })
	void sortsInBothDirections(String sort, String field) throws Exception {
		Comparator<JsonNode> order = Comparator.comparing((job) -> job.get(field).asString());
		assertThat(jobs("?page_size=25&sort_dir=asc&sort=" + sort)).isSortedAccordingTo(order);
		assertThat(jobs("?page_size=25&sort_dir=desc&sort=" + sort)).isSortedAccordingTo(order.reversed())
			.isEqualTo(jobs("?page_size=25&sort=" + sort));
	}

	@Test
	void sortsByCreationUnlessToldOtherwise() throws Exception {
		assertThat(jobs("")).isEqualTo(jobs("?sort=created_at"));
	}

	@Test
	void filtersByOneStateOrSeveral() throws Exception {
		List<JsonNode> failed = jobs("?page_size=25&state=failed");
		List<JsonNode> several = jobs("?page_size=25&state=%5Bfailed,processing%5D");
		assertThat(failed).isNotEmpty().allMatch((job) -> job.get("state").asString().equals("failed"));
		assertThat(several).hasSize(failed.size() + 1).containsAll(failed);
		assertThat(jobs("?state=error")).isEmpty();
	}

	@Test
	void pagesThroughTheJobsOfAState() throws Exception {
		JsonNode first = get("/jobs?state=finished&page_size=3");
		List<JsonNode> rest = jobs("?state=finished&page_size=25&start_token=" + first.get("next_token").asString());
		List<JsonNode> all = jobs("?state=finished&page_size=25");
		assertThat(rest).isEqualTo(all.subList(3, all.size()));
	}

	@Test
	void showsOneJob() throws Exception {
		JsonNode job = jobs("").get(3);
		JsonNode answer = get("/jobs/" + job.get("id").asString());
		assertThat(answer.propertyNames()).containsExactly("job");
		assertThat(answer.get("job")).isEqualTo(job);
	}

	@ParameterizedTest
	@ValueSource(strings = { "page_size=0", "page_size=1001", "page_size=ten", "sort=name", "sort_dir=down",
			"state=busy", "state=[failed,busy]", "start_token=wrong" })
	void refusesABadValue(String query) throws Exception {
		assertAnswer(call("/jobs?" + query.replace("[", "%5B").replace("]", "%5D")), 400,
				"{\"error\":\"Invalid input value\"}");
	}

	@Test
	void answersAnUnknownJobLikeBrightcove() throws Exception {
		assertAnswer(call("/jobs/0123456789abcdef0123456789abcdef"), 500,
				"{\"error\":\"DB getItem, no results found\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/vods", "/jobs/1/vods" })
	void answersAWrongUrlLikeBrightcove(String path) throws Exception {
		assertAnswer(call(path), 404, UNAUTHORIZED);
	}

	@Test
	void canOnlyBeRead() throws Exception {
		assertAnswer(SimulatorClient.send(SimulatorClient
			.request(simulator.baseUrl(BrightcoveApi.LIVE) + "/jobs", "X-API-KEY", simulator.apiKey())
			.POST(BodyPublishers.ofString("{}"))), 404, UNAUTHORIZED);
	}

	@Test
	void refusesAMissingOrWrongKey() throws Exception {
		String url = simulator.baseUrl(BrightcoveApi.LIVE) + "/jobs";
		assertAnswer(SimulatorClient.send(HttpRequest.newBuilder(URI.create(url))), 401, UNAUTHORIZED);
		assertAnswer(SimulatorClient.send(SimulatorClient.request(url, "X-API-KEY", "wrong")), 401, UNAUTHORIZED);
		assertAnswer(SimulatorClient.get(url, new SimulatorClient(simulator).token()), 401, UNAUTHORIZED);
		assertAnswer(SimulatorClient.send(SimulatorClient.request(url + "/1", "X-API-KEY", "wrong")), 401,
				UNAUTHORIZED);
	}

	private static void assertAnswer(HttpResponse<String> response, int status, String body) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).isEqualTo(body);
	}

	private static HttpResponse<String> call(String path) throws Exception {
		return SimulatorClient.send(
				SimulatorClient.request(simulator.baseUrl(BrightcoveApi.LIVE) + path, "X-API-KEY", simulator.apiKey()));
	}

	private static JsonNode get(String path) throws Exception {
		return SimulatorClient.json(call(path));
	}

	private static List<JsonNode> jobs(String query) throws Exception {
		return get("/jobs" + query).get("jobs").valueStream().toList();
	}

}
