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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.brightcoveoauth.test.SimulatedVideo.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the library: ten kinds of videos about each of 24 topics, the oldest with the
 * few fields that Brightcove had at the time.
 */
final class LibraryFactory {

	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Instant FIRST_CREATED = Instant.parse("2013-12-06T16:27:12.266Z");

	private static final Instant LAST_UPDATED = Instant.parse("2026-10-20T06:00:00Z");

	private static final Duration BETWEEN_VIDEOS = Duration.ofHours(469);

	private static final List<String> TOPICS = List.of("Alpine Lakes", "Night Markets", "Steam Railways",
			"Urban Beekeeping", "Sourdough Bread", "Harbour Pilots", "Lighthouse Keepers", "Wind Turbines",
			"Glass Blowing", "Street Chess", "Paper Making", "Bicycle Repair", "Mountain Rescue", "Desert Gardens",
			"River Ferries", "Clock Towers", "Cheese Cellars", "Tide Pools", "Second-hand Bookshops", "Kite Festivals",
			"Rooftop Farms", "Polar Research", "Tram Depots", "Herons & Storks");

	private static final List<String> SUBJECTS = List.of("Nature", "Food", "Transport", "Nature", "Food", "Work",
			"Work", "Technology", "Craft", "Leisure", "Craft", "Craft", "Work", "Nature", "Transport", "Craft", "Food",
			"Nature", "Leisure", "Leisure", "Food", "Science", "Transport", "Nature");

	private static final List<Kind> KINDS = List.of(
			new Kind("%s: Official Trailer", "trailer", "Sixty seconds of %s, to make you want more.", 62),
			new Kind("Inside %s", "documentary", "A day behind the scenes of %s.", 1490),
			new Kind("%s, Episode 1: \"The Early Shift\"", "episode", "Up before dawn with the people of %s.", 1712),
			new Kind("%s, Episode 2: After Dark", "episode", "What remains of %s when the visitors have left.", 1688),
			new Kind("Q&A: %s / Your Questions", "interview", "Experts answer what viewers asked about %s.", 905),
			new Kind("%s in Five Minutes", "explainer", "All you need to know about %s, and a little more.", 300),
			new Kind("Webinar: What %s Can Teach Us", "webinar", "Recording of our webinar on %s, with slides.", 3540),
			new Kind("The Making of %s", "making-of", "How our crew filmed %s in eleven days of rain.", 744),
			new Kind("%s for Schools", "education", "Lesson pack on %s, for pupils aged 9 to 12.", 618),
			new Kind("%s: Live from the Festival", "live", "Replay of the evening dedicated to %s.", 5230));

	private static final int MANY = KINDS.size() * TOPICS.size();

	private static final int VINTAGE = 24;

	private static final int LEGACY = 48;

	private static final int CLASSIC = 120;

	private static final long MOST_SECONDS_TO_UPDATE = 40_000_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final AtomicLong nextId = new AtomicLong(7_000_000_000_001L);

	private final String accountId;

	LibraryFactory(String accountId) {
		this.accountId = accountId;
	}

	List<SimulatedVideo> videos() {
		return IntStream.range(0, MANY).mapToObj(this::video).toList();
	}

	List<SimulatedPlaylist> playlists(List<SimulatedVideo> videos) {
		return Stream.of("Nature", "Food", "Craft")
			.map((subject) -> playlist(subject, FIRST_CREATED,
					videos.stream()
						.filter((video) -> subject.equals(video.customFields().get("subject")))
						.limit(MANY / 10)
						.toList()))
			.toList();
	}

