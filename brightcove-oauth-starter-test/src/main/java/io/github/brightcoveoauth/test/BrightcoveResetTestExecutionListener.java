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

package io.github.brightcoveoauth.test;

import io.github.brightcoveoauth.token.TokenSource;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets each test find the simulator as at its start, and the application without tokens.
 */
final class BrightcoveResetTestExecutionListener extends AbstractTestExecutionListener {

	private static final String SIMULATOR = "brightcoveSimulator";

	private static final String TOKENS = "brightcoveTokenSource";

	@Override
	public int getOrder() {
		// Before whatever else prepares a test
		return 0;
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		reset(testContext);
	}

	private void reset(TestContext testContext) {
		if (testContext.hasApplicationContext()) {
			ApplicationContext context = testContext.getApplicationContext();
			if (context instanceof ConfigurableApplicationContext configurable) {
				reset(configurable.getBeanFactory());
			}
		}
	}

	private void reset(ConfigurableListableBeanFactory beans) {
		if (beans.getSingleton(SIMULATOR) instanceof BrightcoveSimulator simulator) {
			simulator.reset();
			if (beans.getSingleton(TOKENS) instanceof TokenSource tokens) {
				tokens.statuses().forEach((status) -> tokens.drop(status.registrationId()));
			}
		}
	}

}
