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

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.autoconfigure.BrightcoveStandIn;

/**
 * Leads every client to the simulator.
 */
final class SimulatorConnectionDetails implements BrightcoveStandIn {

	private final BrightcoveSimulator simulator;

	SimulatorConnectionDetails(BrightcoveSimulator simulator) {
		this.simulator = simulator;
	}

	@Override
	public String getAccountId() {
		return this.simulator.accountId();
	}

	@Override
	public BrightcoveCredentials getCredentials() {
		return BrightcoveCredentials.of(this.simulator.clientId(), this.simulator.clientSecret());
	}

	@Override
	public String getPolicyKey() {
		return this.simulator.policyKey();
	}

	@Override
	public String getApiKey() {
		return this.simulator.apiKey();
	}

	@Override
	public URI getTokenUri() {
		return URI.create(this.simulator.tokenUri());
	}

	@Override
	public URI getBaseUrl(BrightcoveApi api) {
		return URI.create(this.simulator.baseUrl(api));
	}

	@Override
	public URI resolve(URI url) {
		String text = url.toString();
		return Arrays.stream(BrightcoveApi.values())
			.filter((api) -> isBelow(text, api.baseUrl().toString()))
			.max(Comparator.comparingInt((api) -> api.baseUrl().toString().length()))
			.map((api) -> URI.create(this.simulator.baseUrl(api) + text.substring(api.baseUrl().toString().length())))
			.orElse(url);
	}

	private static boolean isBelow(String url, String baseUrl) {
		return url.startsWith(baseUrl)
				&& (url.length() == baseUrl.length() || "/?".indexOf(url.charAt(baseUrl.length())) != -1);
	}

}
