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

package io.github.brightcoveoauth.sample.export;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.export.ExportStatus.State;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the page sees of an export, and does with it.
 */
@SpringBootTest(properties = "console.export.calls-per-second=1000")
@AutoConfigureBrightcoveSimulator
class CurrentExportTests {

	@Autowired
	Exporter exporter;

	@Autowired
	BrightcoveSimulator simulator;

	private ExportProperties properties;

	private CurrentExport current;

	@BeforeEach
	void create(@TempDir Path directory) {
		this.properties = new ExportProperties(directory, 1000, new ExportProperties.JobStore(null, "sa", ""));
		this.current = new CurrentExport(this.exporter, this.properties);
		this.simulator.library().clear();
		IntStream.range(0, 100)
			.forEach((number) -> this.simulator.library().addVideo("Video " + number).withoutImages());
	}

	@AfterEach
	void end() throws InterruptedException {
		this.current.destroy();
	}

	@Test
	void nothingHasBegunInAnEmptyDirectory() {
		assertThat(this.current.status().state()).isEqualTo(State.NEW);
		assertThat(this.current.status().isRunning()).isFalse();
	}

	@Test
	void startedExportRunsOnce() {
		this.current.start();
		this.current.start();
		awaitStatus((status) -> !status.isRunning());
		assertThat(this.current.status().state()).isEqualTo(State.FINISHED);
		assertThat(this.current.status().percent()).isEqualTo(100);
		assertThat(this.simulator.api(BrightcoveApi.CMS).calls())
			.filteredOn((call) -> call.query().containsKey("offset"))
			.hasSize(4);
	}

	@Test
	void anotherConsoleGoesOnWithAPausedExport() throws InterruptedException {
		this.current.start();
		awaitStatus((status) -> status.fetched() >= 10);
		this.current.pause();
		awaitStatus((status) -> !status.isRunning());
		int exported = this.current.status().exported();
		assertThat(this.current.status().state()).isEqualTo(State.STOPPED);
		assertThat(exported).isBetween(10, 99);
		CurrentExport another = new CurrentExport(this.exporter, this.properties);
		assertThat(another.status().state()).isEqualTo(State.STOPPED);
		assertThat(another.status().exported()).isEqualTo(exported);
		assertThat(another.status().total()).isEqualTo(100);
		another.start();
		await().until(() -> !another.status().isRunning());
		assertThat(another.status().state()).isEqualTo(State.FINISHED);
		assertThat(another.status().fetched()).isEqualTo(100 - exported);
		assertThat(new CurrentExport(this.exporter, this.properties).status().state()).isEqualTo(State.FINISHED);
	}

	@Test
	void endOfTheConsoleStopsTheExport() throws InterruptedException {
		this.current.start();
		awaitStatus((status) -> status.fetched() >= 10);
		this.current.destroy();
		assertThat(this.current.status().state()).isEqualTo(State.STOPPED);
	}

	@Test
	void whatStoppedItIsTold() {
		this.simulator.limitOperations("video-cloud/player/read");
		this.simulator.tokens().expire();
		this.current.start();
		awaitStatus((status) -> !status.isRunning());
		assertThat(this.current.problem()).isNotNull()
			.satisfies((problem) -> assertThat(problem.title()).contains("401"));
		assertThat(this.current.status().state()).isEqualTo(State.STOPPED);
	}

	private void awaitStatus(Predicate<ExportStatus> predicate) {
		await().until(() -> predicate.test(this.current.status()));
	}

}
