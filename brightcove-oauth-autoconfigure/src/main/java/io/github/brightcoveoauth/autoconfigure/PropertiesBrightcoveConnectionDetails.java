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

package io.github.brightcoveoauth.autoconfigure;

import java.net.URI;
import java.util.Map;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import org.jspecify.annotations.Nullable;

/**
 * {@link BrightcoveConnectionDetails} from properties.
 */
final class PropertiesBrightcoveConnectionDetails implements BrightcoveConnectionDetails {

	private final @Nullable String accountId;

	private final @Nullable BrightcoveCredentials credentials;

	private final @Nullable String policyKey;

	private final @Nullable String apiKey;

	private final URI tokenUri;

	private final Map<BrightcoveApi, URI> baseUrls;

	PropertiesBrightcoveConnectionDetails(@Nullable String accountId, @Nullable BrightcoveCredentials credentials,
			@Nullable String policyKey, @Nullable String apiKey, URI tokenUri, Map<BrightcoveApi, URI> baseUrls) {
		this.accountId = accountId;
		this.credentials = credentials;
		this.policyKey = policyKey;
		this.apiKey = apiKey;
		this.tokenUri = tokenUri;
		this.baseUrls = baseUrls;
	}

	@Override
	public @Nullable String getAccountId() {
		return this.accountId;
	}

	@Override
	public @Nullable BrightcoveCredentials getCredentials() {
		return this.credentials;
	}

	@Override
	public @Nullable String getPolicyKey() {
		return this.policyKey;
	}

	@Override
	public @Nullable String getApiKey() {
		return this.apiKey;
	}

	@Override
	public URI getTokenUri() {
		return this.tokenUri;
	}

	@Override
	public URI getBaseUrl(BrightcoveApi api) {
		return this.baseUrls.getOrDefault(api, api.baseUrl());
	}

}
