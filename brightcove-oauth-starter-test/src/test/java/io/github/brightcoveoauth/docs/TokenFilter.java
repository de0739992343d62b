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

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Written by hand: a filter for a {@link WebClient}.
 */
class TokenFilter {

	private final Mono<TokenPerCall.Token> token;

	TokenFilter(String tokenUri, String clientId, String clientSecret) {
		this.token = WebClient.create()
			.post()
			.uri(tokenUri)
			.headers((headers) -> headers.setBasicAuth(clientId, clientSecret))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("grant_type=client_credentials")
			.retrieve()
			.bodyToMono(TokenPerCall.Token.class)
			.cache((token) -> Duration.ofSeconds(token.expiresIn() - 10), (ex) -> Duration.ZERO, () -> Duration.ZERO);
	}

	ExchangeFilterFunction filter() {
		return (request, next) -> this.token.map(TokenPerCall.Token::accessToken)
			.flatMap((token) -> next
				.exchange(ClientRequest.from(request).headers((headers) -> headers.setBearerAuth(token)).build()));
	}

}
