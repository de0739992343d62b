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
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CmsApiTests extends AgainstSimulator {

	@Test
	void countsTheLibrary() throws Exception {
		JsonNode count = client.cms("/counts/videos");
		assertThat(count.propertyNames()).containsExactlyElementsOf(Samples.read("cms-video-count").propertyNames());
		assertThat(count.get("count").asInt()).isEqualTo(240);
	}

	@Test
	void listsTheTwentyVideosThatChangedLast() throws Exception {
		List<JsonNode> videos = videos("");
		assertThat(videos).hasSize(20).isSortedAccordingTo(Comparator.comparing(CmsApiTests::updatedAt).reversed());
		assertThat(updatedAt(videos.get(0)))
			.isEqualTo(all("name").stream().map(CmsApiTests::updatedAt).max(Comparator.naturalOrder()).orElseThrow());
	}

	@Test
	void pagesThroughEveryVideoOnce() throws Exception {
		assertThat(all("created_at").stream().map((video) -> video.get("id").asString())).hasSize(240)
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.matches("\\d{10}001"));
		assertThat(videos("?offset=239")).hasSize(1);
		assertThat(videos("?offset=240")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "reference_id", "created_at", "published_at", "updated_at", "schedule_starts_at",
			"schedule_ends_at", "schedule.starts_at", "state", "plays_total", "plays_trailing_week" })
	void sortsByEveryDocumentedPropertyInBothDirections(String property) throws Exception {
		List<JsonNode> ascending = all(property);
		List<JsonNode> descending = all("-" + property);
		assertThat(ascending).hasSize(240).containsExactlyInAnyOrderElementsOf(descending);
		assertThat(descending).isNotEqualTo(ascending);
		if (ascending.get(0).has(property) && property.length() < 13) {
			assertThat(ascending).isSortedAccordingTo(
					Comparator.comparing((video) -> video.path(property).asString(""), Comparator.naturalOrder()));
			assertThat(descending).isSortedAccordingTo(
					Comparator.comparing((video) -> video.path(property).asString(""), Comparator.reverseOrder()));
		}
	}

	@Test
	void sortsByThePlaysThatTheReportsShow() throws Exception {
		String mostPlayed = videos("?sort=-plays_trailing_week&limit=1").get(0).get("id").asString();
		JsonNode report = client.report("dimensions=video&from=-6d&sort=-video_view&limit=1");
		JsonNode views = client.report("dimensions=video&from=-6d&where=video==" + mostPlayed);
		assertThat(views.at("/items/0/video_view")).isEqualTo(report.at("/items/0/video_view"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			alpine                         | 10
			ALPINE LAKES                   | 10
			alpine webinar                 | 33
			+alpine webinar                | 10
			+alpine +webinar               | 1
			+alpine -webinar               | 9
			-alpine                        | 230
			name:lakes                     | 10
			name:"alpine trailer"          | 1
			name:"lakes desert"            | 0
			description:mud                | 0
			long_description:mud           | 48
			text:mud                       | 48
			+tags:trailer +tags:nature     | 4
			+tags:trailer,webinar +alpine  | 2
			+tags:"trailer,webinar"        | 0
			state:PENDING                  | 3
			+state:active +complete:false  | 0
			+subject:science               | 10
			custom_fields:science          | 10
			reference_id:polar-research-webinar-141 | 1
			polar-research-webinar-141     | 1
			zz                             | 240
			nothinglikethis                | 0
			""")
	void findsVideos(String search, int expected) throws Exception {
		assertThat(client.cms("/counts/videos?q=" + encode(search)).get("count").asInt()).isEqualTo(expected);
		assertThat(videos("?limit=100&q=" + encode(search))).hasSize(Math.min(100, expected));
	}

	@Test
	void findsAVideoByItsId() throws Exception {
		String id = videos("?limit=1").get(0).get("id").asString();
		assertThat(videos("?q=" + id)).hasSize(1);
		assertThat(videos("?q=id:" + id)).hasSize(1);
	}

	@Test
	void findsThePlayableVideos() throws Exception {
		assertThat(client.cms("/counts/videos?q=%2Bplayable:true"))
			.isEqualTo(client.cms("/counts/videos?q=%2Bstate:ACTIVE%20%2Bcomplete:true"));
	}

	@Test
	void answersABadSortWithTheNameOfTheProperty() throws Exception {
		assertError("/videos?sort=-colour", 400, "INVALID_SORT", "Attempted to sort by invalid property: 'colour'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=101", "limit=-1", "limit=all", "limit=", "offset=-1", "offset=1.5" })
	void refusesBadPaging(String query) throws Exception {
		assertError("/videos?" + query, 400, "BAD_REQUEST", query.substring(0, query.indexOf('=')));
	}

	@ParameterizedTest
	@ValueSource(strings = { "name:\"open", "tags:nature,", "\"open" })
	void refusesABadSearch(String search) throws Exception {
		assertError("/videos?q=" + encode(search), 400, "ILLEGAL_QUERY", "query string");
	}

	@Test
	void givesOneVideoAsAnObjectAndSeveralAsAList() throws Exception {
		List<String> ids = videos("?limit=10").stream().map((video) -> video.get("id").asString()).toList();
		JsonNode one = client.cms("/videos/" + ids.get(0));
		JsonNode ten = client.cms("/videos/" + String.join(",", ids));
		assertThat(one.isObject()).isTrue();
		assertThat(one.get("id").asString()).isEqualTo(ids.get(0));
		assertThat(ten.valueStream().map((video) -> video.get("id").asString())).containsExactlyElementsOf(ids);
	}

	@Test
	void findsAVideoByItsReferenceId() throws Exception {
		JsonNode vintage = all("created_at").get(0);
		String reference = "ref:" + vintage.get("reference_id").asString();
		assertThat(reference).contains(" ");
		String path = "/videos/" + reference.replace(" ", "%20");
		assertThat(client.cms(path)).isEqualTo(vintage);
		assertThat(client.cms(path + "/sources")).isNotEmpty();
	}

	@Test
	void refusesMoreThanTenIds() throws Exception {
		String ids = IntStream.range(0, 11).mapToObj((id) -> id + "001").collect(Collectors.joining(","));
		assertError("/videos/" + ids, 400, "BAD_REQUEST", "ILLEGAL_PATH");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/videos/42", "/videos/ref:nothing", "/videos/42,43", "/videos/42/sources",
			"/videos/42/images", "/videos/42/nothing", "/nothing", "", "/videos/42/sources/more" })
	void answersWhatIsNotThereLikeBrightcove(String path) throws Exception {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(SimulatorClient.MAPPER.readTree(response.body())).isEqualTo(Samples.read("cms-error-404"));
	}

	@Test
	void isReadOnly() throws Exception {
		HttpResponse<String> response = SimulatorClient
			.send(HttpRequest.newBuilder(URI.create(simulator.baseUrl(BrightcoveApi.CMS) + account("/videos")))
				.header("Authorization", "Bearer " + client.token())
				.POST(BodyPublishers.ofString("{\"name\":\"New\"}")));
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.body()).contains("METHOD_NOT_ALLOWED");
	}

	@Test
	void refusesToAnswerInAnythingButJson() throws Exception {
		HttpResponse<String> response = SimulatorClient
			.send(HttpRequest.newBuilder(URI.create(simulator.baseUrl(BrightcoveApi.CMS) + account("/videos")))
				.header("Authorization", "Bearer " + client.token())
				.header("Accept", "text/csv"));
		assertThat(response.statusCode()).isEqualTo(406);
		assertThat(response.body()).contains("NOT_ACCEPTABLE");
	}

	private static String account(String path) {
		return "/accounts/" + simulator.accountId() + path;
	}

	private static HttpResponse<String> get(String path) throws Exception {
		return client.get(BrightcoveApi.CMS, account(path));
	}

	private static List<JsonNode> videos(String query) throws Exception {
		return client.cms("/videos" + query).valueStream().toList();
	}

	private static List<JsonNode> all(String sort) throws Exception {
		List<JsonNode> result = new ArrayList<>();
		for (int offset = 0; offset < 300; offset += 100) {
			result.addAll(videos("?limit=100&offset=" + offset + "&sort=" + sort));
		}
		return result;
	}

	private static String updatedAt(JsonNode video) {
		return video.get("updated_at").asString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static void assertError(String path, int status, String code, String message) throws Exception {
		HttpResponse<String> response = get(path);
		JsonNode body = SimulatorClient.MAPPER.readTree(response.body());
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(body.at("/0/error_code").asString()).isEqualTo(code);
		assertThat(body.at("/0/message").asString()).contains(message);
		assertThat(body).hasSize(1);
	}

}
