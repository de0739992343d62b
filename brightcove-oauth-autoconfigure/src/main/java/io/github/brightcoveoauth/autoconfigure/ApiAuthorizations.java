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

import java.util.List;
import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.client.BearerAuthorization;
import io.github.brightcoveoauth.client.KeyAuthorization;
import io.github.brightcoveoauth.client.TrustedHosts;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of each API are authorised by, or what is missing.
 */
final class ApiAuthorizations {

	private static final String CLIENT_ID = "brightcove.oauth.client-id";

	private static final String CLIENT_SECRET = "brightcove.oauth.client-secret";

	static final String POLICY_KEY = "brightcove.playback.policy-key";

	static final String API_KEY = "brightcove.live.api-key";

	private final BrightcoveConnectionDetails connectionDetails;

	private final @Nullable BearerAuthorization bearer;

	/**
	 * Create authorizations.
	 * @param connectionDetails has the keys and the base URLs
	 * @param bearer the authorization by token, if there are credentials
	 */
	ApiAuthorizations(BrightcoveConnectionDetails connectionDetails, @Nullable BearerAuthorization bearer) {
		this.connectionDetails = connectionDetails;
		this.bearer = bearer;
	}

	/**
	 * Fail if there is nothing that any client could use.
	 */
	void requireAny() {
		if (this.connectionDetails.getPolicyKey() == null && this.connectionDetails.getApiKey() == null) {
			bearer();
		}
	}

	BearerAuthorization bearer() {
		if (this.bearer == null) {
			throw noCredentials();
		}
		return this.bearer;
	}

	static BrightcoveConfigurationException noCredentials() {
		return new BrightcoveConfigurationException(
				"A Brightcove client is needed, but neither '" + CLIENT_ID + "' nor '" + CLIENT_SECRET
						+ "' is set, and there is no other registration.",
				"Set '" + CLIENT_ID + "' and '" + CLIENT_SECRET
						+ "' to an API credential of your account (in Studio: Admin, API Authentication), add a "
						+ "registration below 'brightcove.oauth.clients', or define a bean of type "
						+ "'BrightcoveCredentialsRepository'.",
				CLIENT_ID, CLIENT_SECRET);
	}

	KeyAuthorization policyKey(BrightcoveApi api) {
		return key(api, "BCOV-Policy", this.connectionDetails.getPolicyKey(), POLICY_KEY);
	}

	KeyAuthorization apiKey(BrightcoveApi api) {
		return key(api, "X-API-KEY", this.connectionDetails.getApiKey(), API_KEY);
	}

	private KeyAuthorization key(BrightcoveApi api, String headerName, @Nullable String value, String property) {
		String key = PropertyValues.key(property, value);
		if (key == null) {
			throw new BrightcoveConfigurationException(
					"A client of BrightcoveApi." + api.name() + " is needed, but '" + property + "' is not set.",
					"Set '" + property + "'.", property);
		}
		return new KeyAuthorization(headerName, key,
				new TrustedHosts(List.of(Objects.requireNonNull(api.baseUrl().getHost()),
						Objects.requireNonNull(this.connectionDetails.getBaseUrl(api).getHost()))));
	}

}
