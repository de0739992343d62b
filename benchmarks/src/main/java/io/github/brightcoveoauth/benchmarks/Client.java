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

package io.github.brightcoveoauth.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Clients that make the same call.
 */
enum Client {

	/**
	 * Blocking client, called on threads of an executor.
	 */
	REST_CLIENT("RestClient") {

		@Override
		Supplier<CompletableFuture<String>> call(StarterApplication application, Wiring wiring, Executor executor) {
			RestClient client = wiring.restClient(application);
			return () -> CompletableFuture
				.supplyAsync(() -> client.get().uri(URL).retrieve().requiredBody(String.class), executor);
		}

	},

	/**
	 * Non-blocking client.
	 */
	WEB_CLIENT("WebClient") {

		@Override
		Supplier<CompletableFuture<String>> call(StarterApplication application, Wiring wiring, Executor executor) {
			WebClient client = wiring.webClient(application);
			return () -> client.get().uri(URL).retrieve().bodyToMono(String.class).toFuture();
		}

	};

	static final String URL = "https://cms.api.brightcove.com/v1/accounts/{accountId}/counts/videos";

	private final String name;

	Client(String name) {
		this.name = name;
	}

	abstract Supplier<CompletableFuture<String>> call(StarterApplication application, Wiring wiring, Executor executor);

	@Override
	public String toString() {
		return this.name;
	}

}
