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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.boot.SpringBootVersion;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;

/**
 * Runs the scenarios and prints their figures as a table.
 */
public final class Benchmarks {

	private static final String QUICK = "--quick";

	private Benchmarks() {
	}

	/**
	 * Run scenarios.
	 * @param args their ids, none for all, and {@code --quick} for a look only
	 */
	public static void main(String[] args) throws Exception {
		List<String> wanted = new ArrayList<>(List.of(args));
		boolean quick = wanted.remove(QUICK);
		Map<String, Supplier<Scenario>> scenarios = scenarios();
		if (!scenarios.keySet().containsAll(wanted)) {
			System.err.println("Usage: run [" + QUICK + "] " + scenarios.keySet());
			System.exit(2);
		}
		if (!wanted.isEmpty()) {
			scenarios.keySet().retainAll(wanted);
		}
		List<String> lines = new ArrayList<>();
		for (Map.Entry<String, Supplier<Scenario>> scenario : scenarios.entrySet()) {
			System.err.println("Running " + scenario.getKey());
			scenario.getValue().get().run(quick).forEach((figure) -> lines.add(figure.toMarkdown(scenario.getKey())));
		}
		print(lines);
	}

	private static Map<String, Supplier<Scenario>> scenarios() {
		Map<String, Supplier<Scenario>> scenarios = new LinkedHashMap<>();
		scenarios.put("P1", AuthorizedCalls::new);
		scenarios.put("P2", ColdCallers::new);
		scenarios.put("P3", Renewals::new);
		scenarios.put("P4", TokenRequests::new);
		scenarios.put("P5", Fleet::new);
		scenarios.put("P6", ContextStart::new);
		scenarios.put("P7", RunTimeRegistrations::new);
		scenarios.put("P8", ProxyThroughput::new);
		scenarios.put("export", LibraryExport::new);
		scenarios.put("soak", Soak::new);
		return scenarios;
	}

	private static void print(List<String> lines) {
		System.out.printf("%d cores, JDK %s, Spring Boot %s, Spring Security %s%n%n",
				Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
				SpringBootVersion.getVersion(),
				OAuth2AuthorizedClientManager.class.getPackage().getImplementationVersion());
		System.out.println("| # | figure | target | starter | Spring Security by hand |");
		System.out.println("| --- | --- | --- | --- | --- |");
		lines.forEach(System.out::println);
	}

}
