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
import java.util.List;

import io.github.brightcoveoauth.test.SimulatedVideo.Delivery;

/**
 * The parts of a video's JSON that link to its media.
 */
final class MediaLinks {

	private static final String HLS = "application/x-mpegURL";

	private final String mediaUrl;

	private final String accountId;

	MediaLinks(String mediaUrl, String accountId) {
		this.mediaUrl = mediaUrl;
		this.accountId = accountId;
	}

	JsonObject video(SimulatedVideo video) {
		if (!video.fields().containsKey("delivery_type")) {
			return video.fields();
		}
		JsonObject json = new JsonObject();
		json.putAll(video.fields());
		return json.with("images", images(video)).with("text_tracks", textTracks(video));
	}

	JsonObject images(SimulatedVideo video) {
		JsonObject json = new JsonObject();
		if (video.withImages()) {
			json.put("thumbnail", image(video, ImageSize.THUMBNAIL));
			json.put("poster", image(video, ImageSize.POSTER, ImageSize.SMALL_POSTER));
		}
		return json;
	}

	private JsonObject image(SimulatedVideo video, ImageSize... sizes) {
		JsonObject json = new JsonObject();
		if (video.delivery() == Delivery.LEGACY) {
			json.with("asset_id", assetId(video, sizes[0].width())).with("remote", false);
		}
		List<JsonObject> sources = new ArrayList<>();
		for (ImageSize size : sizes) {
			sources.add(new JsonObject().with("src", imageUrl(video, size))
				.with("height", size.height())
				.with("width", size.width()));
		}
		return json.with("src", imageUrl(video, sizes[0])).with("sources", sources);
	}

	String imageUrl(SimulatedVideo video, ImageSize size) {
		return url("image/v1/jit", video, "main/%s/15s744ms/match/image.jpg".formatted(size));
	}

	List<JsonObject> textTracks(SimulatedVideo video) {
		if (video.delivery() != Delivery.MIXED || video.number() % 5000 > 1001) {
			return List.of();
		}
		String src = signed(url("media/v1/text/vtt/clear", video, "text.vtt"), "akamai_token", video);
		return List.of(new JsonObject().with("id", null)
			.with("src", src)
			.with("srclang", "en")
			.with("label", "EN")
			.with("kind", "captions")
			.with("mime_type", "text/webvtt")
			.with("asset_id", null)
			.with("sources", List.of(new JsonObject().with("src", src)))
			.with("in_band_metadata_track_dispatch_type", "")
			.with("default", false));
	}

	List<JsonObject> sources(SimulatedVideo video) {
		List<JsonObject> rows = new ArrayList<>();
		switch (video.delivery()) {
			case NONE -> {
			}
			case LEGACY -> addLegacyRows(video, rows);
			case MANIFESTS_ONLY -> addManifests(video, rows);
			case MIXED -> {
				addManifests(video, rows);
				rows.forEach((row) -> row.put("uploaded_at", video.text("created_at")));
				addMp4Rows(video, rows);
			}
		}
		return rows;
	}

	private void addManifests(SimulatedVideo video, List<JsonObject> rows) {
		for (String version : List.of("3", "4", "5")) {
			String src = url("manifest/v1/hls/v" + version + "/clear", video, "10s/master.m3u8");
			rows.add(new JsonObject().with("src", signed(src, "fastly_token", video))
				.with("ext_x_version", version)
				.with("type", HLS));
		}
		String dash = url("manifest/v1/dash/live-baseurl/clear", video, "2s/manifest.mpd");
		rows.add(new JsonObject().with("src", signed(dash, "fastly_token", video))
			.with("type", "application/dash+xml")
			.with("profiles", "urn:mpeg:dash:profile:isoff-live:2011"));
		String smooth = url("media/v1/smooth/simple/clear", video, "manifest.ismc");
		rows.add(new JsonObject().with("src", signed(smooth, "akamai_token", video))
			.with("type", "application/vnd.ms-sstr+xml"));
	}

	private void addMp4Rows(SimulatedVideo video, List<JsonObject> rows) {
		for (Mp4Clip clip : Mp4Clip.WIDEST_FIRST) {
			String src = url("media/v1/pmp4/static/clear", video, clip.fileName());
			rows.add(rendition(video, clip).with("src", signed(src, "akamai_token", video)));
		}
	}

	private void addLegacyRows(SimulatedVideo video, List<JsonObject> rows) {
		for (Mp4Clip clip : Mp4Clip.LEGACY_ORDER) {
			String assetId = assetId(video, clip.width());
			String file = "%s_%s_%s.mp4".formatted(this.accountId, assetId, video.id());
			rows.add(rendition(video, clip).with("asset_id", assetId)
				.with("app_name", "rtmp://127.0.0.1/a500/e1/uds/rtmp/ondemand")
				.with("stream_name", "mp4:%s/%s".formatted(this.accountId, file)));
			for (String cdn : List.of("vo", "hs")) {
				String src = url(cdn + "/e1/uds/pd", video, clip.fileName());
				rows.add(rendition(video, clip).with("asset_id", assetId).with("src", src + publisherQuery(video)));
			}
		}
		rows.add(new JsonObject().with("codec", "H264")
			.with("container", "M2TS")
			.with("src", url("services/mobile/streaming", video, "master.m3u8") + publisherQuery(video))
			.with("type", HLS));
	}

	private static JsonObject rendition(SimulatedVideo video, Mp4Clip clip) {
		return new JsonObject().with("codec", "H264")
			.with("container", "MP4")
			.with("duration", video.duration())
			.with("encoding_rate", clip.encodingRate())
			.with("height", clip.height())
			.with("remote", false)
			.with("size", clip.content().length)
			.with("uploaded_at", video.text("created_at"))
			.with("width", clip.width());
	}

	private static String assetId(SimulatedVideo video, int width) {
		return (video.number() / 1000 + width) + "001";
	}

	private String publisherQuery(SimulatedVideo video) {
		return "?pubId=" + this.accountId + "&videoId=" + video.id();
	}

	private static String signed(String url, String parameter, SimulatedVideo video) {
		return "%s?%s=%016x".formatted(url, parameter, Chance.mix(video.number(), url.length()));
	}

	private String url(String kind, SimulatedVideo video, String file) {
		return String.join("/", this.mediaUrl, kind, this.accountId, video.mediaId(), file);
	}

}
