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

import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedClickView;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Configures the registration {@code clickview} with the simulator's ClickView.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ClickViewRegistration {

	@Bean
	DynamicPropertyRegistrar clickViewProperties(BrightcoveSimulator simulator) {
		SimulatedClickView clickView = simulator.clickView();
		return (registry) -> {
			registry.add("clickview.base-url", clickView::baseUrl);
			String registration = "brightcove.oauth.clients.clickview.";
			registry.add(registration + "token-uri", clickView::tokenUri);
			registry.add(registration + "client-authentication-method", () -> "client_secret_post");
			registry.add(registration + "client-id", clickView::clientId);
			registry.add(registration + "client-secret", clickView::clientSecret);
			registry.add(registration + "scope", () -> "smartembed.viewkey");
			registry.add(registration + "trusted-hosts", () -> "127.0.0.1");
		};
	}

}
