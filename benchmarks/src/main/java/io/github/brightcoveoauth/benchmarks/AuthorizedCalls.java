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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.brightcoveoauth.benchmarks.Jmh.Operation;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What it takes to authorize a call, and to read a token that is held.
 */
final class AuthorizedCalls implements Scenario {

	@Override
	public List<Figure> run(boolean quick) throws RunnerException {
		Jmh jmh = new Jmh(quick);
		int rounds = quick ? 1 : 5;
		List<Figure> figures = new ArrayList<>();
		for (String uri : List.of("", "ReadyUri")) {
			String suffix = uri.isEmpty() ? ", URI template" : ", ready URI";
			figures.addAll(calls(jmh, rounds, "RestClient" + suffix, "restClient" + uri, Wiring.SPRING_SECURITY));
			figures.addAll(calls(jmh, rounds, "WebClient" + suffix, "webClient" + uri, Wiring.SPRING_SECURITY,
					Wiring.SPRING_SECURITY_SERVLET));
		}
		figures.add(token(jmh, rounds));
		return figures;
	}

	private List<Figure> calls(Jmh jmh, int rounds, String client, String method, Wiring... alternatives)
			throws RunnerException {
		Call fixed = new Call(Wiring.FIXED_HEADER);
		Call starter = new Call(Wiring.STARTER);
		List<Call> others = Stream.of(alternatives).map(Call::new).toList();
		for (int i = 0; i < rounds; i++) {
			fixed.measure(jmh, method);
			starter.measure(jmh, method);
			for (Call other : others) {
				other.measure(jmh, method);
			}
		}
		return List.of(
				new Figure(client + ": time of a call, against a fixed header", "≤ 1.10 ×", starter.time(fixed),
						join(others, (other) -> other.time(fixed))),
				new Figure(client + ": more bytes per call", "≤ 400 B", starter.bytes(fixed),
						join(others, (other) -> other.bytes(fixed))));
	}

	private static String join(List<Call> calls, Function<Call, String> format) {
		return calls.stream().map(format).collect(Collectors.joining(", servlet filter "));
	}

	private Figure token(Jmh jmh, int rounds) throws RunnerException {
		Median starter = new Median();
		Median springSecurity = new Median();
		Median springSecurityReactive = new Median();
		for (int i = 0; i < rounds; i++) {
			starter.add(jmh.token("starter").nanos());
			springSecurity.add(jmh.token("springSecurity").nanos());
			springSecurityReactive.add(jmh.token("springSecurityReactive").nanos());
		}
		return new Figure("Manager: reading a fresh token", "≤ 50 ns", Figure.nanos(starter.value()),
				Figure.nanos(springSecurity.value()) + ", reactive " + Figure.nanos(springSecurityReactive.value()));
	}

	private static final class Call {

		private final Wiring wiring;

		private final Median nanos = new Median();

		private final Median bytes = new Median();

		Call(Wiring wiring) {
			this.wiring = wiring;
		}

		void measure(Jmh jmh, String method) throws RunnerException {
			Operation call = jmh.call(method, this.wiring);
			this.nanos.add(call.nanos());
			this.bytes.add(call.bytes());
		}

		String time(Call fixed) {
			return Figure.ratio(this.nanos.value() / fixed.nanos.value());
		}

		String bytes(Call fixed) {
			return Figure.bytes(this.bytes.value() - fixed.bytes.value());
		}

	}

}
