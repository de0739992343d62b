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

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of keys: policy keys and API keys, in place of the calls that the
 * authentication overview describes, and view keys, in place of those of the ClickView
 * page.
 */
class KeyPagesIntegrationTests extends InBrowser {

	@Test
	void videoOfASearchIsShownWithATypedKeyThatStaysInItsField() {
		this.simulator.library().addVideo("Alpine Lakes").field("reference_id", "lakes");
		this.browser.open("/playback");
		new Select(this.browser.find(By.id("by"))).selectByValue("words");
		this.browser.find(By.id("policy-key")).sendKeys(this.simulator.policyKey());
		this.browser.find(By.id("q")).sendKeys("al", Keys.ENTER);
		waitFor("#videos");
		this.browser.screenshots("playback-search");
		new Select(this.browser.find(By.id("by"))).selectByValue("id");
		this.browser.find(By.id("q")).clear();
		this.browser.find(By.id("q")).sendKeys("ref:lakes", Keys.ENTER);
		waitFor("#video");
		assertThat(this.browser.text("#video-title")).isEqualTo("Alpine Lakes");
		assertThat(this.browser.isTrue("document.activeElement.id === 'video-title'")).isTrue();
		assertThat(this.browser.find(By.id("policy-key")).getDomProperty("value"))
			.isEqualTo(this.simulator.policyKey());
		this.browser.loadImages();
		this.browser.screenshots("playback");
	}

	@Test
	void resultsAreTurnedOverAndLeadToTheVideo() {
		this.browser.open("/playback");
		new Select(this.browser.find(By.id("by"))).selectByValue("words");
		this.browser.find(By.cssSelector("#find button")).click();
		waitFor("#videos");
		assertThat(this.browser.text("#range")).isEqualTo("1–10");
		this.browser.find(By.cssSelector("[name=offset]")).click();
		this.browser.waitUntil("Page 2", (browser) -> browser.text("#range").equals("11–20"));
		WebElement video = this.browser.find(By.cssSelector("#videos tbody button"));
		String title = video.getText();
		video.click();
		waitFor("#video");
		assertThat(this.browser.text("#video-title")).isEqualTo(title);
	}

	@Test
	void unknownVideoIsExplainedBelowTheForm() {
		this.browser.open("/playback");
		this.browser.find(By.id("q")).sendKeys("123", Keys.ENTER);
		waitFor("#results .notice");
		assertThat(this.browser.text("#results .notice")).contains("The account has no video with this id");
		assertThat(this.browser.find(By.id("q")).getDomProperty("value")).isEqualTo("123");
		assertThat(this.browser.complaints()).singleElement().asString().contains("404");
		this.browser.screenshots("playback-unknown");
	}

	@Test
	void policyKeyIsCreatedCopiedAndUsed() {
		String id = this.simulator.library().addVideo("Alpine Lakes").id();
		this.browser.open("/playback");
		this.browser.find(By.id("domains")).sendKeys("example.com");
		this.browser.find(By.cssSelector("#create form button")).click();
		waitFor("#key-problem");
		assertThat(this.browser.complaints()).singleElement().asString().contains("400");
		assertThat(this.browser.find(By.id("domains")).getDomProperty("value")).isEqualTo("example.com");
		this.browser.find(By.id("domains")).clear();
		this.browser.find(By.cssSelector("#create form button")).click();
		waitFor("#new-key");
		this.browser.find(By.cssSelector("[data-copy]")).click();
		this.browser.waitUntil("Copied", (browser) -> browser.text("#new-key [role=status]").equals("Copied"));
		String key = this.browser.text("#key");
		this.browser.screenshots("playback-key");
		this.browser.find(By.id("policy-key")).sendKeys(key);
		this.browser.find(By.id("q")).sendKeys(id, Keys.ENTER);
		waitFor("#video");
	}

	@Test
	void liveJobsAreListedFilteredTurnedOverAndShown() {
		this.browser.open("/live");
		assertThat(this.browser.findAll(By.cssSelector("#jobs tbody tr"))).hasSize(10);
		this.browser.screenshots("live");
		new Select(this.browser.find(By.id("state"))).selectByValue("finished");
		this.browser.find(By.id("api-key")).sendKeys(this.simulator.apiKey(), Keys.ENTER);
		this.browser.waitUntil("Finished jobs", (browser) -> browser.text("#jobs-title").contains("finished"));
		this.browser.find(By.id("next")).click();
		this.browser.waitUntil("Page 2", (browser) -> !browser.findAll(By.id("first")).isEmpty());
		assertThat(this.browser.text("#jobs .state")).isEqualTo("finished");
		this.browser.find(By.cssSelector("#jobs tbody button")).click();
		waitFor("#outputs");
		assertThat(this.browser.text("#playback-url")).startsWith("https://").endsWith("playlist.m3u8");
		assertThat(this.simulator.api(BrightcoveApi.LIVE).calls()).hasSize(4);
		this.browser.screenshots("live-job");
	}

	@Test
	void wrongApiKeyIsExplainedInPlaceOfTheJobs() {
		this.browser.open("/live");
		this.browser.find(By.id("api-key")).sendKeys("a-wrong-key", Keys.ENTER);
		waitFor("#results .notice");
		assertThat(this.browser.text("#problem-title")).isEqualTo("The API key is refused");
		assertThat(this.browser.complaints()).singleElement().asString().contains("403");
		this.browser.screenshots("live-refused");
	}

	@Test
	void answerThatIsNotThePageIsLeftToTheBrowser() {
		this.browser.open("/live");
		this.browser.isTrue("document.querySelector('#find [name=_csrf]').remove()");
		this.browser.find(By.cssSelector("#find button")).click();
		this.browser.waitUntil("403", (browser) -> browser.text("h1").startsWith("403"));
		assertThat(this.browser.complaints()).isNotEmpty()
			.allSatisfy((complaint) -> assertThat(complaint).contains("403"));
	}

	@Test
	void viewKeyIsCreatedForATeacher() {
		this.browser.open("/clickview");
		assertThat(this.browser.text("#token-scope")).isEqualTo("smartembed.viewkey");
		this.browser.find(By.id("media-id")).sendKeys("a-medium");
		this.browser.find(By.cssSelector("[name=student][value=false]")).click();
		this.browser.find(By.id("first-name")).sendKeys("Ada", Keys.ENTER);
		waitFor("#problem-title");
		assertThat(this.browser.complaints()).singleElement().asString().contains("400");
		this.browser.screenshots("clickview-mistake");
		this.browser.find(By.id("email")).sendKeys("ada@example.com", Keys.ENTER);
		waitFor("#view-key");
		assertThat(this.browser.text("#embed-url")).contains("viewKey=" + this.browser.text("#key"));
		this.browser.screenshots("clickview");
	}

	private void waitFor(String cssSelector) {
		this.browser.waitUntil(cssSelector, (browser) -> !browser.findAll(By.cssSelector(cssSelector)).isEmpty());
	}

}
