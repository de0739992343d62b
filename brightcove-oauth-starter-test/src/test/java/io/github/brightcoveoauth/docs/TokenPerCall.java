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

package io.github.brightcoveoauth.docs;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * Written by hand: a token for each call.
 */
class TokenPerCall {

	private final RestClient http = RestClient.create();

	private final String tokenUri;

	private final String cmsUrl;

	private final String clientId;

	private final String clientSecret;

	TokenPerCall(String tokenUri, String cmsUrl, String clientId, String clientSecret) {
		this.tokenUri = tokenUri;
		this.cmsUrl = cmsUrl;
		this.clientId = clientId;
		this.clientSecret = clientSecret;
	}

	long count(String accountId) {
		String token = fetchToken().accessToken();
		return this.http.get()
			.uri(this.cmsUrl + "/accounts/{accountId}/counts/videos", accountId)
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.requiredBody(VideoCount.class)
			.count();
	}

	private Token fetchToken() {
		return this.http.post()
			.uri(this.tokenUri)
			.headers((headers) -> headers.setBasicAuth(this.clientId, this.clientSecret))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("grant_type=client_credentials")
			.retrieve()
			.requiredBody(Token.class);
	}

	record Token(@JsonProperty("access_token") String accessToken, @JsonProperty("expires_in") long expiresIn) {

	}

}