	SimulatedVideo video(String name, Instant created) {
		String timestamp = TIMESTAMP.format(created);
		JsonObject fields = new JsonObject().with("id", nextId())
			.with("account_id", this.accountId)
			.with("complete", true)
			.with("created_at", timestamp)
			.with("cue_points", List.of())
			.with("custom_fields", new JsonObject())
			.with("description", null)
			.with("duration", Math.toIntExact(MINUTE.toMillis()))
			.with("geo", null)
			.with("long_description", null)
			.with("name", name)
			.with("reference_id", null)
			.with("schedule", null)
			.with("sharing", null)
			.with("state", "ACTIVE")
			.with("tags", List.of())
			.with("updated_at", timestamp)
			.with("delivery_type", "dynamic_origin")
			.with("economics", "AD_SUPPORTED")
			.with("original_filename", null)
			.with("published_at", timestamp);
		return new SimulatedVideo(fields, Delivery.MIXED, true);
	}

	SimulatedPlaylist playlist(String name, Instant created, List<SimulatedVideo> videos) {
		String timestamp = TIMESTAMP.format(created);
		JsonObject fields = new JsonObject().with("id", nextId())
			.with("account_id", this.accountId)
			.with("created_at", timestamp)
			.with("description", null)
			.with("favorite", false)
			.with("name", name)
			.with("reference_id", null)
			.with("type", "EXPLICIT")
			.with("updated_at", timestamp)
			.with("video_ids", videos.stream().map(SimulatedVideo::id).toList());
		return new SimulatedPlaylist(fields, videos);
	}

	private String nextId() {
		return String.valueOf(this.nextId.addAndGet(1000));
	}

	private SimulatedVideo video(int index) {
		boolean pending = index % 80 == 77;
		JsonObject fields = coreFields(index, pending);
		if (index >= VINTAGE) {
			addClassicFields(fields, index);
		}
		if (index >= CLASSIC) {
			addModernFields(fields, index);
		}
		return new SimulatedVideo(fields, delivery(index, pending), !pending && index % 19 != 18);
	}

	private JsonObject coreFields(int index, boolean pending) {
		String topic = topic(index);
		Kind kind = kind(index);
		Instant created = created(index);
		boolean described = index % 13 != 7;
		return new JsonObject().with("id", id(index))
			.with("account_id", this.accountId)
			.with("complete", !pending)
			.with("created_at", TIMESTAMP.format(created))
			.with("cue_points", List.of())
			.with("custom_fields", customFields(index))
			.with("description", described ? kind.description(topic) : null)
			.with("duration", pending ? null : kind.seconds() * 1000 + Chance.below(60_000, index, 3))
			.with("geo", null)
			.with("long_description", (index % 5 == 2) ? longDescription(topic, kind) : null)
			.with("name", kind.name(topic))
			.with("reference_id", referenceId(index))
			.with("schedule", schedule(index, created))
			.with("sharing", null)
			.with("state", state(index, pending))
			.with("tags", tags(index))
			.with("updated_at", TIMESTAMP.format(updated(index)));
	}

	private void addClassicFields(JsonObject fields, int index) {
		boolean unpublished = !"ACTIVE".equals(fields.get("state"));
		fields.with("ad_keys", (index % 29 == 3) ? "section=nature&skippable=true" : null)
			.with("delivery_type", (index < LEGACY) ? "static_origin" : "dynamic_origin")
			.with("digital_master_id", null)
			.with("economics", (index % 11 == 4) ? "FREE" : "AD_SUPPORTED")
			.with("folder_id", (index % 6 == 1) ? "5f%022x".formatted(1 + index % 4) : null)
			.with("has_digital_master", index % 9 == 5)
			.with("link", link(index))
			.with("original_filename", (index % 23 == 9) ? null : slug(index) + ".mp4")
			.with("published_at", unpublished ? null : fields.get("created_at"));
	}

	private void addModernFields(JsonObject fields, int index) {
		JsonObject user = new JsonObject().with("type", "user")
			.with("id", "%d".formatted(70_000_000L + index % 5))
			.with("email", "user@example.com");
		fields.with("created_by", (index % 7 == 6) ? new JsonObject().with("type", "api_key") : user)
			.with("updated_by", user)
			.with("drm_disabled", false)
			.with("forensic_watermarking", null)
			.with("ingestion_profile_id", null)
			.with("labels",
					(index % 8 == 2) ? List.of("/" + SUBJECTS.get(index % TOPICS.size()).toLowerCase(Locale.ROOT))
							: List.of())
			.with("offline_enabled", false)
			.with("playback_rights_id", null)
			.with("projection", (index % 60 == 33) ? "equirectangular" : null)
			.with("transcripts", List.of())
			.with("variants", List.of());
	}

