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

package io.github.brightcoveoauth.client;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import io.github.brightcoveoauth.token.ClientCredentialsGrant;
import io.github.brightcoveoauth.token.RenewalPolicy;
import io.github.brightcoveoauth.token.StubClients;
import io.github.brightcoveoauth.token.TokenListeners;
import io.github.brightcoveoauth.token.TokenRequestExecutor;
import io.github.brightcoveoauth.token.TokenSource;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

class BearerExchangeFilterTests {

	private final List<String> authorizations = new ArrayList<>();

	private final List<String> threads = new ArrayList<>();

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private int requests;

	@Test
	void tokenIsThatOfTheMomentOfEachSubscription() {
		TokenSource tokens = tokens((task, delay) -> run(task));
		tokens.await("brightcove");
		Mono<ClientResponse> exchange = exchange(tokens);
		exchange.block();
		exchange.block();
		this.now = this.now.plusSeconds(300);
		exchange.block();
		assertThat(this.authorizations).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
	}

	@Test
	void callThatWaitedGoesOnOffTheThreadOfTheTokenRequest() {
		exchange(tokens((task, delay) -> runInThread(task, "token-request"))).block();
		assertThat(this.authorizations).containsExactly("Bearer token-1");
		assertThat(this.threads).singleElement().asString().startsWith("parallel-");
	}

	@Test
	void callThatNeedNotWaitGoesOnWhereItIs() {
		TokenSource tokens = tokens((task, delay) -> run(task));
		tokens.await("brightcove");
		exchange(tokens).block();
		assertThat(this.threads).containsExactly(Thread.currentThread().getName());
	}

	private Mono<ClientResponse> exchange(TokenSource tokens) {
		BearerExchangeFilter filter = new BearerExchangeFilter(
				new BearerAuthorization(tokens, new TrustedHosts(List.of("api.example.com")), Map.of(), "brightcove"));
		ClientRequest request = ClientRequest.create(HttpMethod.GET, URI.create("https://api.example.com")).build();
		return filter.filter(request, (sent) -> {
			this.authorizations.add(sent.headers().getFirst(HttpHeaders.AUTHORIZATION));
			this.threads.add(Thread.currentThread().getName());
			return Mono.just(ClientResponse.create(HttpStatus.OK).build());
		});
	}

	private static Future<?> run(Runnable task) {
		task.run();
		return CompletableFuture.completedFuture(null);
	}

	private static Future<?> runInThread(Runnable task, String name) {
		FutureTask<?> future = new FutureTask<>(task, null);
		new Thread(future, name).start();
		return future;
	}

	private TokenSource tokens(TokenRequestExecutor executor) {
		InstantSource clock = () -> this.now;
		return new TokenSource(new StubClients(),
				new ClientCredentialsGrant(this::answer, new RenewalPolicy(0.75, null), clock), executor, clock,
				new TokenListeners(List.of()));
	}

	private OAuth2AccessTokenResponse answer(OAuth2ClientCredentialsGrantRequest request) {
		return OAuth2AccessTokenResponse.withToken("token-" + ++this.requests)
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(300)
			.build();
	}

}
