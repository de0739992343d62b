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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A made-up live job. The latest ones go on.
 */
final class LiveJob {

	private static final String HOST = "live.example.com";

	private static final int MANY = 25;

	private static final Instant FIRST_CREATED = Instant.parse("2026-08-03T12:28:09.579Z");

	private static final Duration BETWEEN_JOBS = Duration.ofHours(77);

	private static final List<String> LATEST_STATES = List.of("standby", "disconnected", "waiting", "processing");

	private static final List<String> REGIONS = List.of("us-west-2", "eu-west-1", "ap-southeast-2");

	private static final List<String> NAMES = List.of("newsroom", "main-stage", "town-hall", "stadium");

	private static final List<Integer> HEIGHTS = List.of(1080, 720, 540);

	private final int index;

	private final String id;

	private final String state;

	private final Instant created;

	private final long millis;

	LiveJob(int index) {
		this(index, state(index));
	}

	LiveJob(int index, String state) {
		this.index = index;
		this.id = "%016x%016x".formatted(Chance.mix(index, 11), Chance.mix(index, 12));
		this.state = state;
		this.created = FIRST_CREATED.plus(BETWEEN_JOBS.multipliedBy(index));
		this.millis = 60_001 + Chance.below(9_000_000, index, 13);
	}

	static List<LiveJob> all() {
		return IntStream.range(0, MANY).mapToObj(LiveJob::new).toList();
	}

	private static String state(int index) {
		int latest = index - MANY + LATEST_STATES.size();
		if (latest >= 0) {
			return LATEST_STATES.get(latest);
		}
		return switch (index % 8) {
			case 3 -> "cancelled";
			case 6 -> "failed";
			default -> "finished";
		};
	}

	String id() {
		return this.id;
	}

	private boolean isOver() {
		return !LATEST_STATES.contains(this.state);
	}

	private String updatedAt() {
		return this.created.plusMillis(this.millis).toString();
	}

	private String region() {
		return REGIONS.get(this.index % REGIONS.size());
	}

	private List<Integer> heights() {
		return HEIGHTS.subList(this.index % HEIGHTS.size(), HEIGHTS.size());
	}

	private String url(String file) {
		return "https://%s/%s/%s/NA/%s".formatted(HOST, this.id, region(), file);
	}

	JsonObject toJson() {
		boolean alwaysOn = this.index % 6 == 4;
		return new JsonObject().with("created_at", this.created.toString())
			.with("finished_at", isOver() ? updatedAt() : null)
			.with("id", this.id)
			.with("privacy", false)
			.with("state", this.state)
			.with("ssai_state", "none")
			.with("sep_state", this.state)
			.with("submitted_at", this.created.toString())
			.with("test", false)
			.with("updated_at", updatedAt())
			.with("region", region())
			.with("reconnect_time", alwaysOn ? 1800 : 20)
			.with("live_stream", true)
			.with("static", alwaysOn)
			.with("ad_insertion", false)
			.with("metadata_passthrough", false)
			.with("out_worker_bytes", 0)
			.with("out_worker_bytes_rate", 0)
			.with("channel_type", alwaysOn ? "24x7" : "event")
			.with("live_dvr_sliding_window_duration_ms", 30_000)
			.with("outputs", heights().stream().map(LiveJob::output).toList())
			.with("randomize_chunk_url", true)
			.with("playback_url", url("playlist.m3u8"))
			.with("playback_url_dvr", url("playlist_dvr.m3u8"))
			.with("encryption", new JsonObject())
			.with("input_media_file", input())
			.with("stream", stream())
			.with("output_media_files", IntStream.range(0, heights().size()).mapToObj(this::outputFile).toList());
	}

	private static JsonObject output(int height) {
		return new JsonObject().with("video_codec", "h264")
			.with("keyframe_interval", 60)
			.with("live_stream", true)
			.with("segment_seconds", 6)
			.with("width", width(height))
			.with("h264_profile", "main")
			.with("label", label(height))
			.with("video_bitrate", bitrate(height))
			.with("height", height);
	}

	private static int width(int height) {
		return height * 16 / 9;
	}

	private static String label(int height) {
		return "hls" + height + "p";
	}

	private static int bitrate(int height) {
		return height * 20 / 9;
	}

	private JsonObject file(String id) {
		return new JsonObject()
			.withNulls("audio_sample_rate", "channels", "error_class", "error_message", "file_size_bytes", "format",
					"frame_rate", "md5_checksum")
			.with("created_at", this.created.toString())
			.with("duration_in_ms", isOver() ? this.millis : null)
			.with("finished_at", isOver() ? updatedAt() : null)
			.with("id", id)
			.with("privacy", false)
			.with("state", this.state)
			.with("test", false)
			.with("updated_at", updatedAt());
	}

	private JsonObject input() {
		return file("input-" + this.id).withNulls("audio_bitrate_in_kbps", "audio_codec", "audio_tracks", "height",
				"video_bitrate_in_kbps", "video_codec", "width", "total_bitrate_in_kbps", "url");
	}

	private JsonObject outputFile(int number) {
		int height = heights().get(number);
		String profile = "profile_" + number + "/";
		return file(number + "-" + this.id)
			.withNulls("fragment_duration_in_ms", "rfc_6381_audio_codec", "rfc_6381_video_codec")
			.with("audio_bitrate_in_kbps", 196.608)
			.with("audio_codec", "AAC")
			.with("height", height)
			.with("video_bitrate_in_kbps", bitrate(height) * 1.024)
			.with("video_codec", "H.264")
			.with("video_codec_profile", "main")
			.with("width", width(height))
			.with("label", label(height))
			.with("total_bitrate_in_kbps", bitrate(height) * 1.024 + 196.608)
			.with("keyframe_interval", 60)
			.with("keyframe_interval_follow_source", false)
			.with("segment_seconds", 6)
			.with("live_stream", true)
			.with("playback_url", url(profile + "chunklist.m3u8"))
			.with("playback_url_dvr", url(profile + "chunklist_dvr.m3u8"))
			.with("playback_url_vod", url(profile + "chunklist_vod.m3u8"))
			.with("playback_added_cdns", List.of());
	}

	private JsonObject stream() {
		return new JsonObject()
			.withNulls("created_at", "height", "protocol", "state", "updated_at", "width", "total_bitrate_in_kbps")
			.with("finished_at", isOver() ? updatedAt() : null)
			.with("id", "stream-" + this.id)
			.with("name", NAMES.get(this.index % NAMES.size()))
			.with("test", false)
			.with("duration", isOver() ? this.millis / 1000.0 : null)
			.with("region", region())
			.with("url", "rtmp://%s:1935/%s".formatted(HOST, this.id))
			.with("location",
					new JsonObject().with("source", nowhere()).with("destination", nowhere()).with("distance", null))
			.with("in_worker_bytes", 0)
			.with("in_worker_bytes_rate", 0);
	}

	private static JsonObject nowhere() {
		return new JsonObject().withNulls("latitude", "longitude", "location");
	}

}