	private static Delivery delivery(int index, boolean pending) {
		if (pending) {
			return Delivery.NONE;
		}
		if (index < LEGACY) {
			return Delivery.LEGACY;
		}
		return (index % 7 == 3) ? Delivery.MANIFESTS_ONLY : Delivery.MIXED;
	}

	private static String id(int index) {
		return (2_900_000_000L + index * 14_000_000L + Chance.below(10_000_000, index, 1)) + "001";
	}

	private static Instant created(int index) {
		return FIRST_CREATED.plus(BETWEEN_VIDEOS.multipliedBy(index)).plusMillis(Chance.below(400_000_000, index, 2));
	}

	private static Instant updated(int index) {
		Instant created = created(index);
		long longest = Math.min(MOST_SECONDS_TO_UPDATE, Duration.between(created, LAST_UPDATED).toSeconds());
		return created.plusSeconds(40 + Chance.below((int) longest, index, 4));
	}

	private static String state(int index, boolean pending) {
		if (pending) {
			return "PENDING";
		}
		return (index % 17 == 5) ? "INACTIVE" : "ACTIVE";
	}

	private static JsonObject customFields(int index) {
		JsonObject result = new JsonObject();
		if (index % 10 != 8) {
			result.put("subject", SUBJECTS.get(index % TOPICS.size()));
		}
		if (index % 4 == 1) {
			result.put("audience", (index % 8 == 1) ? "Schools" : "Everyone");
		}
		return result;
	}

	private static List<String> tags(int index) {
		if (index % 16 == 11) {
			return List.of();
		}
		String subject = SUBJECTS.get(index % TOPICS.size()).toLowerCase(Locale.ROOT);
		return (index % 3 == 0) ? List.of(subject, kind(index).tag(), topic(index).toLowerCase(Locale.ROOT))
				: List.of(subject, kind(index).tag());
	}

	private static @Nullable String referenceId(int index) {
		if (index % 3 == 1) {
			return null;
		}
		return (index < VINTAGE) ? "VOD " + topic(index) + " " + index : slug(index);
	}

	private static @Nullable JsonObject schedule(int index, Instant created) {
		if (index % 37 != 20) {
			return null;
		}
		return new JsonObject().with("starts_at", TIMESTAMP.format(created.plus(Duration.ofDays(7))))
			.with("ends_at", (index % 2 == 0) ? null : TIMESTAMP.format(created.plus(Duration.ofDays(372))));
	}

	private static @Nullable JsonObject link(int index) {
		return (index % 14 == 6)
				? new JsonObject().with("url", "https://www.example.com/" + slug(index)).with("text", "Read more")
				: null;
	}

	private static String longDescription(String topic, Kind kind) {
		return kind.description(topic) + "\r\n\r\n\"Nobody told us about the mud,\" says the director.\n"
				+ "Camera: J. Nováková; music: Ærø Quartet; languages: English, 日本語.";
	}

	private static String slug(int index) {
		return (topic(index) + "-" + kind(index).tag() + "-" + index).toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-");
	}

	private static String topic(int index) {
		return TOPICS.get(index % TOPICS.size());
	}

	private static Kind kind(int index) {
		return KINDS.get((index / TOPICS.size() + index % TOPICS.size()) % KINDS.size());
	}

	private record Kind(String namePattern, String tag, String descriptionPattern, int seconds) {

		String name(String topic) {
			return this.namePattern.formatted(topic);
		}

		String description(String topic) {
			return this.descriptionPattern.formatted(topic);
		}

	}

}
