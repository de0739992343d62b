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

package io.github.brightcoveoauth.sample.videos;

import java.util.List;
import java.util.Objects;

import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class VideosControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CmsVideos cms;

	@Test
	void listShowsOnePageAndTheCount() {
		assertThat(this.mvc.get().uri("/videos")).hasStatusOk()
			.bodyText()
			.contains("<strong id=\"total\">" + this.cms.count(null).count() + "</strong>")
			.contains("<span id=\"range\">1–20</span>")
			.contains(links(this.cms.find(null, 20, 0)))
			.contains("offset=20")
			.doesNotContain("rel=\"prev\"");
	}

	@Test
	void lastPageHasNoNextOne() {
		long total = this.cms.count(null).count();
		assertThat(this.mvc.get().uri("/videos?limit=100&offset={offset}", total - 1)).hasStatusOk()
			.bodyText()
			.contains("<span id=\"range\">" + total + "–" + total + "</span>")
			.contains("rel=\"prev\"")
			.doesNotContain("rel=\"next\"");
	}

	@Test
	void pageBeyondTheEndLeadsBack() {
		assertThat(this.mvc.get().uri("/videos?offset=100000")).hasStatusOk()
			.bodyText()
			.contains("There are no videos this far on.");
	}

	@Test
	void limitAndOffsetAreKeptWithinWhatTheApiTakes() {
		assertThat(this.mvc.get().uri("/videos?limit=1000&offset=-5")).hasStatusOk()
			.bodyText()
			.contains("<span id=\"range\">1–" + Math.min(100, this.cms.count(null).count()) + "</span>");
	}

	@Test
	void searchFindsByName() {
		String word = this.cms.find(null, 1, 0).get(0).title().split("[^\\w]+")[1];
		assertThat(this.cms.count(word).count()).isBetween(1L, this.cms.count(null).count() - 1);
		assertThat(this.mvc.get().uri("/videos?q={q}", word)).hasStatusOk()
			.bodyText()
			.contains("<strong id=\"total\">" + this.cms.count(word).count() + "</strong>")
			.contains(links(this.cms.find(word, 20, 0)))
			.contains("value=\"" + word + "\"");
	}

	@Test
	void plusSignOfASearchReachesTheApi() {
		assertThat(this.mvc.get().uri("/videos?q={q}", "+state:INACTIVE")).hasStatusOk()
			.bodyText()
			.contains("INACTIVE")
			.doesNotContain(">ACTIVE<");
	}

	@Test
	void emptyResultIsSaid() {
		assertThat(this.mvc.get().uri("/videos?q={q}", "<b>xyzzy")).hasStatusOk()
			.bodyText()
			.contains("No video matches “<span>&lt;b&gt;xyzzy</span>”.")
			.doesNotContain("<table");
	}

	@Test
	void searchThatIsNotUnderstoodIsExplained() {
		assertThat(this.mvc.get().uri("/videos?q={q}", "\"abc")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("This search is not understood", "ILLEGAL_QUERY", "value=\"&quot;abc\"")
			.doesNotContain("<table");
	}

	@Test
	void badLimitIsExplained() {
		assertThat(this.mvc.get().uri("/videos?limit=many")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains(HtmlUtils.htmlEscape("The value of 'limit' in the address is not valid."));
	}

	@Test
	void videoWithMp4HasAPlayer() {
		Video video = anyVideo(true);
		VideoSource widest = Objects.requireNonNull(VideoSource.widestMp4(this.cms.sources(video.id())));
		assertThat(this.mvc.get().uri("/videos/{id}", video.id())).hasStatusOk()
			.bodyText()
			.contains("<h1>" + HtmlUtils.htmlEscape(video.title()) + "</h1>")
			.contains("<video controls")
			.contains(HtmlUtils.htmlEscape(String.valueOf(widest.src())))
			.contains("application/x-mpegURL");
	}

	@Test
	void videoWithoutMp4SaysSo() {
		assertThat(this.mvc.get().uri("/videos/{id}", anyVideo(false).id())).hasStatusOk()
			.bodyText()
			.contains("This video has no MP4 that a browser could play.")
			.doesNotContain("<video");
	}

	@Test
	void unknownVideoIsNotFound() {
		assertThat(this.mvc.get().uri("/videos/123")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("The account has no video with the id 123.")
			.doesNotContain("RESOURCE_NOT_FOUND", "Exception");
	}

	private Video anyVideo(boolean withMp4) {
		return this.cms.find(null, 100, 0)
			.stream()
			.filter((video) -> (VideoSource.widestMp4(this.cms.sources(video.id())) != null) == withMp4)
			.findFirst()
			.orElseThrow();
	}

	private static List<String> links(List<Video> videos) {
		return videos.stream().map((video) -> "href=\"/videos/" + video.id() + "\"").toList();
	}

}
