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

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An authorized call of an API that answers at once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {

	private static final URI READY_URI = UriComponentsBuilder.fromUriString(Client.URL)
		.build(StarterApplication.ACCOUNT_ID);

	@Param
	public Wiring wiring = Wiring.STARTER;

	private final TokenServer tokenServer;

	private final StarterApplication application;

	@SuppressWarnings("NullAway.Init")
	private RestClient restClient;

	@SuppressWarnings("NullAway.Init")
	private WebClient webClient;

	public CallBenchmark() {
		this.tokenServer = new TokenServer(Duration.ZERO, Duration.ofDays(1));
		this.application = new StarterApplication(this.tokenServer, Duration.ZERO);
	}

	@Setup
	public void createClients() {
		this.restClient = this.wiring.restClient(this.application);
		this.webClient = this.wiring.webClient(this.application);
	}

	@TearDown
	public void close() {
		this.application.close();
		this.tokenServer.close();
	}

	@Benchmark
	public @Nullable String restClient() {
		return this.restClient.get().uri(Client.URL).retrieve().body(String.class);
	}

	@Benchmark
	public @Nullable String restClientReadyUri() {
		return this.restClient.get().uri(READY_URI).retrieve().body(String.class);
	}

	@Benchmark
	public @Nullable String webClient() {
		return this.webClient.get().uri(Client.URL).retrieve().bodyToMono(String.class).block();
	}

	@Benchmark
	public @Nullable String webClientReadyUri() {
		return this.webClient.get().uri(READY_URI).retrieve().bodyToMono(String.class).block();
	}

}
