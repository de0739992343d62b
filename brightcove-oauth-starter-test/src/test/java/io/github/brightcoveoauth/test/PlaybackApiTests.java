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

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PlaybackApiTests extends AgainstSimulator {

	private static final Set<String> DOCUMENTED_SOURCE_FIELDS = Set.of("codec", "container", "avg_bitrate", "width",
			"height", "duration", "size", "asset_id", "app_name", "stream_name");

	@Test
	void showsVideosInTheShapeOfBrightcoves() throws Exception {
		JsonNode sample = Samples.read("playback-video");
		List<JsonNode> videos = videos("?limit=1000");
		assertThat(videos).hasSizeGreaterThan(200).allSatisfy((video) -> {
			assertThat(video.propertyNames()).containsExactlyInAnyOrderElementsOf(sample.propertyNames());
			assertThat(Samples.deviations(video, List.of(sample), Set.of())).isEmpty();
			assertThat(video.get("sources")).isNotEmpty()
				.flatMap((row) -> Samples.deviations(row, sample.get("sources"), DOCUMENTED_SOURCE_FIELDS))
				.isEmpty();
			assertThat(video.get("text_tracks"))
				.flatMap((track) -> Samples.deviations(track, sample.get("text_tracks"), Set.of()))
				.isEmpty();
		});
		assertThat(videos.stream().flatMap((video) -> video.get("sources").valueStream()))
			.anyMatch((row) -> row.has("avg_bitrate"));
		assertThat(videos).anyMatch((video) -> !video.get("text_tracks").isEmpty());
	}

	@Test
	void linksToPicturesAndFiles() throws Exception {
		for (JsonNode video : videos("?limit=40")) {
			JsonNode poster = video.get("poster");
			if (poster.isNull()) {
				assertThat(video.get("poster_sources")).isEmpty();
				assertThat(video.get("thumbnail").isNull()).isTrue();
			}
			else {
				assertThat(video.at("/poster_sources/0/src")).isEqualTo(poster);
				assertThat(video.at("/thumbnail_sources/0/src")).isEqualTo(video.get("thumbnail")).isNotEqualTo(poster);
				assertThat(SimulatorClient.download(poster.asString()).statusCode()).isEqualTo(200);
			}
		}
		JsonNode file = videos("?sort=-created_at").stream()
			.flatMap((video) -> video.get("sources").valueStream())
			.filter((row) -> row.path("container").asString("").equals("MP4"))
			.findFirst()
			.orElseThrow();
		assertThat(SimulatorClient.download(file.get("src").asString()).body()).hasSize(file.get("size").asInt());
	}

	@Test
	void hasThePicturesOfTheCmsApi() throws Exception {
		Map<String, JsonNode> shown = videos("?limit=1000").stream()
			.collect(Collectors.toMap((video) -> video.get("id").asString(), (video) -> video));
		assertThat(shown.values()).anyMatch((video) -> video.get("poster").isNull());
		for (JsonNode video : client.cms("/videos?limit=100&sort=-created_at&q=%2Bplayable:true")) {
			for (String name : List.of("poster", "thumbnail")) {
				assertThat(shown.get(video.get("id").asString()).get(name).asString(""))
					.isEqualTo(video.path("images").path(name).path("src").asString(""));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "BCOV-Policy,''", "bcov-policy,''", "Authorization,'BCOV-Policy '", "Accept,application/json;pk=",
			"Accept,'text/html, application/json; pk='" })
	void takesTheKeyInEveryDocumentedWay(String header, String prefix) throws Exception {
		assertThat(SimulatorClient.send(SimulatorClient.request(url("/videos"), header, prefix + simulator.policyKey()))
			.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@MethodSource("wrongKeys")
	void refusesWhatIsNoKey(String header, String value) throws Exception {
		HttpResponse<String> response = SimulatorClient
			.send(SimulatorClient.request(url("/videos/" + playableId()), header, value));
		assertError(response, 401, "INVALID_POLICY_KEY", null);
	}

	static Stream<String[]> wrongKeys() throws Exception {
		return Stream.of(new String[] { "Accept", "application/json" }, new String[] { "BCOV-Policy", "BCpkWrong" },
				new String[] { "Authorization", "BCOV-Policy BCpkWrong" },
				new String[] { "Authorization", "Bearer " + simulator.policyKey() },
				new String[] { "Authorization", "Bearer " + client.token() },
				new String[] { "X-API-KEY", simulator.policyKey() });
	}

	@Test
	void findsAVideoByIdAndByReferenceId() throws Exception {
		JsonNode video = videos("?limit=1&q=reference_id:polar-research-episode-45").get(0);
		assertThat(get("/videos/" + video.get("id").asString())).isEqualTo(video);
		assertThat(get("/videos/ref:polar-research-episode-45")).isEqualTo(video);
	}

	@ParameterizedTest
	@ValueSource(strings = { "42", "ref:nothing" })
	void answersAnUnknownVideoLikeBrightcove(String id) throws Exception {
		HttpResponse<String> response = call("/videos/" + id, simulator.policyKey());
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(SimulatorClient.json(response)).isEqualTo(Samples.read("playback-error-video-not-found-404"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "INACTIVE", "PENDING" })
	void refusesToPlayWhatIsNotPlayable(String state) throws Exception {
		String id = client.cms("/videos?q=state:" + state).at("/0/id").asString();
		assertError(call("/videos/" + id, simulator.policyKey()), 403, "VIDEO_NOT_PLAYABLE", null);
	}

	@Test
	void listsThePlayableVideosOnly() throws Exception {
		int playable = client.cms("/counts/videos?q=%2Bplayable:true").get("count").asInt();
		JsonNode found = get("/videos?limit=1000");
		assertThat(found.propertyNames()).containsExactly("count", "videos");
		assertThat(found.get("count").asInt()).isEqualTo(playable);
		assertThat(found.get("videos")).hasSize(playable);
		assertThat(get("/videos?q=state:PENDING").get("count").asInt()).isZero();
	}

	@Test
	void searchesSortsAndPages() throws Exception {
		assertThat(videos("")).hasSize(20);
		assertThat(videos("?q=" + encode("+alpine +webinar"))).hasSize(1);
		List<JsonNode> sorted = videos("?sort=name&limit=1000");
		assertThat(sorted).isSortedAccordingTo(Comparator.comparing((video) -> video.get("name").asString()));
		assertThat(videos("?sort=name&limit=5&offset=7")).isEqualTo(sorted.subList(7, 12));
		JsonNode beyond = get("/videos?offset=1000");
		assertThat(beyond.get("videos")).isEmpty();
		assertThat(beyond.get("count").asInt()).isEqualTo(sorted.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=1001", "limit=all", "offset=-1", "sort=colour", "q=tags:nature," })
	void refusesABadSearch(String query) throws Exception {
		assertError(call("/videos?" + query, simulator.policyKey()), 400, "BAD_REQUEST", null);
	}

	@Test
	void refusesToSearchWithAKeyThatMayNot() throws Exception {
		String key = client.policyKey("");
		HttpResponse<String> response = call("/videos", key);
		assertError(response, 403, "ACCESS_DENIED", "API");
		assertThat(SimulatorClient.json(response).at("/0/api_call").asString()).isEqualTo("search");
		assertThat(call("/videos/" + playableId(), key).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesOtherAccounts() throws Exception {
		String url = simulator.baseUrl(BrightcoveApi.PLAYBACK) + "/accounts/1234567890001/videos/42";
		HttpResponse<String> response = SimulatorClient
			.send(SimulatorClient.request(url, "BCOV-Policy", simulator.policyKey()));
		assertError(response, 403, "ACCESS_DENIED", "ACCOUNT_ID");
		JsonNode sample = Samples.read("playback-error-geo-403").get(0);
		assertThat(SimulatorClient.json(response).get(0).propertyNames()).isSubsetOf(sample.propertyNames());
		assertThat(SimulatorClient.json(response).at("/0/message")).isEqualTo(sample.get("message"));
	}

	@Test
	void wantsTheOriginThatAKeyIsRestrictedTo() throws Exception {
		String key = client.policyKey(",\"allowed-domains\":[\"https://a.example\",\"https://b.example:8443\"]");
		String url = url("/videos/" + playableId());
		for (String origin : List.of("https://a.example", "https://b.example:8443")) {
			assertThat(SimulatorClient.send(SimulatorClient.request(url, "BCOV-Policy", key, "Origin", origin))
				.statusCode()).isEqualTo(200);
		}
		for (String origin : List.of("http://a.example", "https://b.example", "https://evil.example")) {
			assertError(SimulatorClient.send(SimulatorClient.request(url, "BCOV-Policy", key, "Origin", origin)), 403,
					"ACCESS_DENIED", "DOMAIN");
		}
		assertError(SimulatorClient.send(SimulatorClient.request(url, "BCOV-Policy", key)), 403, "ACCESS_DENIED",
				"DOMAIN");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/nothing", "/videos/42/related", "/playlists", "/playlists/42/videos" })
	void knowsNoOtherPath(String path) throws Exception {
		assertError(call(path, simulator.policyKey()), 404, "RESOURCE_NOT_FOUND", null);
	}

	@Test
	void canOnlyBeRead() throws Exception {
		assertError(SimulatorClient.send(SimulatorClient.request(url("/videos"), "BCOV-Policy", simulator.policyKey())
			.POST(BodyPublishers.ofString("{}"))), 405, "METHOD_NOT_ALLOWED", null);
		HttpResponse<String> head = SimulatorClient
			.send(SimulatorClient.request(url("/videos"), "BCOV-Policy", simulator.policyKey())
				.method("HEAD", BodyPublishers.noBody()));
		assertThat(head.statusCode()).isEqualTo(200);
	}

	private static String url(String path) {
		return simulator.baseUrl(BrightcoveApi.PLAYBACK) + "/accounts/" + simulator.accountId() + path;
	}

	private static HttpResponse<String> call(String path, String key) throws Exception {
		return SimulatorClient.send(SimulatorClient.request(url(path), "BCOV-Policy", key));
	}

	private static JsonNode get(String path) throws Exception {
		return SimulatorClient.json(call(path, simulator.policyKey()));
	}

	private static List<JsonNode> videos(String query) throws Exception {
		return get("/videos" + query).get("videos").valueStream().toList();
	}

	private static String playableId() throws Exception {
		return videos("?limit=1").get(0).get("id").asString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static void assertError(HttpResponse<String> response, int status, String code, String subcode) {
		JsonNode body = SimulatorClient.json(response);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(body).hasSize(1);
		assertThat(body.at("/0/error_code").asString()).isEqualTo(code);
		assertThat(body.at("/0/error_subcode").asString(null)).isEqualTo(subcode);
	}

}
