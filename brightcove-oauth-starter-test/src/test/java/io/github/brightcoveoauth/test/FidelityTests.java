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

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.SimulatedVideo.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares all published answers of Brightcove's with those of the simulator, field by
 * field: names, types, status and content type.
 */
class FidelityTests extends AgainstSimulator {

	private static final String NOTHING = "";

	private static final Path SAMPLES = Path.of("src/test/resources/brightcove-samples");

	@Test
	void everySampleIsCompared() throws IOException {
		try (Stream<Path> files = Files.list(SAMPLES)) {
			assertThat(files.map((file) -> file.getFileName().toString().replace(".json", "")))
				.containsExactlyInAnyOrderElementsOf(calls().keySet());
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void answerHasTheShapeOfBrightcoves(String sample) throws Exception {
		Call call = calls().get(sample);
		Map<String, Set<String>> expected = new TreeMap<>();
		addShape("", Samples.read(sample), expected);
		Map<String, Set<String>> actual = new TreeMap<>();
		for (HttpResponse<String> response : call.answers().get()) {
			assertThat(response.statusCode()).isEqualTo(call.status());
			assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
			addShape("", SimulatorClient.json(response), actual);
		}
		assertThat(expected.keySet()).as("fields of Brightcove's")
			.filteredOn((field) -> !actual.containsKey(field))
			.allMatch((field) -> field.matches(call.lacks()));
		assertThat(actual.keySet()).as("fields of the simulator's")
			.filteredOn((field) -> !expected.containsKey(field))
			.allMatch((field) -> field.matches(call.adds()));
		assertThat(expected).allSatisfy((field, types) -> assertThat(actual.getOrDefault(field, types)).as(field)
			.allMatch((type) -> type.equals("NULL") || types.contains(type) || types.equals(Set.of("NULL"))));
	}

	static Set<String> samples() {
		return calls().keySet();
	}

	private static Map<String, Call> calls() {
		Map<String, Call> calls = new TreeMap<>();
		calls.put("token-success", call(200, () -> token(client.basic(), SimulatorClient.GRANT)));
		calls.put("token-error-invalid-client-400", call(400, () -> token("Basic x", SimulatorClient.GRANT)));
		calls.put("token-error-unsupported-grant-type", call(400, () -> token(client.basic(), "grant_type=password")));
		calls.put("client-credentials-create", call(201, () -> client.createCredential("video/read")));
		calls.put("client-credentials-error-401",
				call(401, () -> get(BrightcoveApi.OAUTH, "/client_credentials", "Authorization", "BC_TOKEN x")));
		calls.put("cms-videos-list", new Call(200,
				() -> List.of(cms("/videos?limit=100"), cms("/videos?limit=100&offset=140")))
			.lacking("/\\*/custom_fields/\\w+")
			.adding("/\\*/(created_by|updated_by|link|schedule|labels)(/.*)?|/\\*/custom_fields/audience"
					+ "|/\\*/images/\\w+/(asset_id|remote)|/\\*/(drm_disabled|forensic_watermarking"
					+ "|ingestion_profile_id|offline_enabled|playback_rights_id|projection|transcripts|variants)"));
		calls.put("cms-video-count", call(200, () -> cms("/counts/videos")));
		calls.put("cms-sources-manifests-only", call(200, () -> cms(sources(Delivery.MANIFESTS_ONLY))));
		calls.put("cms-sources-mixed", call(200, () -> cms(sources(Delivery.MIXED))));
		calls.put("cms-sources-legacy", call(200, () -> cms(sources(Delivery.LEGACY))));
		calls.put("cms-images",
				call(200, () -> cms("/videos/" + video(Delivery.MIXED) + "/images")).lacking("/[\\w-]+\\.\\w+(/.*)?"));
		calls.put("cms-error-401", call(401, () -> get(BrightcoveApi.CMS, "/accounts/1/videos", "Accept", "*/*")));
		calls.put("cms-error-404", call(404, () -> cms("/videos/42")));
		calls.put("cms-error-429", call(429, () -> {
			simulator.api(BrightcoveApi.CMS).failNext(1, 429);
			return cms("/videos");
		}));
		calls.put("analytics-report",
				call(200,
						() -> client.get(BrightcoveApi.ANALYTICS,
								"/data?accounts=" + simulator.accountId()
										+ "&dimensions=video&fields=all&limit=all&from=2026-10-01&to=2026-10-31"))
					.lacking("/items/\\*/player(_name)?"));
		calls.put("playback-video",
				new Call(200, FidelityTests::playableVideos)
					.adding("/(custom_fields/audience|link/\\w+|tags/\\*)|/sources/\\*/(avg_bitrate|codec|container"
							+ "|duration|height|size|width)"));
		calls.put("playback-error-geo-403",
				call(403, () -> playback("/videos", simulator.addPolicyKey())).lacking("/\\*/client_geo")
					.adding("/\\*/api_call"));
		calls.put("playback-error-video-not-found-404", call(404, () -> playback("/videos/42", simulator.policyKey())));
		calls.put("live-jobs-list",
				call(200, () -> get(BrightcoveApi.LIVE, "/jobs?page_size=20", "X-API-KEY", simulator.apiKey())));
		calls.put("policy-key-create",
				call(200, () -> client.createPolicyKey(",\"allowed-domains\":[\"https://www.example.com\"]"))
					.lacking("/key-data/apis(/\\*)?"));
		return calls;
	}

	private static Call call(int status, Answer answer) {
		return new Call(status, () -> List.of(answer.get()));
	}

	private static HttpResponse<String> token(String authorization, String body) throws Exception {
		return client.requestToken(authorization, body);
	}

	private static HttpResponse<String> cms(String path) throws Exception {
		return client.get(BrightcoveApi.CMS, "/accounts/" + simulator.accountId() + path);
	}

	private static HttpResponse<String> playback(String path, String key) throws Exception {
		return get(BrightcoveApi.PLAYBACK, "/accounts/" + simulator.accountId() + path, "BCOV-Policy", key);
	}

	private static List<HttpResponse<String>> playableVideos() throws Exception {
		List<HttpResponse<String>> videos = new ArrayList<>();
		for (SimulatedVideo video : simulator.library().videos()) {
			if (video.isPlayable() && video.delivery() != Delivery.LEGACY) {
				videos.add(playback("/videos/" + video.id(), simulator.policyKey()));
			}
		}
		return videos;
	}

	private static HttpResponse<String> get(BrightcoveApi api, String path, String header, String value)
			throws Exception {
		return SimulatorClient.send(SimulatorClient.request(simulator.baseUrl(api) + path, header, value));
	}

	private static String video(Delivery delivery) {
		return simulator.library()
			.videos()
			.stream()
			.filter((video) -> video.delivery() == delivery && video.withImages() && video.isPlayable())
			.reduce((earlier, later) -> later)
			.orElseThrow()
			.id();
	}

	private static String sources(Delivery delivery) {
		return "/videos/" + video(delivery) + "/sources";
	}

	private static void addShape(String path, JsonNode json, Map<String, Set<String>> shape) {
		shape.computeIfAbsent(path, (key) -> new TreeSet<>()).add(json.getNodeType().toString());
		if (json.isObject()) {
			json.properties().forEach((field) -> addShape(path + "/" + field.getKey(), field.getValue(), shape));
		}
		json.valueStream()
			.filter((element) -> json.isArray())
			.forEach((element) -> addShape(path + "/*", element, shape));
	}

	/**
	 * Calls whose answers there is a sample of.
	 *
	 * @param status the status
	 * @param answers makes the calls
	 * @param lacks fields that only Brightcove's answer has
	 * @param adds fields that are documented, but not in the sample
	 */
	private record Call(int status, Answers answers, String lacks, String adds) {

		Call(int status, Answers answers) {
			this(status, answers, NOTHING, NOTHING);
		}

		Call lacking(String fields) {
			return new Call(this.status, this.answers, fields, this.adds);
		}

		Call adding(String fields) {
			return new Call(this.status, this.answers, this.lacks, fields);
		}

	}

	@FunctionalInterface
	private interface Answer {

		HttpResponse<String> get() throws Exception;

	}

	@FunctionalInterface
	private interface Answers {

		List<HttpResponse<String>> get() throws Exception;

	}

}
