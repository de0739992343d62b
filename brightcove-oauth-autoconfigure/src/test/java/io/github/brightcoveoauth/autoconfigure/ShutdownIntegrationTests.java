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

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.token.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * What is left of a closed context.
 */
class ShutdownIntegrationTests {

	private static final int CALLERS = 20;

	private static final Set<String> GROUPS_OF_THE_JVM = Set.of("system", "InnocuousThreadGroup");

	private final FakeBrightcove brightcove = new FakeBrightcove();

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	/**
	 * Start the threads that are there once for the whole JVM.
	 */
	@BeforeAll
	static void startSharedThreads() {
		Flux.range(0, 2 * Schedulers.DEFAULT_POOL_SIZE)
			.flatMap((i) -> Mono.just(i).publishOn(Schedulers.parallel()))
			.blockLast();
		Mono.just(1).publishOn(Schedulers.boundedElastic()).block();
		CompletableFuture.runAsync(() -> {
		}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS)).join();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void nothingOutlivesTheContext(String library) {
		Set<Thread> before = threads();
		WeakReference<TokenSource> tokens = callWithEverythingAndClose(library);
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
		assertThatNoThreadIsLeftBut(before);
		await().untilAsserted(() -> {
			System.gc();
			assertThat(tokens.get()).isNull();
		});
	}

	private WeakReference<TokenSource> callWithEverythingAndClose(String library) {
		try (ConfigurableApplicationContext context = start(library)) {
			Arrays.stream(Client.values()).forEach((client) -> client.call(context, this.brightcove).run());
			return new WeakReference<>(context.getBean(TokenSource.class));
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyCallerWhoWaitsForATokenIsToldThatTheApplicationShutsDown(Client client) {
		Set<Thread> before = threads();
		List<FutureTask<Void>> calls = callAndCloseWhileTheTokenRequestIsHeld(client);
		assertThat(calls).allSatisfy((call) -> assertThat(call).failsWithin(10, TimeUnit.SECONDS)
			.withThrowableThat()
			.havingCause()
			.isInstanceOf(OAuth2AuthorizationException.class)
			.withMessageContaining("'brightcove'")
			.withMessageContaining("shutting down"));
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
		assertThat(this.brightcove.apiCalls()).isEmpty();
		assertThatNoThreadIsLeftBut(before);
	}

	private List<FutureTask<Void>> callAndCloseWhileTheTokenRequestIsHeld(Client client) {
		this.brightcove.hold();
		try (ConfigurableApplicationContext context = start("jdk", "--brightcove.oauth.http.read-timeout=1h")) {
			Runnable call = client.call(context, this.brightcove);
			List<FutureTask<Void>> calls = IntStream.range(0, CALLERS)
				.mapToObj((i) -> new FutureTask<Void>(call, null))
				.toList();
			List<Thread> threads = calls.stream().map(Thread::new).toList();
			threads.forEach(Thread::start);
			await().until(() -> threads.stream().allMatch((thread) -> thread.getState() == Thread.State.WAITING));
			await().until(() -> !this.brightcove.tokenRequests().isEmpty());
			return calls;
		}
	}

	@ParameterizedTest
	@EnumSource
	void callerWhoWaitsForAnotherAttemptIsToldThatTheApplicationShutsDown(Client client) {
		this.brightcove.answerTokenRequests(503, "text/plain", "Come back later");
		FutureTask<Void> call;
		try (ConfigurableApplicationContext context = start("jdk")) {
			call = new FutureTask<>(client.call(context, this.brightcove), null);
			new Thread(call).start();
			await().until(() -> !this.brightcove.tokenRequests().isEmpty());
		}
		assertThat(call).failsWithin(10, TimeUnit.SECONDS)
			.withThrowableThat()
			.havingCause()
			.isInstanceOf(OAuth2AuthorizationException.class)
			.withMessageContaining("shutting down");
	}

	@ParameterizedTest
	@EnumSource
	void firstCallAfterTheContextIsClosedFailsClearly(Client client) {
		Runnable call;
		try (ConfigurableApplicationContext context = start("jdk")) {
			call = client.call(context, this.brightcove);
		}
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(call::run)
			.withMessageContaining("'brightcove'")
			.withMessageContaining("shutting down");
		assertThat(this.brightcove.tokenRequests()).isEmpty();
	}

	@Test
	void beanCanMakeTheFirstCallWhileItIsDestroyed() {
		start("jdk", "--last-call=" + this.brightcove.apiUrl("/last-call")).close();
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::uri, FakeBrightcove.Call::authorization)
			.containsExactly(tuple("/api/last-call", "Bearer the-token"));
	}

	private ConfigurableApplicationContext start(String library, String... arguments) {
		String[] common = { "--spring.http.clients.imperative.factory=" + library,
				"--spring.http.clients.reactive.connector=" + library,
				"--spring.reactor.netty.shutdown-quiet-period=0s", "--brightcove.oauth.client-id=the-id",
				"--brightcove.oauth.client-secret=the-secret",
				"--brightcove.oauth.token-uri=" + this.brightcove.tokenUri(),
				"--brightcove.oauth.trusted-hosts=localhost" };
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.run(StringUtils.concatenateStringArrays(common, arguments));
	}

	/**
	 * The JDK's HTTP client ends its threads when it is garbage.
	 */
	private void assertThatNoThreadIsLeftBut(Set<Thread> before) {
		await().atMost(30, TimeUnit.SECONDS).pollInSameThread().untilAsserted(() -> {
			System.gc();
			Set<Thread> left = threads();
			left.removeAll(before);
			assertThat(left).isEmpty();
		});
	}

	private Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !thread.getName().startsWith(FakeBrightcove.THREAD_NAMES))
			.filter((thread) -> !(thread instanceof ForkJoinWorkerThread))
			.filter((thread) -> thread.getThreadGroup() != null
					&& !GROUPS_OF_THE_JVM.contains(thread.getThreadGroup().getName()))
			.collect(Collectors.toSet());
	}

	private enum Client {

		REST_CLIENT {
			@Override
			Runnable call(ApplicationContext context, FakeBrightcove brightcove) {
				RestClient client = context.getBean(RestClient.class);
				return () -> client.get().uri(brightcove.apiUrl("/x")).retrieve().toBodilessEntity();
			}
		},

		WEB_CLIENT {
			@Override
			Runnable call(ApplicationContext context, FakeBrightcove brightcove) {
				WebClient client = context.getBean(WebClient.class);
				return () -> client.get().uri(brightcove.apiUrl("/x")).retrieve().toBodilessEntity().block();
			}
		},

		MANAGER {
			@Override
			Runnable call(ApplicationContext context, FakeBrightcove brightcove) {
				OAuth2AuthorizedClientManager manager = context.getBean(OAuth2AuthorizedClientManager.class);
				return () -> manager.authorize(
						OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("anybody").build());
			}
		};

		/**
		 * Prepare a call, with a client that is had now.
		 */
		abstract Runnable call(ApplicationContext context, FakeBrightcove brightcove);

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
			ReactiveHttpClientAutoConfiguration.class, RestClientAutoConfiguration.class,
			WebClientAutoConfiguration.class, BrightcoveOAuthAutoConfiguration.class,
			BrightcoveClientsAutoConfiguration.class })
	static class Application {

		@Bean
		@ConditionalOnProperty("last-call")
		DisposableBean lastCall(RestClient client, @Value("${last-call}") String url) {
			return () -> client.get().uri(url).retrieve().toBodilessEntity();
		}

	}

}
