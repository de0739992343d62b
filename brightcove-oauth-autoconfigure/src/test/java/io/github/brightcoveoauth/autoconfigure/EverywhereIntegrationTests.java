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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * First calls from every kind of thread of every kind of application at once, each in the
 * name of another user.
 */
class EverywhereIntegrationTests {

	/**
	 * Calls from one place: more than there are cores, event loops and parallel threads.
	 */
	private static final int CALLS = 20;

	private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final HttpClient browser = HttpClient.newHttpClient();

	private final List<User> users = new ArrayList<>();

	private final List<Future<String>> calls = new ArrayList<>();

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@ParameterizedTest
	@EnumSource
	void oneTokenServesEveryKindOfThreadAndEveryUser(WebApplicationType type) throws Exception {
		this.brightcove.hold();
		try (ConfigurableApplicationContext context = start(type)) {
			callOutsideOfRequests(context.getBean(Library.class), context.getBean(Jobs.class));
			String url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
			if (type == WebApplicationType.SERVLET) {
				call("request", (user) -> get(url + "/blocking", user));
			}
			if (type != WebApplicationType.NONE) {
				call("async-request", (user) -> get(url + "/non-blocking", user));
			}
			awaitCallsFromAllPlaces(context.getBean(Library.class));
			if (type != WebApplicationType.NONE) {
				assertThatOtherRequestsAreServed(url);
			}
			assertThatReactorsThreadsAreFree();
			this.brightcove.release();
			for (Future<String> call : this.calls) {
				assertThat(call.get(30, TimeUnit.SECONDS)).contains("count");
			}
		}
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::uri)
			.containsExactlyInAnyOrderElementsOf(this.users.stream().map((user) -> "/api/" + user).toList());
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
			.containsOnly("Bearer the-token");
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
	}

	@Test
	void callersThatFillTheCommonPoolDoNotKeepTheTokenRequestFromEnding() throws Exception {
		this.brightcove.hold();
		try (ConfigurableApplicationContext context = start(WebApplicationType.NONE)) {
			Library library = context.getBean(Library.class);
			int threads = ForkJoinPool.getCommonPoolParallelism();
			CountDownLatch filled = new CountDownLatch(threads);
			List<Future<String>> calls = IntStream.range(0, threads)
				.mapToObj((number) -> ForkJoinPool.commonPool().submit(() -> {
					filled.countDown();
					return library.nonBlocking(new User("future", number)).block();
				}))
				.<Future<String>>map(Function.identity())
				.toList();
			assertThat(filled.await(10, TimeUnit.SECONDS)).isTrue();
			await().until(() -> !this.brightcove.tokenRequests().isEmpty());
			this.brightcove.release();
			for (Future<String> call : calls) {
				assertThat(call.get(30, TimeUnit.SECONDS)).contains("count");
			}
		}
	}

	private ConfigurableApplicationContext start(WebApplicationType type) {
		return new SpringApplicationBuilder(Application.class).web(type)
			.run("--server.port=0", "--server.shutdown=immediate", "--spring.reactor.netty.shutdown-quiet-period=0s",
					"--brightcove.oauth.client-id=the-id", "--brightcove.oauth.client-secret=the-secret",
					"--brightcove.oauth.token-uri=" + this.brightcove.tokenUri(),
					"--brightcove.oauth.http.read-timeout=1h", "--brightcove.oauth.trusted-hosts=localhost",
					"--api=" + this.brightcove.apiUrl("/"));
	}

	private void callOutsideOfRequests(Library library, Jobs jobs) {
		this.users.add(Jobs.NIGHTLY);
		this.calls.add(jobs.nightly());
		call("async", jobs::async);
		callFrom(new SimpleAsyncTaskExecutor(), "thread", library);
		if (Runtime.version().feature() >= FIRST_JDK_WITH_VIRTUAL_THREADS) {
			callFrom(new VirtualThreadTaskExecutor(), "virtual-thread", library);
		}
		call("elastic",
				(user) -> Mono.fromCallable(() -> library.blocking(user))
					.subscribeOn(Schedulers.boundedElastic())
					.toFuture());
		call("parallel", (user) -> library.nonBlocking(user).subscribeOn(Schedulers.parallel()).toFuture());
		// These share the common pool; the stream comes last, as it has a thread besides
		call("future", (user) -> CompletableFuture.supplyAsync(() -> library.blocking(user)));
		List<User> streamed = users("stream");
		this.calls.add(CompletableFuture.supplyAsync(
				() -> streamed.parallelStream().map(library::blocking).reduce("", String::concat),
				new SimpleAsyncTaskExecutor()));
	}

	private void callFrom(Executor threads, String place, Library library) {
		call(place, (user) -> CompletableFuture.supplyAsync(() -> library.blocking(user), threads));
	}

	private void call(String place, Function<User, CompletableFuture<String>> call) {
		users(place).forEach((user) -> this.calls.add(call.apply(user)));
	}

	private List<User> users(String place) {
		List<User> users = IntStream.range(0, CALLS).mapToObj((number) -> new User(place, number)).toList();
		this.users.addAll(users);
		return users;
	}

	private CompletableFuture<String> get(String url, User user) {
		// Not sendAsync, which ends in the common pool
		return new SimpleAsyncTaskExecutor().submitCompletable(
				() -> this.browser
					.send(HttpRequest.newBuilder(URI.create(url)).header("User", user.toString()).build(),
							HttpResponse.BodyHandlers.ofString())
					.body());
	}

	private void awaitCallsFromAllPlaces(Library library) {
		List<String> places = this.users.stream().map(User::place).distinct().toList();
		await().atMost(30, TimeUnit.SECONDS)
			.untilAsserted(() -> assertThat(library.places).containsExactlyInAnyOrderElementsOf(places));
		await().until(() -> !this.brightcove.tokenRequests().isEmpty());
	}

	private void assertThatOtherRequestsAreServed(String url) {
		List<CompletableFuture<String>> answers = IntStream.range(0, CALLS)
			.mapToObj((number) -> get(url + "/ping", new User("ping", number)))
			.toList();
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("pong"));
	}

	private void assertThatReactorsThreadsAreFree() throws Exception {
		CompletableFuture<List<Integer>> results = Flux.range(0, CALLS)
			.flatMap((number) -> Mono.just(number).publishOn(Schedulers.parallel()), CALLS)
			.collectList()
			.toFuture();
		assertThat(results.get(10, TimeUnit.SECONDS)).hasSize(CALLS);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { ManagementWebSecurityAutoConfiguration.class,
			ReactiveManagementWebSecurityAutoConfiguration.class, ReactiveWebSecurityAutoConfiguration.class,
			SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class })
	@EnableAsync
	@EnableScheduling
	@Import({ Library.class, Jobs.class, Requests.class })
	static class Application {

	}

	static class Library {

		private final Set<String> places = ConcurrentHashMap.newKeySet();

		private final RestClient restClient;

		private final WebClient webClient;

		private final BrightcoveClients clients;

		private final String api;

		Library(RestClient restClient, WebClient webClient, BrightcoveClients clients, @Value("${api}") String api) {
			this.restClient = restClient;
			this.webClient = webClient;
			this.clients = clients;
			this.api = api;
		}

		String blocking(User user) {
			this.places.add(user.place());
			SecurityContextHolder.getContext().setAuthentication(user.authentication());
			try {
				return switch (user.number() % 3) {
					case 0 -> this.restClient.get().uri(uri(user)).retrieve().body(String.class);
					case 1 -> this.webClient.get().uri(uri(user)).retrieve().bodyToMono(String.class).block();
					default -> RestClient.create()
						.get()
						.uri(uri(user))
						.headers((headers) -> headers.setBearerAuth(token(user)))
						.retrieve()
						.body(String.class);
				};
			}
			finally {
				SecurityContextHolder.clearContext();
			}
		}

		Mono<String> nonBlocking(User user) {
			return Mono.defer(() -> {
				this.places.add(user.place());
				return this.webClient.get().uri(uri(user)).retrieve().bodyToMono(String.class);
			}).contextWrite(ReactiveSecurityContextHolder.withAuthentication(user.authentication()));
		}

		private URI uri(User user) {
			return URI.create(this.api + user);
		}

		private String token(User user) {
			return this.clients.authorizedClientManager()
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove")
					.principal(user.authentication())
					.build())
				.getAccessToken()
				.getTokenValue();
		}

	}

	static class Jobs {

		static final User NIGHTLY = new User("nightly", 0);

		private final Library library;

		private final FutureTask<String> nightly;

		Jobs(Library library) {
			this.library = library;
			this.nightly = new FutureTask<>(() -> library.blocking(NIGHTLY));
		}

		@Scheduled(initialDelay = 0)
		void callOnce() {
			this.nightly.run();
		}

		Future<String> nightly() {
			return this.nightly;
		}

		@Async
		CompletableFuture<String> async(User user) {
			return CompletableFuture.completedFuture(this.library.blocking(user));
		}

	}

	@RestController
	static class Requests {

		private final Library library;

		Requests(Library library) {
			this.library = library;
		}

		@GetMapping("/blocking")
		String blocking(@RequestHeader("User") String user) {
			return this.library.blocking(User.of(user));
		}

		@GetMapping("/non-blocking")
		Mono<String> nonBlocking(@RequestHeader("User") String user) {
			return this.library.nonBlocking(User.of(user));
		}

		@GetMapping("/ping")
		Mono<String> ping() {
			return Mono.just("pong");
		}

	}

	private record User(String place, int number) {

		static User of(String text) {
			int end = text.lastIndexOf('-');
			return new User(text.substring(0, end), Integer.parseInt(text.substring(end + 1)));
		}

		Authentication authentication() {
			return new TestingAuthenticationToken(toString(), "password");
		}

		@Override
		public String toString() {
			return this.place + "-" + this.number;
		}

	}

}
