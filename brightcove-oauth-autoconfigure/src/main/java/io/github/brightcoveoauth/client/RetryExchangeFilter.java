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

import java.time.Duration;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Makes requests of a {@code WebClient} again that an API has no time for, without
 * blocking. Comes before the filter that puts credentials on requests, so that each try
 * has the token of its moment.
 *
 * @since 0.1.0
 */
public final class RetryExchangeFilter implements ExchangeFilterFunction {

	private final RetryPolicy policy;

	private final Function<Duration, Mono<?>> pause;

	/**
	 * Create a filter.
	 * @param policy decides which requests are made again
	 */
	public RetryExchangeFilter(RetryPolicy policy) {
		this(policy, Mono::delay);
	}

	RetryExchangeFilter(RetryPolicy policy, Function<Duration, Mono<?>> pause) {
		this.policy = policy;
		this.pause = pause;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request)
			.flatMap((response) -> (isRetryable(request, response) && ReplayableBody.isReplayable(request.body()))
					? retry(request, next, response, this.policy.retries(request.url())) : Mono.just(response));
	}

	private boolean isRetryable(ClientRequest request, ClientResponse response) {
		return this.policy.isRetryable(request.method(), response.statusCode());
	}

	private Mono<ClientResponse> retry(ClientRequest request, ExchangeFunction next, ClientResponse response,
			Retries retries) {
		Duration pause = retries.pauseAfter(response.headers().asHttpHeaders());
		if (pause == null) {
			return Mono.just(response);
		}
		return response.releaseBody()
			.onErrorComplete()
			.then(this.pause.apply(pause))
			.then(Mono.defer(() -> next.exchange(request)))
			.flatMap((another) -> isRetryable(request, another) ? retry(request, next, another, retries)
					: Mono.just(another));
	}

}
