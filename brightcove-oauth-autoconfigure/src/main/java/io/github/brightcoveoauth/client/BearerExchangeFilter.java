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

package io.github.brightcoveoauth.client;

import io.github.brightcoveoauth.token.IssuedToken;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Puts bearer tokens on the requests of a {@code WebClient}, and other ones if an API
 * rejects those, without blocking.
 *
 * @since 0.1.0
 */
public final class BearerExchangeFilter implements ExchangeFilterFunction {

	private final BearerAuthorization authorization;

	/**
	 * Create a filter.
	 * @param authorization decides which requests get a token
	 */
	public BearerExchangeFilter(BearerAuthorization authorization) {
		this.authorization = authorization;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		String registrationId = this.authorization.registrationFor(request.url(), request.headers(),
				request.attributes());
		if (registrationId == null) {
			return next.exchange(request);
		}
		return Mono.defer(() -> {
			IssuedToken current = this.authorization.tokens().current(registrationId);
			return (current != null) ? exchange(registrationId, current, request, next)
					: obtain(registrationId).flatMap((token) -> exchange(registrationId, token, request, next));
		});
	}

	private Mono<ClientResponse> exchange(String registrationId, IssuedToken token, ClientRequest request,
			ExchangeFunction next) {
		return next.exchange(new AuthorizedClientRequest(request, token.authorization())).flatMap((response) -> {
			if (!this.authorization.isRejected(response.statusCode()) || !this.authorization.isReplayed(registrationId,
					token, () -> ReplayableBody.isReplayable(request.body()))) {
				return Mono.just(response);
			}
			return response.releaseBody()
				.onErrorComplete()
				.then(obtain(registrationId))
				.flatMap((another) -> next.exchange(new AuthorizedClientRequest(request, another.authorization())))
				.doOnNext((answer) -> this.authorization.checkReplay(registrationId, answer.statusCode()));
		});
	}

	/**
	 * A token to come, handed over off the thread that fetches it, which others need.
	 */
	private Mono<IssuedToken> obtain(String registrationId) {
		return Mono.fromFuture(() -> this.authorization.tokens().obtain(registrationId))
			.publishOn(Schedulers.parallel());
	}

}
