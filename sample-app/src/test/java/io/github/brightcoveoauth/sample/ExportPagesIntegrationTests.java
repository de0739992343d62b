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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.SimulatedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The page in place of the PowerShell sample.
 */
class ExportPagesIntegrationTests extends InBrowser {

	@TempDir
	static Path directory;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("console.export.directory", directory::toString);
		registry.add("console.export.calls-per-second", () -> 25);
	}

	@Test
	void exportIsStartedPausedAndFinished() {
		this.simulator.library().clear();
		IntStream.range(0, 120).forEach((number) -> this.simulator.library().addVideo("Tide Pools " + number));
		this.simulator.library().addVideo("Gone since").field("id", "1");
		this.browser.open("/export");
		assertThat(this.browser.text("#state-title")).isEqualTo("Not begun");
		this.browser.screenshots("export-new");
		this.browser.find(By.id("start")).click();
		await().until(() -> cms().calls().size() > 40);
		cms().delay(Duration.ofSeconds(5));
		awaitState("EXPORTING");
		this.browser.waitUntil("A rate", (browser) -> !browser.findAll(By.id("rate")).isEmpty());
		assertThat(this.browser.text("#left")).startsWith("about 0:");
		this.browser.screenshots("export-running");
		this.browser.open("/export");
		this.browser.find(By.id("pause")).click();
		awaitState("STOPPED");
		assertThat(this.browser.text("#count")).endsWith(" of 121 videos");
		assertThat(directory.resolve("Videos.csv")).exists();
		this.browser.screenshots("export-stopped");
		cms().delay(Duration.ZERO);
		this.browser.find(By.id("start")).click();
		awaitState("FINISHED");
		assertThat(this.browser.text("#count")).isEqualTo("121 of 121 videos");
		assertThat(this.browser.text("#failures tbody")).contains("Gone since", "404");
		assertThat(directory).isDirectoryContaining(
				(file) -> Files.isDirectory(file) && file.getFileName().toString().startsWith("Tide Pools 119 "));
		this.browser.screenshots("export-finished");
	}

	private SimulatedApi cms() {
		return this.simulator.api(BrightcoveApi.CMS);
	}

	private void awaitState(String state) {
		this.browser.waitUntil(state,
				(browser) -> state.equals(browser.find(By.id("export")).getDomAttribute("data-state")));
	}

}
