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

import java.nio.file.Files;
import java.nio.file.Path;

import io.github.brightcoveoauth.sample.Shell;
import io.github.brightcoveoauth.sample.Shell.Run;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ExportCommandTests {

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	@TempDir
	private Path directory;

	@BeforeEach
	void reset() {
		simulator.reset();
		simulator.library().clear();
		simulator.library().addVideo("Tide Pools").withoutImages();
		simulator.library().addVideo("Alpine Lakes").withoutImages();
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@Test
	void exportsAndSaysWhereTo() {
		Path target = this.directory.resolve("new/library");
		Run run = new Shell(simulator).run("export", target.toString());
		assertThat(run.err()).isEmpty();
		assertThat(run.out()).isEqualTo("2 of 2 videos are in " + target + "\n");
		assertThat(run.status()).isZero();
		assertThat(target.resolve("Videos.csv")).content().contains("Tide Pools", "Alpine Lakes");
	}

	@Test
	void showsABarOnATerminal() {
		Run run = new Shell(simulator).terminal(100).run("export", this.directory.toString());
		assertThat(run.err()).contains("100%", "2/2 videos");
		assertThat(run.out()).startsWith("2 of 2 videos");
	}

	@Test
	void videoThatFailsIsAFailure() {
		simulator.library().addVideo("Gone").field("id", "1");
		Run run = new Shell(simulator).run("export", this.directory.toString());
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).startsWith("2 of 3 videos");
		assertThat(run.err()).contains("1 videos", "Failures.csv").doesNotContain("\tat ");
	}

	@Test
	void whatBrightcoveRefusesIsAFailure() {
		simulator.limitOperations("video-cloud/player/read");
		Run run = new Shell(simulator).run("export", this.directory.toString());
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.err()).contains("401").doesNotContain("\tat ");
	}

	@Test
	void placeThatIsNoDirectoryIsAFailure() throws Exception {
		Path file = Files.createFile(this.directory.resolve("file"));
		Run run = new Shell(simulator).run("export", file.toString());
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.err()).contains(file.toString()).doesNotContain("\tat ");
	}

	@Test
	void directoryIsNeeded() {
		Run run = new Shell(simulator).run("export");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("DIR");
		assertThat(run.starts()).isZero();
	}

}
