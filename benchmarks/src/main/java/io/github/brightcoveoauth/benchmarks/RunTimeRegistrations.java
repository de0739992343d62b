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

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;

/**
 * Heap of registrations that come at run time, each with a token, and what is left of it
 * when they have gone.
 */
final class RunTimeRegistrations implements Scenario {

	private static final int THREADS = 8;

	private static final int WITH_TOKEN = 5000;

	private static final int COME_AND_GO = 100_000;

	private static final Duration LONG_LIFE = Duration.ofMinutes(5);

	private static final Duration SHORT_LIFE = Duration.ofSeconds(10);

	@Override
	public List<Figure> run(boolean quick) throws Exception {
		int comeAndGo = quick ? COME_AND_GO / 10 : COME_AND_GO;
		return List.of(
				new Figure("Heap of a run-time registration beside its token", "≤ 2048 B",
						Figure.bytes(heapPerRegistration(false)), Figure.bytes(heapPerRegistration(true))),
				new Figure(
						String.format(Locale.ROOT, "Heap that %,d registrations leave when they are gone", comeAndGo),
						"0 MB", megabytes(heapLeft(comeAndGo, false)), megabytes(heapLeft(comeAndGo, true))));
	}

	/**
	 * Wait for as long as the last token lives.
	 */
	private static void letTokensEnd() throws InterruptedException {
		Thread.sleep(SHORT_LIFE.toMillis());
	}

	private static String megabytes(double bytes) {
		return String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000);
	}

	private double heapPerRegistration(boolean springSecurity) throws Exception {
		try (TokenServer tokenServer = new TokenServer(Duration.ZERO, LONG_LIFE);
				StarterApplication application = new StarterApplication(tokenServer, Duration.ZERO)) {
			OAuth2AuthorizedClientManager manager = manager(application, springSecurity);
			authorize(manager, 0, WITH_TOKEN / 10);
			long before = heap(tokenServer);
			authorize(manager, WITH_TOKEN / 10, WITH_TOKEN);
			long after = heap(tokenServer);
			return (after - before) / (WITH_TOKEN * 0.9) - TokenServer.TOKEN_LENGTH;
		}
	}

	private double heapLeft(int registrations, boolean springSecurity) throws Exception {
		try (TokenServer tokenServer = new TokenServer(Duration.ZERO, SHORT_LIFE);
				StarterApplication application = new StarterApplication(tokenServer, Duration.ZERO)) {
			OAuth2AuthorizedClientManager manager = manager(application, springSecurity);
			authorize(manager, 0, 1);
			long before = heap(tokenServer);
			authorize(manager, 1, registrations);
			letTokensEnd();
			return Math.max(0, heap(tokenServer) - before);
		}
	}

	private static OAuth2AuthorizedClientManager manager(StarterApplication application, boolean springSecurity) {
		return springSecurity ? new SpringSecurity(application).manager()
				: application.brightcove().authorizedClientManager();
	}

	private static void authorize(OAuth2AuthorizedClientManager manager, int from, int to)
			throws ExecutionException, InterruptedException {
		ForkJoinPool threads = new ForkJoinPool(THREADS);
		try {
			threads.submit(() -> IntStream.range(from, to)
				.parallel()
				.forEach((i) -> manager
					.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(StarterApplication.ORGANISATION + i)
						.principal("benchmarks")
						.build())))
				.get();
		}
		finally {
			threads.shutdown();
		}
	}

	private static long heap(TokenServer tokenServer) {
		tokenServer.forgetRequests();
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
