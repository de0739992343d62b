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

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a test can make of a simulator.
 */
class ScenarioTests extends WithSimulatorOfItsOwn {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

	@Test
	void libraryHasTheVideosThatAreAdded() throws Exception {
		SimulatedVideo video = this.simulator.library()
			.clear()
			.addVideo("Alpine Lakes")
			.tags("nature", "water")
			.duration(Duration.ofSeconds(62))
			.field("reference_id", "lakes");
		JsonNode videos = this.client.cms("/videos");
		assertThat(videos).hasSize(1);
		assertThat(videos.at("/0/id").asString()).isEqualTo(video.id()).matches("\\d{13}");
		assertThat(videos.at("/0/name").asString()).isEqualTo("Alpine Lakes");
		assertThat(videos.at("/0/duration").asInt()).isEqualTo(62_000);
		assertThat(videos.at("/0/created_at").asString()).isEqualTo("2026-11-22T10:15:30.000Z");
		assertThat(this.client.cms("/videos/ref:lakes").path("tags")).hasSize(2);
		assertThat(this.client.cms("/counts/videos?q=tags:water").path("count").asInt()).isEqualTo(1);
		assertThat(this.client.cms("/videos/" + video.id() + "/sources")).anyMatch(ScenarioTests::isMp4);
	}

	@Test
	void videoHasTheFieldsOfBrightcoves() throws Exception {
		this.simulator.library().clear().addVideo("Alpine Lakes");
		assertThat(Samples.deviations(this.client.cms("/videos").get(0), Samples.read("cms-videos-list"), Set.of()))
			.isEmpty();
	}

	@Test
	void videoLacksWhatIsTakenAway() throws Exception {
		SimulatedLibrary library = this.simulator.library().clear();
		SimulatedVideo withoutMp4 = library.addVideo("Streams only").withoutMp4();
		SimulatedVideo withoutImages = library.addVideo("Nothing to see").withoutImages();
		SimulatedVideo pending = library.addVideo("Not yet").pending();
		SimulatedVideo inactive = library.addVideo("No more").inactive();
		assertThat(this.client.cms("/videos/" + withoutMp4.id() + "/sources")).isNotEmpty()
			.noneMatch(ScenarioTests::isMp4);
		assertThat(this.client.cms("/videos/" + withoutImages.id() + "/images")).isEmpty();
		assertThat(this.client.cms("/videos/" + pending.id() + "/sources")).isEmpty();
		assertThat(this.client.cms("/videos/" + pending.id()).path("duration").isNull()).isTrue();
		assertThat(playback("/videos/" + inactive.id()).statusCode()).isEqualTo(403);
		assertThat(playback("/videos/" + withoutImages.id()).statusCode()).isEqualTo(200);
	}

	@Test
	void videosOfTheStartCanBeChangedToo() throws Exception {
		SimulatedVideo video = this.simulator.library().videos().get(0).field("description", null);
		assertThat(this.client.cms("/videos/" + video.id()).get("description").isNull()).isTrue();
	}

	@Test
	void playlistNamesItsVideos() throws Exception {
		SimulatedLibrary library = this.simulator.library().clear();
		SimulatedVideo first = library.addVideo("First");
		SimulatedVideo second = library.addVideo("Second").inactive();
		SimulatedPlaylist playlist = library.addPlaylist("Favourites", second, first).field("reference_id", "best");
		assertThat(this.client.cms("/playlists")).hasSize(1);
		assertThat(this.client.cms("/counts/playlists").path("count").asInt()).isEqualTo(1);
		assertThat(this.client.cms("/playlists/ref:best").at("/video_ids/0").asString()).isEqualTo(second.id());
		assertThat(this.client.cms("/playlists/" + playlist.id() + "/videos").at("/1/name").asString())
			.isEqualTo("First");
		assertThat(this.client.cms("/counts/playlists/" + playlist.id() + "/videos").path("count").asInt())
			.isEqualTo(2);
		JsonNode playable = SimulatorClient.json(playback("/playlists/" + playlist.id()));
		assertThat(playable.path("name").asString()).isEqualTo("Favourites");
		assertThat(playable.path("videos")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/playlists/42", "/playlists/42/videos", "/counts/playlists/42/videos",
			"/counts/playlists/42", "/playlists/42/videos/1" })
	void unknownPlaylistIsNotFound(String path) throws Exception {
		assertThat(this.client.cms(path).at("/0/error_code").asString()).isEqualTo("RESOURCE_NOT_FOUND");
	}

	@Test
	void libraryOfTheStartHasThreePlaylists() throws Exception {
		JsonNode playlists = this.client.cms("/playlists");
		assertThat(playlists).hasSize(3).allMatch((playlist) -> !playlist.path("video_ids").isEmpty());
	}

	@Test
	void reportIsOfThoseWhoWatch() throws Exception {
		SimulatedVideo video = this.simulator.library().addVideo("Alpine Lakes");
		SimulatedVideo other = this.simulator.library().videos().get(0);
		this.simulator.audience().clear().watch(video, DAY, 42).watch(other, DAY, 3).watch(video, DAY.plusDays(1), 7);
		JsonNode report = this.client.report("dimensions=video&from=2026-11-01&to=2026-11-01&sort=-video_view");
		assertThat(report.path("item_count").asInt()).isEqualTo(2);
		assertThat(report.at("/items/0/video").asString()).isEqualTo(video.id());
		assertThat(report.at("/items/0/video_view").asInt()).isEqualTo(42);
		assertThat(report.at("/items/1/video_view").asInt()).isEqualTo(3);
		assertThat(report.at("/summary/video_view").asInt()).isEqualTo(45);
	}

