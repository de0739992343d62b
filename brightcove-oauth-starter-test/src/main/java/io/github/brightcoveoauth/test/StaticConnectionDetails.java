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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;

/**
 * Brightcove itself, which no call reaches.
 */
final class StaticConnectionDetails implements BrightcoveConnectionDetails {

	private final String accountId;

	StaticConnectionDetails(String accountId) {
		this.accountId = accountId;
	}

	@Override
	public String getAccountId() {
		return this.accountId;
	}

	@Override
	public BrightcoveCredentials getCredentials() {
		return BrightcoveCredentials.of(AutoConfigureBrightcoveToken.KEY, AutoConfigureBrightcoveToken.KEY);
	}

	@Override
	public String getPolicyKey() {
		return AutoConfigureBrightcoveToken.KEY;
	}

	@Override
	public String getApiKey() {
		return AutoConfigureBrightcoveToken.KEY;
	}

	@Override
	public URI getTokenUri() {
		return URI.create(BrightcoveApi.OAUTH.baseUrl() + "/access_token");
	}

}
