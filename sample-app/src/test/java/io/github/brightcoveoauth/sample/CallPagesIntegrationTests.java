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
import io.github.brightcoveoauth.test.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page {@code /call}, which replaces Brightcove's shell script for calls with a token
 * and its guides to Postman and Insomnia.
 */
class CallPagesIntegrationTests extends InBrowser {

	@Test
	void callIsMadeAndItsAnswerShown() {
		this.browser.open("/call");
		this.browser.screenshots("call-form");
		type("url", this.simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/{accountId}/videos?limit=1");
		send();
		assertThat(this.browser.text("#status")).isEqualTo("200 OK");
		assertThat(this.browser.text("#called")).contains(this.simulator.accountId());
		assertThat(this.browser.text("#json")).contains("\"account_id\": ");
		assertThat(this.browser.findAll(By.cssSelector("#headers tbody tr"))).isNotEmpty();
		this.browser.screenshots("call");
		this.browser.findAll(By.cssSelector("summary")).forEach(WebElement::click);
		assertThat(this.browser.find(By.id("json")).isDisplayed()).isFalse();
		assertThat(this.browser.text("#java")).contains("restClient(BrightcoveApi.CMS)");
		assertThat(this.browser.text("#curl")).contains("Bearer $TOKEN");
		this.browser.screenshots("call-details");
	}

	@Test
	void bodyOfAMegabyteIsSent() {
		this.browser.open("/call");
		new Select(this.browser.find(By.id("method"))).selectByVisibleText("POST");
		assertThat(this.browser
			.isTrue("(document.getElementById('body').value = JSON.stringify(Array(250000).fill('\"'))).length > 1e6"))
			.isTrue();
		send();
		List<SimulatedCall> calls = this.simulator.api(BrightcoveApi.CMS).calls();
		assertThat(calls).singleElement()
			.satisfies((call) -> assertThat(call.body()).hasSizeGreaterThan(1_000_000).endsWith("\"\\\"\"]"));
		assertThat(this.browser.isTrue("document.getElementById('body').value.length > 1e6")).isTrue();
	}

	@Test
	void foreignAddressIsRefusedAndNothingIsLost() {
		this.browser.open("/call");
		new Select(this.browser.find(By.id("method"))).selectByVisibleText("PATCH");
		type("url", "https://www.example.com/v1/videos");
		type("body", "{\"name\": \"Alpine Lakes\"}");
		send();
		assertThat(this.browser.text(".notice")).contains("was not sent", "www.example.com");
		assertThat(value("method")).isEqualTo("PATCH");
		assertThat(value("url")).isEqualTo("https://www.example.com/v1/videos");
		assertThat(value("body")).isEqualTo("{\"name\": \"Alpine Lakes\"}");
		this.browser.screenshots("call-refused");
		assertThat(this.browser.complaints()).allSatisfy((complaint) -> assertThat(complaint).contains("400"));
	}

	private void type(String id, String text) {
		WebElement field = this.browser.find(By.id(id));
		field.clear();
		field.sendKeys(text);
	}

	private void send() {
		this.browser.find(By.cssSelector("#call button")).click();
		this.browser.waitUntil("An answer",
				(browser) -> !browser.findAll(By.cssSelector("#answer, .notice")).isEmpty());
	}

	private String value(String id) {
		return String.valueOf(this.browser.find(By.id(id)).getDomProperty("value"));
	}

}