	@Test
	void tokensLiveAsLongAsTheyAreTold() throws Exception {
		this.simulator.tokens().lifetime(Duration.ofSeconds(10));
		JsonNode answer = SimulatorClient.json(this.client.requestToken(this.client.basic(), SimulatorClient.GRANT));
		assertThat(answer.path("expires_in").asInt()).isEqualTo(10);
		String token = answer.path("access_token").asString();
		this.clock.advance(Duration.ofSeconds(9));
		assertThat(count(token)).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(count(token)).isEqualTo(401);
	}

	@Test
	void tokensCanBeEnded() throws Exception {
		String first = this.client.token();
		String second = this.client.token();
		assertThat(this.simulator.tokens().revoke(first)).isTrue();
		assertThat(this.simulator.tokens().revoke(first)).isFalse();
		assertThat(List.of(count(first), count(second))).containsExactly(401, 200);
		this.simulator.tokens().expire();
		assertThat(count(second)).isEqualTo(401);
		assertThat(count(this.client.token())).isEqualTo(200);
	}

	@Test
	void credentialMayDoItsOperationsOnly() throws Exception {
		BrightcoveCredentials credentials = this.simulator.addCredentials("video-cloud/player/read");
		String basic = SimulatorClient.basic(credentials.clientId(), credentials.clientSecret());
		String token = SimulatorClient.json(this.client.requestToken(basic, SimulatorClient.GRANT))
			.path("access_token")
			.asString();
		assertThat(count(token)).isEqualTo(401);
		assertThat(
				SimulatorClient.get(this.client.policyKeysUrl() + "/" + this.simulator.policyKey(), token).statusCode())
			.isEqualTo(200);
	}

	@Test
	void policyKeyIsForItsDomains() throws Exception {
		String anywhere = this.simulator.addPolicyKey();
		String somewhere = this.simulator.addPolicyKey("https://www.example.com");
		String url = playbackUrl("/videos/" + this.simulator.library().addVideo("Alpine Lakes").id());
		assertThat(SimulatorClient.send(SimulatorClient.request(url, "BCOV-Policy", anywhere)).statusCode())
			.isEqualTo(200);
		assertThat(SimulatorClient.send(SimulatorClient.request(url, "BCOV-Policy", somewhere)).statusCode())
			.isEqualTo(403);
		assertThat(SimulatorClient.send(SimulatorClient.request(playbackUrl("/videos"), "BCOV-Policy", anywhere))
			.statusCode()).isEqualTo(403);
	}

	@Test
	void liveJobsAreThoseThatAreAdded() throws Exception {
		String id = this.simulator.liveJobs().clear().add("processing");
		JsonNode jobs = SimulatorClient.json(SimulatorClient.send(SimulatorClient
			.request(this.simulator.baseUrl(BrightcoveApi.LIVE) + "/jobs", "X-API-KEY", this.simulator.apiKey())));
		assertThat(jobs.path("jobs")).hasSize(1);
		assertThat(jobs.at("/jobs/0/id").asString()).isEqualTo(id);
		assertThat(jobs.at("/jobs/0/state").asString()).isEqualTo("processing");
		assertThatIllegalArgumentException().isThrownBy(() -> this.simulator.liveJobs().add("dancing"))
			.withMessageContaining("dancing");
	}

	@Test
	void resetTakesEverythingBack() throws Exception {
		this.simulator.library().clear();
		this.simulator.audience().clear();
		this.simulator.liveJobs().clear();
		this.simulator.tokens().lifetime(Duration.ofSeconds(1));
		BrightcoveCredentials credentials = this.simulator.addCredentials("video-cloud/video/read");
		String policyKey = this.simulator.addPolicyKey();
		this.simulator.reset();
		assertThat(this.client.cms("/counts/videos").path("count").asInt()).isEqualTo(240);
		assertThat(this.client.cms("/counts/playlists").path("count").asInt()).isEqualTo(3);
		assertThat(this.client.report("dimensions=account").at("/summary/video_view").asInt()).isPositive();
		assertThat(SimulatorClient
			.send(SimulatorClient.request(this.simulator.baseUrl(BrightcoveApi.LIVE) + "/jobs", "X-API-KEY",
					this.simulator.apiKey()))
			.body()).contains("next_token");
		JsonNode answer = SimulatorClient.json(this.client.requestToken(this.client.basic(), SimulatorClient.GRANT));
		assertThat(answer.path("expires_in").asInt()).isEqualTo(300);
		assertThat(this.client
			.requestToken(SimulatorClient.basic(credentials.clientId(), credentials.clientSecret()),
					SimulatorClient.GRANT)
			.statusCode()).isEqualTo(400);
		assertThat(SimulatorClient.send(SimulatorClient.request(playbackUrl("/videos"), "BCOV-Policy", policyKey))
			.statusCode()).isEqualTo(401);
	}

	private static boolean isMp4(JsonNode source) {
		return source.path("container").asString("").equals("MP4");
	}

	private int count(String token) throws Exception {
		return SimulatorClient
			.get(this.simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/" + this.simulator.accountId()
					+ "/counts/videos", token)
			.statusCode();
	}

	private HttpResponse<String> playback(String path) throws Exception {
		return SimulatorClient
			.send(SimulatorClient.request(playbackUrl(path), "BCOV-Policy", this.simulator.policyKey()));
	}

	private String playbackUrl(String path) {
		return this.simulator.baseUrl(BrightcoveApi.PLAYBACK) + "/accounts/" + this.simulator.accountId() + path;
	}

}
