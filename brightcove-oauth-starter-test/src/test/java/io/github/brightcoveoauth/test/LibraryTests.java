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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryTests {

	private static final Set<String> DOCUMENTED_VIDEO_FIELDS = Set.of("created_by", "updated_by", "drm_disabled",
			"forensic_watermarking", "ingestion_profile_id", "labels", "offline_enabled", "playback_rights_id",
			"projection", "transcripts", "variants");

	private static final Set<String> DOCUMENTED_IMAGE_FIELDS = Set.of("asset_id", "remote");

	private static BrightcoveSimulator simulator;

	private static SimulatorClient client;

	private static List<JsonNode> videos;

	@BeforeAll
	static void start() throws Exception {
		simulator = BrightcoveSimulator.start();
		client = new SimulatorClient(simulator);
		videos = readLibrary(client);
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	private static List<JsonNode> readLibrary(SimulatorClient client) throws Exception {
		List<JsonNode> result = new ArrayList<>();
		for (int offset = 0; offset < 240; offset += 60) {
			result.addAll(client.cms("/videos?sort=created_at&limit=60&offset=" + offset).valueStream().toList());
		}
		return result;
	}

	@Test
	void hasVideosInTheShapeOfBrightcoves() throws Exception {
		JsonNode samples = Samples.read("cms-videos-list");
		assertThat(videos).hasSize(240)
			.flatMap((video) -> Samples.deviations(video, samples, DOCUMENTED_VIDEO_FIELDS))
			.isEmpty();
	}

	@Test
	void hasVideosOfThreeAges() throws Exception {
		JsonNode samples = Samples.read("cms-videos-list");
		assertThat(videos.get(0).propertyNames()).containsExactlyInAnyOrderElementsOf(samples.get(0).propertyNames());
		assertThat(videos.get(100).propertyNames()).containsExactlyInAnyOrderElementsOf(samples.get(2).propertyNames());
		assertThat(videos.get(239).propertyNames()).containsAll(samples.get(2).propertyNames())
			.containsAll(DOCUMENTED_VIDEO_FIELDS);
	}

	@Test
	void hasSourcesInTheShapeOfBrightcoves() throws Exception {
		List<JsonNode> samples = new ArrayList<>();
		for (String name : List.of("legacy", "manifests-only", "mixed")) {
			samples.addAll(Samples.read("cms-sources-" + name).valueStream().toList());
		}
		for (JsonNode video : videos) {
			assertThat(sources(video)).flatMap((row) -> Samples.deviations(row, samples, Set.of())).isEmpty();
		}
	}

	@Test
	void hasImagesInTheShapeOfBrightcoves() throws Exception {
		JsonNode sample = Samples.read("cms-images");
		for (JsonNode video : videos) {
			JsonNode images = client.cms("/videos/" + video.get("id").asString() + "/images");
			assertThat(Samples.deviations(images, List.of(sample), Set.of())).isEmpty();
			assertThat(images.valueStream()
				.flatMap((image) -> Samples.deviations(image, sample, DOCUMENTED_IMAGE_FIELDS).stream())).isEmpty();
			if (video.has("images")) {
				assertThat(images).isEqualTo(video.get("images"));
			}
		}
	}

	@Test
	void hasEveryKindOfSources() throws Exception {
		List<JsonNode> legacy = sources(videos.get(0));
		assertThat(legacy).hasSameSizeAs(Samples.read("cms-sources-legacy").valueStream().skip(1).toList());
		assertThat(legacy.stream().filter((row) -> row.has("app_name"))).hasSize(3).noneMatch((row) -> row.has("src"));
		assertThat(widths(legacy)).containsExactly(960, 960, 960, 480, 480, 480, 1280, 1280, 1280);
		assertThat(widths(sources(videos.get(50)))).containsExactly(1280, 960, 480);
		List<JsonNode> manifests = sources(videos.get(52));
		assertThat(manifests).hasSize(5).noneMatch((row) -> row.has("container"));
	}

	private static List<Integer> widths(List<JsonNode> rows) {
		return rows.stream().filter((row) -> row.has("width")).map((row) -> row.get("width").asInt()).toList();
	}

	@Test
	void hasVideosThatArePendingInactiveUnpublishedOrWithoutImages() throws Exception {
		assertThat(values("state")).containsExactlyInAnyOrder("ACTIVE", "INACTIVE", "PENDING");
		JsonNode pending = videos.stream()
			.filter((video) -> !video.get("complete").asBoolean())
			.findAny()
			.orElseThrow();
		assertThat(pending.get("duration").isNull()).isTrue();
		assertThat(pending.get("images")).isEmpty();
		assertThat(sources(pending)).isEmpty();
		assertThat(videos).anyMatch((video) -> video.has("published_at") && video.get("published_at").isNull())
			.anyMatch((video) -> video.get("state").asString().equals("ACTIVE") && video.has("images")
					&& video.get("images").isEmpty());
	}

	@Test
	void hasTextsThatAreHardToExport() {
		assertThat(videos).anyMatch((video) -> video.get("name").asString().contains("\""))
			.anyMatch((video) -> video.get("name").asString().contains("/"))
			.anyMatch((video) -> video.get("long_description").asString("").contains("\r\n"))
			.anyMatch((video) -> video.get("description").isNull())
			.anyMatch((video) -> video.get("reference_id").isNull());
	}

	@Test
	void isTheSameInEverySimulator() throws Exception {
		try (BrightcoveSimulator other = BrightcoveSimulator.start()) {
			String url = simulator.baseUrl(BrightcoveApi.CMS).replace("/cms/v1", "");
			String otherUrl = other.baseUrl(BrightcoveApi.CMS).replace("/cms/v1", "");
			assertThat(readLibrary(new SimulatorClient(other)).toString().replace(otherUrl, url))
				.isEqualTo(videos.toString());
		}
	}

	@Test
	void hasNoReferenceIdTwice() {
		assertThat(videos.stream().map((video) -> video.get("reference_id").asString(null)).filter(Objects::nonNull))
			.doesNotHaveDuplicates()
			.hasSize(160);
	}

	private static Set<String> values(String field) {
		Set<String> result = new LinkedHashSet<>();
		videos.forEach((video) -> result.add(video.get(field).asString()));
		return result;
	}

	private static List<JsonNode> sources(JsonNode video) throws Exception {
		return client.cms("/videos/" + video.get("id").asString() + "/sources").valueStream().toList();
	}

}
