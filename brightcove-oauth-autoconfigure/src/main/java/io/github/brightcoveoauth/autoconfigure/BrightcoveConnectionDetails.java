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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where Brightcove is and who calls it. A bean of this type takes the place of
 * {@code brightcove.account-id}, {@code brightcove.oauth.client-id},
 * {@code brightcove.oauth.client-secret}, {@code brightcove.oauth.token-uri},
 * {@code brightcove.playback.policy-key}, {@code brightcove.live.api-key} and
 * {@code brightcove.apis.<api>.base-url}.
 *
 * @since 0.1.0
 */
public interface BrightcoveConnectionDetails extends ConnectionDetails {

	/**
	 * Video Cloud account, the default value of the URI variable {@code accountId}.
	 * @return the account id or {@code null}
	 */
	@Nullable String getAccountId();

	/**
	 * Credentials of the registration {@code brightcove}.
	 * @return the credentials or {@code null} if none are configured
	 */
	@Nullable BrightcoveCredentials getCredentials();

	/**
	 * Policy key of the Playback API clients.
	 * @return the key or {@code null} if none is configured
	 */
	default @Nullable String getPolicyKey() {
		return null;
	}

	/**
	 * API key of the Live API clients.
	 * @return the key or {@code null} if none is configured
	 */
	default @Nullable String getApiKey() {
		return null;
	}

	/**
	 * Endpoint that issues the access tokens.
	 * @return the token URI
	 */
	URI getTokenUri();

	/**
	 * Base URL of an API, without a slash at its end.
	 * @param api the API
	 * @return the base URL
	 */
	default URI getBaseUrl(BrightcoveApi api) {
		return api.baseUrl();
	}

}
