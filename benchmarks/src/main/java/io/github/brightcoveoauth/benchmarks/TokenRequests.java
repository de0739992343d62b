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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Token requests under load. An hour of tokens of 300 s is too long to wait for, so they
 * live for 20 s, the shortest life of which the expiry margin is the same fraction.
 */
final class TokenRequests implements Scenario {

	private static final int LIVES_PER_HOUR = 12;

	private static final Duration TOKEN_LATENCY = Duration.ofMillis(200);

	private static final Duration TOKEN_LIFE = Duration.ofSeconds(20);

	private static final Duration INTERVAL = Duration.ofMillis(5);

	@Override
	public List<Figure> run(boolean quick) {
		int calls = (int) TOKEN_LIFE.multipliedBy(quick ? 2 : 10).dividedBy(INTERVAL);
		try (Load load = new Load()) {
			CompletableFuture<Double> starter = measure(load, Wiring.STARTER, calls);
			CompletableFuture<Double> springSecurity = measure(load, Wiring.SPRING_SECURITY, calls);
			return List.of(new Figure("RestClient: token requests per hour, tokens of 300 s, fewest possible 12",
					"≤ 16", Figure.number(starter.join()), Figure.number(springSecurity.join())));
		}
	}

	private CompletableFuture<Double> measure(Load load, Wiring wiring, int calls) {
		return CompletableFuture.supplyAsync(() -> {
			try (TokenServer tokenServer = new TokenServer(TOKEN_LATENCY, TOKEN_LIFE);
					StarterApplication application = new StarterApplication(tokenServer, Duration.ZERO)) {
				Supplier<CompletableFuture<String>> call = load.call(application, Client.REST_CLIENT, wiring);
				call.get().join();
				load.run(call, calls, INTERVAL);
				return perHour(tokenServer.requests());
			}
			catch (InterruptedException ex) {
				throw new CompletionException(ex);
			}
		}, (task) -> new Thread(task).start());
	}

	/**
	 * Requests that replaced a token, by the time in which they did, since the last token
	 * has not ended yet.
	 */
	private static double perHour(List<Long> requests) {
		double lives = (double) (requests.get(requests.size() - 1) - requests.get(0)) / TOKEN_LIFE.toNanos();
		return (requests.size() - 1) / lives * LIVES_PER_HOUR;
	}

}
