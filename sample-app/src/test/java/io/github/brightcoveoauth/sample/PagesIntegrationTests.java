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

package io.github.brightcoveoauth.sample;

import java.util.Locale;
import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The account, and the library in place of what the Python and PowerShell samples list.
 */
class PagesIntegrationTests extends InBrowser {

	@Autowired
	private BrightcoveClients clients;

	@Test
	void accountPageShowsTheSimulatorsNumbers() {
		this.browser.open("/");
		assertThat(this.browser.text("#account")).isEqualTo(this.simulator.accountId());
		assertThat(this.browser.text("#video-count")).isEqualTo(count(null));
		assertThat(this.simulator.tokenUri()).contains("//" + this.browser.text("#host") + "/");
		assertThat(this.browser.isTrue("document.getElementById('token-life').position > 0.5")).isTrue();
		this.browser.screenshots("account");
	}

	@Test
	void accountPageTellsWhyThereIsNoToken() {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 400);
		this.browser.open("/");
		assertThat(this.browser.text("#problem-title")).isEqualTo("No access token");
		assertThat(this.browser.text(".notice")).contains("invalid_client", "brightcove.oauth.client-secret");
		this.browser.screenshots("account-refused");
	}

	@Test
	void clockOfTheTokenRuns() {
		this.browser.open("/");
		String before = this.browser.text("#token-age");
		this.browser.waitUntil("Another age than " + before, (browser) -> !browser.text("#token-age").equals(before));
	}

	@Test
	void libraryIsBrowsedPageByPage() {
		this.browser.open("/videos");
		assertThat(this.browser.text("#total")).isEqualTo(count(null));
		assertThat(this.browser.text("#range")).isEqualTo("1–20");
		assertThat(firstVideo()).isEqualTo(videos("?limit=1").path(0).path("name").stringValue());
		this.browser.loadImages();
		this.browser.screenshots("videos");
		this.browser.find(By.id("next")).click();
		this.browser.waitUntil("Page 2", (browser) -> browser.text("#range").equals("21–40"));
		assertThat(firstVideo()).isEqualTo(videos("?limit=1&offset=20").path(0).path("name").stringValue());
		assertThat(this.browser.isTrue("location.search.includes('offset=20')")).isTrue();
		assertThat(this.browser.findAll(By.cssSelector("table.videos tbody tr"))).hasSize(20);
		this.browser.loadImages();
		this.browser.find(By.id("previous")).click();
		this.browser.waitUntil("Page 1", (browser) -> browser.text("#range").equals("1–20"));
	}

	@Test
	void libraryIsSearchedWhileTyping() {
		String word = "Lighthouse";
		this.browser.open("/videos");
		this.browser.find(By.id("q")).sendKeys(word);
		this.browser.waitUntil("Videos for " + word, (browser) -> browser.text("#total").equals(count(word)));
		assertThat(count(word)).isNotEqualTo(count(null));
		assertThat(firstVideo()).contains(word);
		this.browser.screenshots("search");
		this.browser.find(By.id("q")).sendKeys("xyzzy", Keys.ENTER);
		this.browser.waitUntil("No video", (browser) -> browser.text("#summary").startsWith("No video matches"));
		assertThat(this.browser.findAll(By.cssSelector("table.videos"))).isEmpty();
	}

	@Test
	void searchThatIsNotUnderstoodLeavesTheFieldToGoOnTyping() {
		this.browser.open("/videos");
		this.browser.find(By.id("q")).sendKeys("\"Tide Pools");
		this.browser.waitUntil("A notice", (browser) -> !browser.findAll(By.cssSelector("#results .notice")).isEmpty());
		assertThat(this.browser.text("#results .notice")).contains("ILLEGAL_QUERY");
		this.browser.screenshots("bad-search");
		this.browser.find(By.id("q")).sendKeys("\"");
		this.browser.waitUntil("Videos again", (browser) -> !browser.findAll(By.cssSelector("table.videos")).isEmpty());
		assertThat(firstVideo()).contains("Tide Pools");
		assertThat(this.browser.complaints()).allSatisfy((complaint) -> assertThat(complaint).contains("400"));
	}

	@Test
	void videoShowsItsFieldsSourcesImagesAndPlayer() {
		String id = videoWithMp4();
		this.browser.open("/videos");
		WebElement link = this.browser.find(By.cssSelector("a[href='/videos/" + id + "']"));
		String name = link.getText();
		link.click();
		this.browser.waitUntil("The page of " + name, (browser) -> browser.text("h1").equals(name));
		assertThat(this.browser.text("dl dd")).isEqualTo(id);
		assertThat(this.browser.findAll(By.cssSelector("#sources tbody tr")))
			.hasSize(cms("/videos/" + id + "/sources").size());
		assertThat(this.browser.findAll(By.cssSelector("figure img"))).hasSize(cms("/videos/" + id + "/images").size());
		this.browser.loadImages();
		this.browser.waitUntil("The player's first picture", (browser) -> browser.isTrue(
				"document.querySelector('video').readyState >= 2 && document.querySelector('video').networkState === 1"));
		this.browser.screenshots("video");
	}

	@Test
	void unknownVideoIsExplained() {
		this.browser.open("/videos/123");
		assertThat(this.browser.text("h1")).isEqualTo("Not found");
		assertThat(this.browser.text(".notice")).contains("123");
		this.browser.screenshots("not-found");
		assertThat(this.browser.complaints()).allSatisfy((complaint) -> assertThat(complaint).contains("404"));
	}

	@Test
	void keyboardReachesTheContentFirst() {
		this.browser.open("/videos");
		this.browser.find(By.tagName("body")).sendKeys(Keys.TAB);
		assertThat(this.browser.isTrue("document.activeElement.matches('.skip:focus-visible')")).isTrue();
		this.browser.find(By.cssSelector(".skip")).sendKeys(Keys.ENTER);
		assertThat(this.browser.isTrue("document.activeElement.id === 'main'")).isTrue();
	}

	private String videoWithMp4() {
		return videos("?limit=20").valueStream()
			.map((video) -> video.path("id").stringValue())
			.filter((id) -> cms("/videos/" + id + "/sources").findValuesAsString("container").contains("MP4"))
			.findFirst()
			.orElseThrow();
	}

	private String firstVideo() {
		return this.browser.text("table.videos tbody a");
	}

	private String count(@Nullable String q) {
		return grouped(cms("/counts/videos" + ((q != null) ? "?q=" + q : "")).path("count").asLong());
	}

	private JsonNode videos(String query) {
		return cms("/videos" + query);
	}

	private JsonNode cms(String path) {
		String uri = "/accounts/{accountId}" + path;
		return Objects
			.requireNonNull(this.clients.restClient(BrightcoveApi.CMS).get().uri(uri).retrieve().body(JsonNode.class));
	}

	private static String grouped(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

}
