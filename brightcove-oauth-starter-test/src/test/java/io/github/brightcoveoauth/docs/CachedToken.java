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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * Written by hand: a token that is kept until it ends, and a second try after a 401.
 */
class CachedToken {

	private final RestClient http = RestClient.create();

	private final String tokenUri;

	private final String cmsUrl;

	private final String clientId;

	private final String clientSecret;

	private @Nullable String token;

	private Instant expiresAt = Instant.MIN;

	CachedToken(String tokenUri, String cmsUrl, String clientId, String clientSecret) {
		this.tokenUri = tokenUri;
		this.cmsUrl = cmsUrl;
		this.clientId = clientId;
		this.clientSecret = clientSecret;
	}

	long count(String accountId) {
		try {
			return count(accountId, token());
		}
		catch (HttpClientErrorException.Unauthorized ex) {
			forget();
			return count(accountId, token());
		}
	}

	synchronized String token() {
		if (this.token == null || Instant.now().isAfter(this.expiresAt)) {
			TokenPerCall.Token answer = fetchToken();
			this.token = answer.accessToken();
			this.expiresAt = Instant.now().plusSeconds(answer.expiresIn() - 10);
		}
		return this.token;
	}

	private synchronized void forget() {
		this.token = null;
	}

	private long count(String accountId, String token) {
		return this.http.get()
			.uri(this.cmsUrl + "/accounts/{accountId}/counts/videos", accountId)
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.requiredBody(VideoCount.class)
			.count();
	}

	private TokenPerCall.Token fetchToken() {
		return this.http.post()
			.uri(this.tokenUri)
			.headers((headers) -> headers.setBasicAuth(this.clientId, this.clientSecret))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("grant_type=client_credentials")
			.retrieve()
			.requiredBody(TokenPerCall.Token.class);
	}

}
