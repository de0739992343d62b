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
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;

/**
 * Asking a manager for a token that it holds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenBenchmark {

	private final OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest
		.withClientRegistrationId(SpringSecurity.REGISTRATION_ID)
		.principal("benchmarks")
		.build();

	private final TokenServer tokenServer;

	private final StarterApplication application;

	private final OAuth2AuthorizedClientManager starter;

	private final OAuth2AuthorizedClientManager springSecurity;

	private final ReactiveOAuth2AuthorizedClientManager springSecurityReactive;

	public TokenBenchmark() {
		this.tokenServer = new TokenServer(Duration.ZERO, Duration.ofDays(1));
		this.application = new StarterApplication(this.tokenServer, Duration.ZERO);
		this.starter = this.application.brightcove().authorizedClientManager();
		this.springSecurity = new SpringSecurity(this.application).manager();
		this.springSecurityReactive = new SpringSecurity(this.application).reactiveManager();
	}

	@TearDown
	public void close() {
		this.application.close();
		this.tokenServer.close();
	}

	@Benchmark
	public @Nullable OAuth2AuthorizedClient starter() {
		return this.starter.authorize(this.request);
	}

	@Benchmark
	public @Nullable OAuth2AuthorizedClient springSecurity() {
		return this.springSecurity.authorize(this.request);
	}

	@Benchmark
	public @Nullable OAuth2AuthorizedClient springSecurityReactive() {
		return this.springSecurityReactive.authorize(this.request).block();
	}

}
