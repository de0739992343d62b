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
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Works in the name of several organisations, the scenario of Brightcove's overview of
 * its OAuth API in which an application has a credential for each.
 */
class OrganisationsPagesIntegrationTests extends InBrowser {

	@Test
	void organisationIsAddedWorkedForAndRemoved() {
		BrightcoveCredentials credentials = this.simulator.addCredentials("video-cloud/video/read");
		this.browser.open("/organisations");
		add("Harbour Films", credentials);
		this.browser.waitUntil("An organisation", (browser) -> browser.findAll(By.cssSelector(".item")).size() == 1);
		assertThat(this.browser.text(".item")).contains("Harbour Films", credentials.clientId(), "none");
		this.browser.find(By.cssSelector(".item a")).click();
		this.browser.waitUntil("Its page", (browser) -> browser.text("h1").equals("Harbour Films"));
		assertThat(this.browser.text("#video-count")).isEqualTo("240");
		assertThat(this.browser.findAll(By.cssSelector("#videos tbody tr"))).hasSize(5);
		this.browser.screenshots("organisation");
		this.browser.open("/organisations");
		add("Northern Lights Television", this.simulator.addCredentials("video-cloud/video/read"));
		this.browser.waitUntil("Another one", (browser) -> browser.findAll(By.cssSelector(".item")).size() == 2);
		assertThat(this.browser.text(".item")).contains("until");
		this.browser.screenshots("organisations");
		this.browser.find(By.cssSelector(".item button")).click();
		this.browser.waitUntil("One left", (browser) -> browser.findAll(By.cssSelector(".item")).size() == 1);
		this.browser.find(By.cssSelector(".item button")).sendKeys(Keys.ENTER);
		this.browser.waitUntil("None left", (browser) -> browser.findAll(By.cssSelector(".item")).isEmpty());
	}

	@Test
	void wrongSecretIsToldWhereItIsUsed() {
		String clientId = this.simulator.addCredentials("video-cloud/video/read").clientId();
		this.browser.open("/organisations");
		add("Harbour Films", BrightcoveCredentials.of(clientId, "mistyped"));
		this.browser.waitUntil("An organisation", (browser) -> browser.findAll(By.cssSelector(".item")).size() == 1);
		this.browser.find(By.cssSelector(".item a")).click();
		this.browser.waitUntil("A notice", (browser) -> !browser.findAll(By.cssSelector(".notice")).isEmpty());
		assertThat(this.browser.text(".notice")).contains("refuses the client id or the secret");
		this.browser.screenshots("organisation-refused");
		this.browser.find(By.cssSelector("main button")).click();
		this.browser.waitUntil("None left", (browser) -> browser.text("main").contains("There is no organisation yet"));
		assertThat(this.browser.complaints()).allSatisfy((complaint) -> assertThat(complaint).contains("502"));
	}

	private void add(String name, BrightcoveCredentials credentials) {
		this.browser.find(By.id("name")).sendKeys(name);
		this.browser.find(By.id("account-id")).sendKeys(this.simulator.accountId());
		this.browser.find(By.id("client-id")).sendKeys(credentials.clientId());
		this.browser.find(By.id("client-secret")).sendKeys(credentials.clientSecret(), Keys.ENTER);
	}

}
