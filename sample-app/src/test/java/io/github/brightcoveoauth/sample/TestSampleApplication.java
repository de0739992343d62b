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

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.support.DynamicPropertyRegistrarBeanInitializer;

/**
 * Starts the console against a simulator of Brightcove.
 */
final class TestSampleApplication {

	private TestSampleApplication() {
	}

	public static void main(String[] args) {
		SpringApplication.from(SampleApplication::main).with(SimulatorConfiguration.class).run(args);
	}

	@TestConfiguration(proxyBeanMethods = false)
	@AutoConfigureBrightcoveSimulator
	@Import({ ClickViewRegistration.class, DynamicPropertyRegistrarBeanInitializer.class })
	static class SimulatorConfiguration {

	}

}
