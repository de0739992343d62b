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

import io.github.brightcoveoauth.BrightcoveCredentials;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page {@code /token}, which replaces Brightcove's sample application "Get an Access
 * Token" and its proxy in PHP.
 */
class TokenPagesIntegrationTests extends InBrowser {

	@Test
	void tokenOfTypedCredentialsIsShownWithARunningClock() {
		BrightcoveCredentials typed = this.simulator.addCredentials("video-cloud/video/read");
		get(typed.clientId(), typed.clientSecret());
		String token = value("token");
		assertThat(token).isNotBlank();
		assertThat(this.browser.text("#curl")).contains("Bearer " + token, this.simulator.accountId());
		assertThat(value("client-id")).isEqualTo(typed.clientId());
		assertThat(value("client-secret")).isEmpty();
		this.browser.screenshots("token");
		String before = this.browser.text("#token-age");
		this.browser.waitUntil("Another age than " + before, (browser) -> !browser.text("#token-age").equals(before));
	}

	@Test
	void configuredCredentialsAreOneClickAway() {
		this.browser.open("/token");
		this.browser.screenshots("token-form");
		this.browser.find(By.cssSelector("#configured button")).click();
		this.browser.waitUntil("A token", (browser) -> !browser.findAll(By.id("issued")).isEmpty());
		assertThat(this.browser.text("#token-type")).isEqualTo("Bearer");
	}

	@Test
	void tokenIsCopied() {
		this.browser.open("/token");
		this.browser.find(By.cssSelector("#configured button")).click();
		this.browser.waitUntil("A token", (browser) -> !browser.findAll(By.id("issued")).isEmpty());
		this.browser.find(By.cssSelector("[data-copy='token']")).click();
		this.browser.waitUntil("A word about it", (browser) -> !browser.text("#issued [role='status']").isEmpty());
		assertThat(this.browser.isTrue("getSelection().toString() === document.getElementById('token').value"))
			.isTrue();
	}

	@Test
	void wrongSecretIsExplainedAndTheIdStays() {
		get(this.simulator.clientId(), "a-wrong-secret");
		assertThat(this.browser.text(".notice")).contains("does not accept these credentials", "API Authentication");
		assertThat(value("client-id")).isEqualTo(this.simulator.clientId());
		assertThat(value("client-secret")).isEmpty();
		this.browser.screenshots("token-refused");
		assertThat(this.browser.complaints()).allSatisfy((complaint) -> assertThat(complaint).contains("400"));
	}

	private void get(String clientId, String clientSecret) {
		this.browser.open("/token");
		this.browser.find(By.id("client-id")).sendKeys(clientId);
		this.browser.find(By.id("client-secret")).sendKeys(clientSecret);
		this.browser.find(By.cssSelector("#typed button")).click();
		this.browser.waitUntil("An answer",
				(browser) -> !browser.findAll(By.cssSelector("#issued, .notice")).isEmpty());
	}

	private String value(String id) {
		return String.valueOf(this.browser.find(By.id(id)).getDomProperty("value"));
	}

}
