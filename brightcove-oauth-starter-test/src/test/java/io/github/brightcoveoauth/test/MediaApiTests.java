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

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class MediaApiTests extends AgainstSimulator {

	@Test
	void answersEverySrcWithoutAToken() throws Exception {
		Set<String> urls = new TreeSet<>();
		for (int offset = 0; offset < 240; offset += 7) {
			JsonNode video = client.cms("/videos?limit=1&sort=created_at&offset=" + offset).get(0);
			String path = "/videos/" + video.get("id").asString();
			urls.addAll(video.findValuesAsString("src"));
			urls.addAll(client.cms(path + "/sources").findValuesAsString("src"));
			urls.addAll(client.cms(path + "/images").findValuesAsString("src"));
		}
		assertThat(urls).hasSizeGreaterThan(250)
			.allMatch((url) -> url.startsWith("http://127.0.0.1:"))
			.anyMatch((url) -> url.contains(".vtt"))
			.anyMatch((url) -> url.contains(".mpd"))
			.anyMatch((url) -> url.contains(".ismc"))
			.anyMatch((url) -> url.contains(".m3u8"));
		for (String url : urls) {
			HttpResponse<byte[]> response = SimulatorClient.download(url);
			assertThat(response.statusCode()).as(url).isEqualTo(200);
			assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(response.body().length);
			assertThat(response.headers().firstValue("ETag")).isNotEmpty();
		}
	}

	@Test
	void servesImagesInTheSizesThatAreAnnounced() throws Exception {
		JsonNode images = client.cms("/videos?limit=1&sort=created_at&offset=100").at("/0/images");
		List<JsonNode> sources = images.valueStream().flatMap((image) -> image.get("sources").valueStream()).toList();
		assertThat(sources).hasSize(3);
		for (JsonNode source : sources) {
			HttpResponse<byte[]> response = SimulatorClient.download(source.get("src").asString());
			BufferedImage image = decode(response.body());
			assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
			assertThat(image.getWidth()).isEqualTo(source.get("width").asInt());
			assertThat(image.getHeight()).isEqualTo(source.get("height").asInt());
			assertThat(response.body()).hasSizeLessThan(100_000);
		}
	}

	@Test
	void paintsEveryVideoInAColourOfItsOwn() throws Exception {
		Set<Integer> colours = new TreeSet<>();
		for (int offset = 100; offset < 110; offset++) {
			JsonNode video = client.cms("/videos?limit=1&sort=created_at&offset=" + offset).get(0);
			colours
				.add(decode(SimulatorClient.download(video.at("/images/poster/src").asString()).body()).getRGB(0, 0));
		}
		assertThat(colours).hasSizeGreaterThan(7);
	}

	@Test
	void writesTheNameOnTheImage() {
		SimulatedVideo video = video("Alpine Lakes");
		SimulatedVideo sameColour = video("Night Markets");
		assertThat(JpegPainter.paint(video, ImageSize.THUMBNAIL))
			.isEqualTo(JpegPainter.paint(video, ImageSize.THUMBNAIL))
			.isNotEqualTo(JpegPainter.paint(sameColour, ImageSize.THUMBNAIL));
	}

	private static SimulatedVideo video(String name) {
		JsonObject fields = new JsonObject().with("id", "2900000000001").with("name", name);
		return new SimulatedVideo(fields, SimulatedVideo.Delivery.MIXED, true);
	}

	@Test
	void servesMp4FilesOfTheSizesThatAreAnnounced() throws Exception {
		String id = client.cms("/videos?limit=1&sort=created_at&offset=50").at("/0/id").asString();
		List<JsonNode> rows = client.cms("/videos/" + id + "/sources")
			.valueStream()
			.filter((row) -> row.path("container").asString("").equals("MP4"))
			.toList();
		assertThat(rows).hasSize(3);
		for (JsonNode row : rows) {
			HttpResponse<byte[]> response = SimulatorClient.download(row.get("src").asString());
			assertThat(response.headers().firstValue("Content-Type")).hasValue("video/mp4");
			assertThat(response.body()).hasSize(row.get("size").asInt()).hasSizeLessThan(60_000);
			assertThat(new String(response.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
			assertThat(widthInTrackHeader(response.body())).isEqualTo(row.get("width").asInt());
		}
	}

	private static int widthInTrackHeader(byte[] mp4) {
		int start = new String(mp4, StandardCharsets.ISO_8859_1).indexOf("tkhd");
		int widthOffset = start + 4 + 76;
		return (mp4[widthOffset] & 0xFF) << 8 | (mp4[widthOffset + 1] & 0xFF);
	}

	@Test
	void sparesKnownFilesTheTransfer() throws Exception {
		String url = client.cms("/videos?limit=1&sort=created_at&offset=100").at("/0/images/poster/src").asString();
		String eTag = SimulatorClient.download(url).headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> response = SimulatorClient
			.send(HttpRequest.newBuilder(URI.create(url)).header("If-None-Match", eTag));
		assertThat(response.statusCode()).isEqualTo(304);
		assertThat(response.body()).isEmpty();
	}

	@Test
	void tellsTheSizeOfAFileWithoutSendingIt() throws Exception {
		String url = client.cms("/videos?limit=1&sort=created_at&offset=100").at("/0/images/poster/src").asString();
		HttpResponse<String> head = SimulatorClient
			.send(HttpRequest.newBuilder(URI.create(url)).method("HEAD", BodyPublishers.noBody()));
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValueAsLong("Content-Length"))
			.hasValue(SimulatorClient.download(url).body().length);
	}

	@Test
	void knowsNoOtherFiles() throws Exception {
		String url = client.cms("/videos?limit=1&sort=created_at&offset=100").at("/0/images/poster/src").asString();
		assertThat(SimulatorClient.download(url.replace("1280x720", "9x9")).statusCode()).isEqualTo(404);
		assertThat(SimulatorClient.download(url.replace("image.jpg", "image.gif")).statusCode()).isEqualTo(404);
		assertThat(SimulatorClient.download(url.replaceAll("jit/\\d+/.{8}", "jit/1/00000000")).statusCode())
			.isEqualTo(404);
	}

	private static BufferedImage decode(byte[] jpeg) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(jpeg));
	}

}
