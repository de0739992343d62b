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
import io.github.brightcoveoauth.BrightcoveCredentials;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Manages client credentials as a person does, where Brightcove's overview of its OAuth
 * API and its guide for curl have commands to type.
 */
class CredentialsPagesIntegrationTests extends InBrowser {

	@Test
	void credentialIsCreatedChangedAndRevoked() {
		this.browser.open("/credentials");
		this.browser.screenshots("credentials-start");
		this.browser.find(By.id("bc-token")).sendKeys(this.simulator.bcToken(), Keys.ENTER);
		waitForTitle("Active 0");
		button("Create a credential").click();
		waitForTitle("Create a credential");
		this.browser.find(By.id("name")).sendKeys("Partner portal");
		this.browser.find(By.id("description")).sendKeys("Shows the library on the partner's web site");
		this.browser.find(By.id("operation-filter")).sendKeys("video read", Keys.ENTER);
		this.browser.waitUntil("Few operations", (browser) -> visibleOperations().size() < 8);
		visibleOperations().forEach((operation) -> assertThat(operation.getDomAttribute("value")).contains("read"));
		this.browser.find(By.cssSelector("input[value='video-cloud/video/read']")).sendKeys(Keys.SPACE);
		assertThat(this.browser.text("#operation-count")).endsWith("shown, 1 chosen");
		this.browser.screenshots("credentials-editor");
		this.browser.find(By.id("name")).sendKeys(Keys.ENTER);
		waitForTitle("“Partner portal” is created");
		String clientId = this.browser.text("#client-id");
		String secret = this.browser.text("#client-secret");
		assertThat(this.browser.text("#environment")).contains("BRIGHTCOVE_CLIENT_SECRET=" + secret);
		this.browser.find(By.cssSelector("[data-copy='client-secret']")).click();
		this.browser.waitUntil("Copied or selected", (browser) -> !browser.text("#copied").isEmpty());
		this.browser.screenshots("credentials-created");
		button("Back to the list").click();
		waitForTitle("Active 1");
		assertThat(this.browser.text("#work")).contains(clientId, "video-cloud/video/read").doesNotContain(secret);
		button("Change").click();
		waitForTitle("Change a credential");
		this.browser.find(By.id("others")).sendKeys("video-cloud/player/all");
		this.browser.find(By.id("save")).click();
		waitForTitle("Active 1");
		assertThat(this.browser.text(".done")).contains("“Partner portal” is changed");
		assertThat(this.browser.text("#work")).contains("video-cloud/player/all");
		button("Revoke").click();
		waitForTitle("Revoke “Partner portal” for good?");
		this.browser.screenshots("credentials-revoke");
		this.browser.find(By.id("bc-token")).sendKeys(Keys.ENTER);
		waitForTitle("Active 1");
		button("Revoke").click();
		waitForTitle("Revoke “Partner portal” for good?");
		this.browser.find(By.id("revoke")).sendKeys(Keys.ENTER);
		waitForTitle("Active 0");
		assertThat(this.browser.text("#work")).contains("is revoked", "Revoked: 1");
		assertThat(this.browser.isTrue("location.pathname === '/credentials' && location.search === ''")).isTrue();
	}

	@Test
	void credentialsOfTheAccountAreShown() {
		BrightcoveCredentials credentials = this.simulator.addCredentials("video-cloud/video/read",
				"video-cloud/analytics/read");
		this.simulator.addCredentials("video-cloud/video/read", "video-cloud/video/create", "video-cloud/video/update",
				"video-cloud/video/delete", "video-cloud/playlist/all", "video-cloud/player/all",
				"video-cloud/upload-urls/read");
		this.browser.open("/credentials");
		this.browser.find(By.id("bc-token")).sendKeys(this.simulator.bcToken());
		button("Show the credentials").click();
		waitForTitle("Active 2");
		assertThat(this.browser.text("#work")).contains(credentials.clientId(), "7 operations");
		assertThat(this.browser.isTrue("document.activeElement.id === 'active-title'")).isTrue();
		this.browser.screenshots("credentials");
	}

	@Test
	void tokenThatHasEndedIsToldAndWhatWasTypedIsKept() {
		this.browser.open("/credentials");
		this.browser.find(By.id("bc-token")).sendKeys(this.simulator.bcToken(), Keys.ENTER);
		waitForTitle("Active 0");
		button("Create a credential").click();
		waitForTitle("Create a credential");
		this.browser.find(By.id("bc-token")).sendKeys("-that-has-ended");
		this.browser.find(By.id("name")).sendKeys("Partner portal");
		this.browser.find(By.id("others")).sendKeys("video-cloud/video/read");
		this.browser.find(By.id("save")).click();
		this.browser.waitUntil("A notice", (browser) -> !browser.findAll(By.cssSelector("#work .notice")).isEmpty());
		assertThat(this.browser.text("#work .notice")).contains("This BC_TOKEN is not accepted", "24 hours");
		assertThat(this.browser.find(By.id("name")).getDomProperty("value")).isEqualTo("Partner portal");
		this.browser.screenshots("credentials-refused");
		assertThat(this.browser.complaints()).isNotEmpty()
			.allSatisfy((complaint) -> assertThat(complaint).contains("400"));
	}

	@Test
	void troubleOfBrightcoveIsTold() {
		this.browser.open("/credentials");
		this.simulator.api(BrightcoveApi.OAUTH).failNext(10, 503);
		this.browser.find(By.id("bc-token")).sendKeys(this.simulator.bcToken(), Keys.ENTER);
		this.browser.waitUntil("A notice", (browser) -> !browser.findAll(By.cssSelector("#work .notice")).isEmpty());
		assertThat(this.browser.text("#work .notice")).contains("Brightcove answered 503");
		assertThat(this.browser.complaints()).isNotEmpty()
			.allSatisfy((complaint) -> assertThat(complaint).contains("503"));
	}

	private void waitForTitle(String title) {
		this.browser.waitUntil(title, (browser) -> {
			List<WebElement> titles = browser.findAll(By.cssSelector("#work h2"));
			return !titles.isEmpty() && titles.get(0).getText().equals(title);
		});
	}

	private List<WebElement> visibleOperations() {
		return this.browser.findAll(By.cssSelector(".choice:not([hidden]) input"));
	}

	private WebElement button(String text) {
		return this.browser.find(By.xpath("//button[normalize-space()='" + text + "']"));
	}

}
