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

import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page in place of the Ruby and Python samples for reports.
 */
@TestPropertySource(properties = "console.analytics.pause=1s")
class AnalyticsPagesIntegrationTests extends InBrowser {

	@Test
	void reportIsDrawnAndSorted() {
		open("/analytics");
		assertThat(names()).hasSize(10);
		assertThat(this.browser.text("#rows [aria-sort]")).startsWith("Views");
		assertThat(isDrawn()).isTrue();
		this.browser.screenshots("analytics");
		this.browser.find(By.id("sort-video_impression")).sendKeys(Keys.ENTER);
		this.browser.waitUntil("The most offered videos",
				(browser) -> browser.text("#report-title").startsWith("Impressions"));
		assertThat(this.browser.isTrue("document.activeElement.id === 'sort-video_impression'")).isTrue();
		assertThat(this.browser.isTrue("location.pathname === '/analytics'")).isTrue();
		List<String> mostOffered = names();
		this.browser.find(By.id("sort-video_impression")).click();
		this.browser.waitUntil("The least offered videos",
				(browser) -> browser.findAll(By.cssSelector("#rows [aria-sort='ascending']")).size() == 1);
		assertThat(names()).doesNotContainAnyElementsOf(mostOffered);
		assertThat(isDrawn()).isTrue();
		this.browser.screenshots("analytics-sorted");
	}

	@Test
	void formLeadsToAnotherReport() {
		open("/analytics");
		new Select(this.browser.find(By.id("dimension"))).selectByValue("date");
		this.browser.find(By.cssSelector("[name='fields'][value='play_rate']")).click();
		this.browser.find(By.cssSelector("form button")).click();
		this.browser.waitUntil("Views by date",
				(browser) -> browser.findAll(By.id("report-title"))
					.stream()
					.anyMatch((title) -> title.getText().equals("Views by date, last 30 days")));
		assertThat(names()).hasSize(31);
		assertThat(this.browser.text("#rows thead")).doesNotContain("Play rate");
		assertThat(isDrawn()).isTrue();
		this.browser.screenshots("analytics-by-date");
	}

	@Test
	void datesAreAskedForOnlyWhenTheyAreThePeriod() {
		open("/analytics");
		assertThat(this.browser.find(By.id("from")).isDisplayed()).isFalse();
		new Select(this.browser.find(By.id("period"))).selectByValue("dates");
		assertThat(this.browser.find(By.id("from")).isDisplayed()).isTrue();
	}

	@Test
	void reportThatIsNotReadyIsWaitedFor() {
		this.simulator.api(BrightcoveApi.ANALYTICS).failNext(2, 503);
		this.browser.open("/analytics");
		this.browser.waitUntil("The notice", (browser) -> !browser.findAll(By.id("waiting")).isEmpty());
		assertThat(this.browser.text("#waiting")).contains("still working", "again in 1 s");
		this.browser.waitUntil("The report", (browser) -> !browser.findAll(By.id("rows")).isEmpty());
		assertThat(this.browser.findAll(By.id("waiting"))).isEmpty();
		assertThat(this.simulator.api(BrightcoveApi.ANALYTICS).calls()).extracting((call) -> call.status())
			.containsExactly(503, 503, 200);
	}

	@Test
	void failureIsToldBesideTheForm() {
		this.simulator.api(BrightcoveApi.ANALYTICS).failNext(1, 500);
		this.browser.open("/analytics?dimension=country");
		this.browser.waitUntil("The problem", (browser) -> !browser.findAll(By.id("problem-title")).isEmpty());
		assertThat(this.browser.text("#report")).contains("Brightcove answered 500", "SERVER_ERROR");
		assertThat(new Select(this.browser.find(By.id("dimension"))).getFirstSelectedOption().getText())
			.isEqualTo("Country");
		this.browser.screenshots("analytics-problem");
		assertThat(this.browser.complaints()).allSatisfy((complaint) -> assertThat(complaint).contains("400"));
	}

	@Test
	void wrongDatesAreToldAndKept() {
		this.browser.open("/analytics?from=2026-02-02&to=2026-02-01");
		assertThat(this.browser.text("#errors")).isEqualTo("The last day is before the first.");
		assertThat(this.browser.find(By.id("from")).getDomProperty("value")).isEqualTo("2026-02-02");
		this.browser.screenshots("analytics-errors");
		assertThat(this.browser.complaints()).allSatisfy((complaint) -> assertThat(complaint).contains("400"));
	}

	private void open(String path) {
		this.browser.open(path);
		this.browser.waitUntil("The report", (browser) -> !browser.findAll(By.id("rows")).isEmpty());
	}

	private List<String> names() {
		return this.browser.findAll(By.cssSelector("#rows tbody th")).stream().map(WebElement::getText).toList();
	}

	private boolean isDrawn() {
		return this.browser.isTrue("""
				(() => {
					const canvas = document.querySelector('#report canvas');
					const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
					copy.drawImage(canvas, 0, 0);
					const pixels = copy.getImageData(0, 0, canvas.width, canvas.height).data;
					const colour = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
					const wanted = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
					let count = 0;
					for (let i = 0; i < pixels.length; i += 4) {
						if (wanted.every((value, j) => pixels[i + j] === value)) { count++; }
					}
					return count > canvas.width;
				})()""");
	}

}
