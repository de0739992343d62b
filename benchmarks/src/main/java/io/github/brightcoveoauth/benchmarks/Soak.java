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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import io.github.brightcoveoauth.BrightcoveClients;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Minutes of calls with tokens of 5 s while a {@link FaultyBrightcove} fails at random.
 * No call may carry a token past its end, and none may fail for a reason that the faults
 * do not explain.
 */
final class Soak implements Scenario {

	private static final int CALLERS = 4;

	private static final long MAX_WAIT = Duration.ofSeconds(16).toNanos();

	private final AtomicInteger calls = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private final AtomicInteger unexplained = new AtomicInteger();

	private final AtomicLong slowest = new AtomicLong();

	@Override
	public List<Figure> run(boolean quick) throws InterruptedException {
		Duration duration = quick ? Duration.ofSeconds(30) : Duration.ofMinutes(4);
		try (FaultyBrightcove brightcove = new FaultyBrightcove();
				ConfigurableApplicationContext context = StarterApplication
					.builder(StarterApplication.AutoConfigured.class)
					.properties(Map.of("brightcove.oauth.token-uri", brightcove.uri("/token"),
							"brightcove.oauth.trusted-hosts", "localhost", "brightcove.oauth.http.read-timeout", "2s"))
					.run()) {
			run(brightcove, context.getBean(BrightcoveClients.class), System.nanoTime() + duration.toNanos());
			return List.of(
					figure("calls in " + duration.toSeconds() + " s, with " + brightcove.troubles()
							+ " troubles of the token endpoint", "", this.calls),
					figure("token requests", "", brightcove.tokenRequests()),
					figure("calls that failed for want of a token or by a 401 that the faults explain", "",
							this.failed),
					figure("seconds that the slowest call took", "≤ 16", this.slowest.get() / 1_000_000_000),
					figure("calls that carried a token past its end", "0", brightcove.endedTokens()),
					figure("calls that failed for no reason", "0", this.unexplained));
		}
	}

	private void run(FaultyBrightcove brightcove, BrightcoveClients clients, long end) throws InterruptedException {
		RestClient restClient = clients.restClient();
		WebClient webClient = clients.webClient();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < CALLERS; i++) {
			threads
				.add(start(end,
						() -> observe(brightcove, Kind.REPEATABLE, () -> restClient.post()
							.uri(brightcove.uri("/api/videos"))
							.body("body")
							.exchangeForRequiredValue((request, response) -> response.getStatusCode().value()))));
			threads.add(start(end,
					() -> observe(brightcove, Kind.REPEATABLE, () -> webClient.post()
						.uri(brightcove.uri("/api/videos"))
						.bodyValue("body")
						.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()))
						.blockOptional()
						.orElseThrow())));
		}
		threads.add(start(end,
				() -> observe(brightcove, Kind.ONE_SHOT, () -> restClient.post()
					.uri(brightcove.uri("/api/videos"))
					.body((StreamingHttpOutputMessage.Body) (out) -> out.write("body".getBytes(StandardCharsets.UTF_8)))
					.exchangeForRequiredValue((request, response) -> response.getStatusCode().value()))));
		threads.add(start(end, () -> {
			LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
			observe(brightcove, Kind.FORBIDDEN,
					() -> restClient.get()
						.uri(brightcove.uri("/api/forbidden"))
						.exchangeForRequiredValue((request, response) -> response.getStatusCode().value()));
		}));
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private Thread start(long end, Runnable call) {
		Thread thread = new Thread(() -> {
			while (System.nanoTime() < end) {
				call.run();
				LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
			}
		});
		thread.start();
		return thread;
	}

	private void observe(FaultyBrightcove brightcove, Kind kind, Call call) {
		this.calls.incrementAndGet();
		long begin = System.nanoTime();
		try {
			int status = call.status();
			long end = System.nanoTime();
			if (status == HttpStatus.UNAUTHORIZED.value() && kind != Kind.FORBIDDEN) {
				failed(status, (kind == Kind.ONE_SHOT && brightcove.explainsRejectionOfOneShot(begin, end))
						|| brightcove.explainsRejection(begin, end));
			}
		}
		catch (OAuth2AuthorizationException ex) {
			failed(ex, brightcove.explainsMissingToken(begin, System.nanoTime()));
		}
		catch (RuntimeException ex) {
			failed(ex, false);
		}
		long took = System.nanoTime() - begin;
		this.slowest.accumulateAndGet(took, Math::max);
		if (took > MAX_WAIT) {
			failed("took " + Duration.ofNanos(took), false);
		}
	}

	private void failed(Object how, boolean explained) {
		if (explained) {
			this.failed.incrementAndGet();
		}
		else {
			this.unexplained.incrementAndGet();
			System.err.println("Not explained: " + how);
		}
	}

	private static Figure figure(String what, String target, Number value) {
		return new Figure(what, target, value.toString(), "");
	}

	private enum Kind {

		REPEATABLE, ONE_SHOT, FORBIDDEN

	}

	private interface Call {

		int status();

	}

}
