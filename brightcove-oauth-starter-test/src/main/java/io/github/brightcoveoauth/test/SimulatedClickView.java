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

/**
 * ClickView's part of a {@link BrightcoveSimulator}: a second OAuth provider, whose
 * tokens live for a day and create view keys of Smart Embeds.
 *
 * @since 0.1.0
 */
public final class SimulatedClickView {

	private final ClickViewApi api;

	SimulatedClickView(ClickViewApi api) {
		this.api = api;
	}

	/**
	 * URL of the token endpoint, which wants id and secret in the form
	 * ({@code client_secret_post}) and the scope {@code smartembed.viewkey}.
	 * @return a value for {@code brightcove.oauth.clients.<id>.token-uri}
	 */
	public String tokenUri() {
		return this.api.url() + ClickViewApi.TOKEN_PATH;
	}

	/**
	 * Base URL of the API, which creates view keys at
	 * {@code /api/v1/smart-embed/create-view-key} below it.
	 * @return what stands for {@code https://integrations.clickviewapp.com}
	 */
	public String baseUrl() {
		return this.api.url();
	}

	/**
	 * Client id that the token endpoint accepts.
	 * @return a value for {@code brightcove.oauth.clients.<id>.client-id}
	 */
	public String clientId() {
		return this.api.clientId();
	}

	/**
	 * Client secret that the token endpoint accepts.
	 * @return a value for {@code brightcove.oauth.clients.<id>.client-secret}
	 */
	public String clientSecret() {
		return this.api.clientSecret();
	}

	/**
	 * Number of requests that the token endpoint has answered since the start or the last
	 * {@link BrightcoveSimulator#reset()}, refused ones included.
	 * @return the number of token requests
	 */
	public int tokenRequests() {
		return this.api.tokenRequests();
	}

	@Override
	public String toString() {
		return "SimulatedClickView[" + this.api.url() + "]";
	}

}
