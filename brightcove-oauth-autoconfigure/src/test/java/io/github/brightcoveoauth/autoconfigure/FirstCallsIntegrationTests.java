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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Many first calls at once, on real HTTP.
 */
class FirstCallsIntegrationTests {

	private static final int CALLERS = 1000;

	private final FakeBrightcove brightcove = new FakeBrightcove();

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void thousandCallersOfTheManagerMakeOneTokenRequest() {
		run("jdk", (context) -> {
			OAuth2AuthorizedClientManager manager = context.getBean(OAuth2AuthorizedClientManager.class);
			OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId("brightcove")
				.principal("anybody")
				.build();
			assertThat(concurrently(CALLERS, () -> manager.authorize(request).getAccessToken().getTokenValue()))
				.containsOnly("the-token");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void thousandCallersOfTheRestClientMakeOneTokenRequest(String library) {
		run(library, (context) -> {
			RestClient client = context.getBean(RestClient.class);
			assertThat(concurrently(CALLERS,
					() -> client.get()
						.uri(this.brightcove.apiUrl("/count"))
						.retrieve()
						.toBodilessEntity()
						.getStatusCode()
						.value()))
				.containsOnly(200);
			assertThatAllCallsCarriedTheToken(CALLERS);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void thousandCallersOfTheWebClientMakeOneTokenRequest(String library) {
		run(library, (context) -> {
			WebClient client = context.getBean(WebClient.class);
			this.brightcove.hold();
			CompletableFuture<List<Integer>> statuses = Flux.range(0, CALLERS)
				.flatMap((i) -> client.get()
					.uri(this.brightcove.apiUrl("/count"))
					.retrieve()
					.toBodilessEntity()
					.map((response) -> response.getStatusCode().value()), CALLERS)
				.collectList()
				.toFuture();
			this.brightcove.release();
			assertThat(statuses.get()).hasSize(CALLERS).containsOnly(200);
			assertThatAllCallsCarriedTheToken(CALLERS);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void twoHundredBlockedCallersOfTheWebClientDoNotHang(String library) {
		run(library, (context) -> {
			WebClient client = context.getBean(WebClient.class);
			assertThat(concurrently(200,
					() -> client.post()
						.uri(this.brightcove.apiUrl("/ingest"))
						.bodyValue("{}")
						.retrieve()
						.toBodilessEntity()
						.block()
						.getStatusCode()
						.value()))
				.containsOnly(200);
			assertThatAllCallsCarriedTheToken(200);
		});
	}

	private void run(String library, ContextConsumer<AssertableApplicationContext> test) {
		BrightcoveContextRunner.of(this.brightcove, library).run((context) -> {
			test.accept(context);
			assertThat(this.brightcove.tokenRequests()).hasSize(1);
		});
	}

	private void assertThatAllCallsCarriedTheToken(int calls) {
		assertThat(this.brightcove.apiCalls()).hasSize(calls)
			.extracting(FakeBrightcove.Call::authorization)
			.containsOnly("Bearer the-token");
	}

	/**
	 * Call from many threads, and let the token request end when all of them wait for it.
	 */
	private <T> List<T> concurrently(int callers, Callable<T> call) throws Exception {
		this.brightcove.hold();
		List<FutureTask<T>> results = IntStream.range(0, callers).mapToObj((i) -> new FutureTask<>(call)).toList();
		List<Thread> threads = results.stream().map(this::daemon).toList();
		threads.forEach(Thread::start);
		await().until(() -> threads.stream().allMatch((thread) -> thread.getState() == Thread.State.WAITING));
		this.brightcove.release();
		List<T> values = new ArrayList<>();
		for (FutureTask<T> result : results) {
			values.add(result.get());
		}
		return values;
	}

	private Thread daemon(Runnable task) {
		Thread thread = new Thread(task);
		thread.setDaemon(true);
		return thread;
	}

}
