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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Calls at a steady rate while tokens end and others take their place.
 */
final class Renewals implements Scenario {

	private static final Duration TOKEN_LATENCY = Duration.ofMillis(200);

	private static final Duration TOKEN_LIFE = Duration.ofSeconds(10);

	private static final Duration ENDLESS = Duration.ofDays(1);

	private static final Duration API_LATENCY = Duration.ofMillis(50);

	private static final Duration INTERVAL = Duration.ofMillis(1);

	private static final Duration WARM_UP = Duration.ofSeconds(2);

	private static final Duration ROUND = TOKEN_LIFE.multipliedBy(2);

	@Override
	public List<Figure> run(boolean quick) throws InterruptedException {
		List<Figure> figures = new ArrayList<>();
		try (Load load = new Load()) {
			for (Client client : Client.values()) {
				load.warmUp(client, Wiring.STARTER);
				load.warmUp(client, Wiring.SPRING_SECURITY);
				figures.add(measure(load, client, quick ? 1 : 3));
			}
		}
		return figures;
	}

	private Figure measure(Load load, Client client, int rounds) throws InterruptedException {
		Median endless = new Median();
		Median starter = new Median();
		Median springSecurity = new Median();
		for (int i = 0; i < rounds; i++) {
			endless.add(measure(load, client, Wiring.STARTER, ENDLESS));
			starter.add(measure(load, client, Wiring.STARTER, TOKEN_LIFE));
			springSecurity.add(measure(load, client, Wiring.SPRING_SECURITY, TOKEN_LIFE));
		}
		return new Figure(client + ": p99.9 across renewals, against a token that never ends", "≤ 1.05 ×",
				Figure.ratio(starter.value() / endless.value()),
				Figure.ratio(springSecurity.value() / endless.value()));
	}

	private double measure(Load load, Client client, Wiring wiring, Duration life) throws InterruptedException {
		try (TokenServer tokenServer = new TokenServer(TOKEN_LATENCY, life);
				StarterApplication application = new StarterApplication(tokenServer, API_LATENCY)) {
			Supplier<CompletableFuture<String>> call = load.call(application, client, wiring);
			call.get().join();
			load.run(call, calls(WARM_UP), INTERVAL);
			return load.run(call, calls(ROUND), INTERVAL).percentile(99.9);
		}
	}

	private static int calls(Duration duration) {
		return (int) duration.dividedBy(INTERVAL);
	}

}
