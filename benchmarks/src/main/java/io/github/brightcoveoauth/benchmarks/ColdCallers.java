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
import java.util.ArrayList;
import java.util.List;

import io.github.brightcoveoauth.benchmarks.Load.Latencies;

/**
 * Many callers at once, none of whom has a token.
 */
final class ColdCallers implements Scenario {

	private static final int CALLERS = 1000;

	private static final Duration TOKEN_LATENCY = Duration.ofMillis(200);

	private static final Duration TOKEN_LIFE = Duration.ofSeconds(300);

	private static final int WARM_UP_ROUNDS = 3;

	@Override
	public List<Figure> run(boolean quick) throws InterruptedException {
		List<Figure> figures = new ArrayList<>();
		try (Load load = new Load()) {
			for (Client client : Client.values()) {
				load.warmUp(client, Wiring.STARTER);
				load.warmUp(client, Wiring.SPRING_SECURITY);
				measure(load, client, WARM_UP_ROUNDS);
				figures.addAll(measure(load, client, quick ? 3 : 11));
			}
		}
		return figures;
	}

	private List<Figure> measure(Load load, Client client, int rounds) throws InterruptedException {
		Result starter = new Result();
		Result springSecurity = new Result();
		for (int i = 0; i < rounds; i++) {
			measure(load, client, Wiring.STARTER, starter);
			measure(load, client, Wiring.SPRING_SECURITY, springSecurity);
		}
		return List.of(
				new Figure(client + ": token requests of 1,000 callers without a token", "1", starter.requests(),
						springSecurity.requests()),
				new Figure(client + ": slowest of them, against the token's latency", "≤ 1.20 ×", starter.slowest(),
						springSecurity.slowest()));
	}

	private void measure(Load load, Client client, Wiring wiring, Result result) throws InterruptedException {
		try (TokenServer tokenServer = new TokenServer(TOKEN_LATENCY, TOKEN_LIFE);
				StarterApplication application = new StarterApplication(tokenServer, Duration.ZERO)) {
			Latencies latencies = load.run(load.call(application, client, wiring), CALLERS, Duration.ZERO);
			System.err
				.println(client + " " + wiring + " " + tokenServer.requests().size() + " " + latencies.slowest() / 1e6
						+ " p50 " + latencies.percentile(50) / 1e6 + " min " + latencies.percentile(0.1) / 1e6);
			result.add(tokenServer.requests().size(), latencies);
		}
	}

	private static final class Result {

		private final Median requests = new Median();

		private final Median slowest = new Median();

		private int failed;

		void add(int requests, Latencies latencies) {
			this.requests.add(requests);
			this.slowest.add(latencies.slowest() / TOKEN_LATENCY.toNanos());
			this.failed += latencies.failed();
		}

		String requests() {
			return String.valueOf((int) this.requests.value());
		}

		String slowest() {
			return Figure.ratio(this.slowest.value()) + ((this.failed > 0) ? ", " + this.failed + " calls failed" : "");
		}

	}

}
