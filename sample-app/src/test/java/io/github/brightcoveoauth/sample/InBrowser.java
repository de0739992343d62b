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

import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of pages in a browser, against the simulator. No page may make the browser
 * complain.
 */
@SpringBootTest(classes = { SampleApplication.class, ClickViewRegistration.class },
		webEnvironment = WebEnvironment.RANDOM_PORT, properties = "logging.level.org.openqa.selenium=error")
@AutoConfigureBrightcoveSimulator
abstract class InBrowser {

	private static @Nullable Browser shared;

	@Autowired
	BrightcoveSimulator simulator;

	Browser browser;

	@BeforeEach
	void start(@LocalServerPort int port) {
		if (shared == null) {
			shared = Browser.start("http://localhost:" + port);
		}
		this.browser = shared;
	}

	@AfterEach
	void pageComplainsAboutNothing() {
		if (shared != null) {
			assertThat(shared.complaints()).isEmpty();
		}
	}

	@AfterAll
	static void stop() {
		if (shared != null) {
			shared.close();
			shared = null;
		}
	}

}
