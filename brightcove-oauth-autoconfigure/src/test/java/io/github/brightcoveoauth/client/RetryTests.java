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

import java.io.ByteArrayInputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.token.ClientCredentialsGrant;
import io.github.brightcoveoauth.token.RenewalPolicy;
import io.github.brightcoveoauth.token.StubClients;
import io.github.brightcoveoauth.token.TokenListeners;
import io.github.brightcoveoauth.token.TokenSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of calls that an API answers with 429 or 503.
 */
class RetryTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final List<Duration> pauses = new ArrayList<>();

	private final ExponentialBackOff backOff = new ExponentialBackOff(200, 2);

	private final InstantSource clock = () -> this.now;

	private Instant now = Instant.parse("2026-11-22T10:00:00Z");

	private Runnable meanwhile = () -> {
	};

	private int tokenRequests;

	RetryTests() {
		this.backOff.setMaxAttempts(3);
	}

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@ParameterizedTest
	@EnumSource
	void callThatWasTooManyIsMadeAgain(Client client) {
		answers(429);
		assertThat(client.get(this).getBody()).contains("7");
		assertThat(this.brightcove.apiCalls()).hasSize(2);
		assertThat(this.pauses).containsExactly(Duration.ofMillis(200));
	}

	@ParameterizedTest
	@EnumSource
	void writeThatWasTooManyIsMadeAgainWithItsBodyAndHeaders(Client client) {
		answers(429);
		assertThat(client.send(this, HttpMethod.POST, "the body").getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(this.brightcove.apiCalls()).hasSize(2).allSatisfy((call) -> {
			assertThat(call.body()).isEqualTo("the body");
			assertThat(call.header("Content-Type")).startsWith("text/plain");
			assertThat(call.header("X-App")).isEqualTo("test");
		});
	}

	@ParameterizedTest
	@EnumSource
	void callOfAServiceInTroubleIsMadeAgainIfItIsIdempotent(Client client) {
		answers(503);
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.OK);
		answers(503);
		assertThat(client.send(this, HttpMethod.POST, null).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(this.brightcove.apiCalls()).extracting(FakeBrightcove.Call::method)
			.containsExactly("GET", "GET", "POST");
	}

	@ParameterizedTest
	@EnumSource
	void bodyThatCannotBeSentAgainIsSentOnce(Client client) {
		answers(429);
		ResponseEntity<String> answer = client.send(this, HttpMethod.POST,
				new InputStreamResource(new ByteArrayInputStream("the body".getBytes(StandardCharsets.UTF_8))));
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(answer.getBody()).contains("STATUS_429");
		assertThat(this.brightcove.apiCalls()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void whatRemainsReachesTheCallerAsItIs(Client client) {
		answers(429, 503, 429);
		this.brightcove.answerApiCall(503, Map.of("X-Answer", "last"));
		ResponseEntity<String> answer = client.get(this);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(answer.getHeaders().getFirst("X-Answer")).isEqualTo("last");
		assertThat(answer.getBody()).contains("STATUS_503");
		assertThat(this.brightcove.apiCalls()).hasSize(4);
		assertThat(this.pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
	}

	@ParameterizedTest
	@EnumSource
	void answerOfAnotherKindEndsTheRetries(Client client) {
		answers(429, 500);
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
		assertThat(this.brightcove.apiCalls()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void eachCallHasRetriesOfItsOwn(Client client) {
		answers(429, 429, 429);
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.OK);
		answers(429, 429, 429);
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.OK);
	}

	@ParameterizedTest
	@EnumSource
	void noRetriesAreMadeIfThereAreToBeNone(Client client) {
		this.backOff.setMaxAttempts(0);
		answers(429);
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(this.brightcove.apiCalls()).hasSize(1);
	}

	static Stream<Arguments> retryAfter() {
		return Stream.of(Client.values())
			.flatMap((client) -> Stream.of(Arguments.of(client, "1", 1000), Arguments.of(client, "60", 60_000),
					Arguments.of(client, "Sun, 22 Nov 2026 10:00:30 GMT", 30_000),
					Arguments.of(client, "Sun, 22 Nov 2026 09:59:59 GMT", 200), Arguments.of(client, "0", 200),
					Arguments.of(client, "soon", 200)));
	}

	@ParameterizedTest
	@MethodSource("retryAfter")
	void pauseIsWhatTheAnswerAsksFor(Client client, String retryAfter, long pause) {
		this.brightcove.answerApiCall(429, Map.of(HttpHeaders.RETRY_AFTER, retryAfter));
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(this.pauses).containsExactly(Duration.ofMillis(pause));
	}

	static Stream<Arguments> longRetryAfter() {
		return Stream.of(Client.values())
			.flatMap((client) -> Stream.of(Arguments.of(client, "61"),
					Arguments.of(client, "Sun, 22 Nov 2026 10:01:01 GMT")));
	}

	@ParameterizedTest
	@MethodSource("longRetryAfter")
	void answerThatAsksForTooLongAPauseReachesTheCallerAtOnce(Client client, String retryAfter) {
		this.brightcove.answerApiCall(503, Map.of(HttpHeaders.RETRY_AFTER, retryAfter));
		ResponseEntity<String> answer = client.get(this);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo(retryAfter);
		assertThat(this.pauses).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void pausesOfACallAreAMinuteTogetherAtMost(Client client) {
		this.brightcove.answerApiCall(429, Map.of(HttpHeaders.RETRY_AFTER, "40"));
		this.brightcove.answerApiCall(429, Map.of(HttpHeaders.RETRY_AFTER, "21"));
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(this.pauses).containsExactly(Duration.ofSeconds(40));
	}

	@ParameterizedTest
	@EnumSource
	void analyticsIsAskedAgainOnlyIfItSaysWhen(Client client) {
		answers(429);
		assertThat(client.get(this, "/analytics/data").getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		answers(503);
		assertThat(client.get(this, "/analytics/data").getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(this.brightcove.apiCalls()).hasSize(2);
		this.brightcove.answerApiCall(503, Map.of(HttpHeaders.RETRY_AFTER, "50"));
		assertThat(client.get(this, "/analytics/data").getStatusCode()).isEqualTo(HttpStatus.OK);
		answers(503);
		assertThat(client.get(this, "/analytics-of-others").getStatusCode()).isEqualTo(HttpStatus.OK);
	}

	@ParameterizedTest
	@EnumSource
	void eachTryHasTheTokenOfItsMoment(Client client) {
		answers(429);
		this.meanwhile = () -> this.now = this.now.plusSeconds(300);
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(authorizations()).containsExactly("Bearer brightcove-1", "Bearer brightcove-2");
	}

	@ParameterizedTest
	@EnumSource
	void tokenThatIsRejectedInARetryIsReplaced(Client client) {
		answers(429);
		this.meanwhile = () -> this.brightcove.reject("brightcove-1");
		assertThat(client.get(this).getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(authorizations()).containsExactly("Bearer brightcove-1", "Bearer brightcove-1",
				"Bearer brightcove-2");
	}

	@ParameterizedTest
	@EnumSource
	void authorizationOfTheCallerIsKept(Client client) {
		answers(429);
		client.getWith(this, "Bearer callers");
		assertThat(authorizations()).containsExactly("Bearer callers", "Bearer callers");
	}

	@Test
	void interruptedPauseEndsTheCall() {
		answers(429);
		this.meanwhile = () -> Thread.currentThread().interrupt();
		assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> Client.REST_CLIENT.get(this))
			.withCauseInstanceOf(InterruptedIOException.class);
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.brightcove.apiCalls()).hasSize(1);
	}

	@Test
	void restClientReleasesAnAnswerBeforeItWaits() throws Exception {
		List<String> steps = new ArrayList<>();
		ClientHttpRequestFactory requests = (uri, method) -> {
			MockClientHttpRequest request = new MockClientHttpRequest(method, uri);
			HttpStatus status = steps.isEmpty() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.OK;
			request.setResponse(new MockClientHttpResponse(new byte[0], status) {

				@Override
				public void close() {
					steps.add("released");
				}

			});
			return request;
		};
		new RetryRequestFactory(requests, policy(), (duration) -> steps.add("paused"))
			.createRequest(URI.create("https://api.example.com"), HttpMethod.GET)
			.execute();
		assertThat(steps).containsExactly("released", "paused");
	}

	@Test
	void webClientReleasesAnAnswerBeforeItWaits() {
		List<String> steps = new ArrayList<>();
		Flux<DataBuffer> body = Flux.<DataBuffer>empty().doOnComplete(() -> steps.add("released"));
		ClientRequest request = ClientRequest.create(HttpMethod.GET, URI.create("https://api.example.com")).build();
		new RetryExchangeFilter(policy(), (duration) -> Mono.fromRunnable(() -> steps.add("paused")))
			.filter(request, (sent) -> {
				HttpStatus status = steps.isEmpty() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.OK;
				return Mono.just(ClientResponse.create(status).body(body).build());
			})
			.block();
		assertThat(steps).containsExactly("released", "paused");
	}

	@Test
	void cancelledCallIsNotMadeAgain() {
		List<ClientRequest> requests = new ArrayList<>();
		StepVerifier.withVirtualTime(() -> exchange(requests, 429))
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(199))
			.thenCancel()
			.verify();
		assertThat(requests).hasSize(1);
	}

	@Test
	void webClientWaitsWithoutAThread() {
		List<ClientRequest> requests = new ArrayList<>();
		StepVerifier.withVirtualTime(() -> exchange(requests, 429, 429))
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(599))
			.thenAwait(Duration.ofMillis(1))
			.assertNext((response) -> assertThat(response.statusCode()).isEqualTo(HttpStatus.OK))
			.expectComplete()
			.verify(Duration.ofSeconds(30));
		assertThat(requests).hasSize(3);
	}

	@Test
	void restClientWaitsOnTheThreadOfTheCaller() throws Exception {
		MockClientHttpRequest request = new MockClientHttpRequest(HttpMethod.GET,
				URI.create("https://api.example.com"));
		request.setResponse(new MockClientHttpResponse(new byte[0], HttpStatus.TOO_MANY_REQUESTS));
		ClientHttpRequestFactory requests = new RetryRequestFactory((uri, method) -> request, policy());
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedIOException.class)
			.isThrownBy(() -> requests.createRequest(request.getURI(), HttpMethod.GET).execute());
		assertThat(Thread.interrupted()).isTrue();
	}

	private Mono<ClientResponse> exchange(List<ClientRequest> requests, int... statuses) {
		ClientRequest request = ClientRequest.create(HttpMethod.GET, URI.create("https://api.example.com")).build();
		return new RetryExchangeFilter(policy()).filter(request, (sent) -> {
			requests.add(sent);
			int status = (requests.size() <= statuses.length) ? statuses[requests.size() - 1] : 200;
			return Mono.just(ClientResponse.create(HttpStatus.valueOf(status)).build());
		});
	}

	private void answers(int... statuses) {
		Arrays.stream(statuses).forEach((status) -> this.brightcove.answerApiCall(status, Map.of()));
	}

	private List<String> authorizations() {
		return this.brightcove.apiCalls().stream().map(FakeBrightcove.Call::authorization).toList();
	}

	private RetryPolicy policy() {
		return new RetryPolicy(this.backOff, List.of(URI.create(this.brightcove.apiUrl("/analytics"))), this.clock);
	}

	private BearerAuthorization bearer() {
		TokenSource tokens = new TokenSource(new StubClients(),
				new ClientCredentialsGrant(this::token, new RenewalPolicy(0.75, null), this.clock), (task, delay) -> {
					task.run();
					return CompletableFuture.completedFuture(null);
				}, this.clock, new TokenListeners(List.of()));
		return new BearerAuthorization(tokens, new TrustedHosts(List.of("localhost")), Map.of(), "brightcove");
	}

	private OAuth2AccessTokenResponse token(OAuth2ClientCredentialsGrantRequest request) {
		return OAuth2AccessTokenResponse
			.withToken(request.getClientRegistration().getRegistrationId() + "-" + ++this.tokenRequests)
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(300)
			.build();
	}

	private RestClient restClient() {
		return RestClient.builder()
			.requestFactory(new RetryRequestFactory(
					new BearerRequestFactory(new JdkClientHttpRequestFactory(), bearer()), policy(), this::pause))
			.build();
	}

	private WebClient webClient() {
		return WebClient.builder()
			.clientConnector(new JdkClientHttpConnector())
			.filter(new RetryExchangeFilter(policy(), (duration) -> Mono.fromCallable(() -> {
				pause(duration);
				return duration;
			})))
			.filter(new BearerExchangeFilter(bearer()))
			.build();
	}

	private void pause(Duration duration) throws InterruptedException {
		this.pauses.add(duration);
		this.meanwhile.run();
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
	}

	enum Client {

		REST_CLIENT {

			@Override
			ResponseEntity<String> send(RetryTests test, HttpMethod method, String path, @Nullable Object body,
					HttpHeaders headers) {
				RestClient.RequestBodySpec request = test.restClient()
					.method(method)
					.uri(test.brightcove.apiUrl(path))
					.headers((all) -> all.addAll(headers));
				return ((body != null) ? request.body(body) : request)
					.exchangeForRequiredValue((sent, response) -> ResponseEntity.status(response.getStatusCode())
						.headers(response.getHeaders())
						.body(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
			}

		},

		WEB_CLIENT {

			@Override
			ResponseEntity<String> send(RetryTests test, HttpMethod method, String path, @Nullable Object body,
					HttpHeaders headers) {
				WebClient.RequestBodySpec request = test.webClient()
					.method(method)
					.uri(test.brightcove.apiUrl(path))
					.headers((all) -> all.addAll(headers));
				return ((body != null) ? request.bodyValue(body) : request)
					.exchangeToMono((response) -> response.toEntity(String.class))
					.block();
			}

		};

		abstract ResponseEntity<String> send(RetryTests test, HttpMethod method, String path, @Nullable Object body,
				HttpHeaders headers);

		ResponseEntity<String> send(RetryTests test, HttpMethod method, @Nullable Object body) {
			HttpHeaders headers = new HttpHeaders();
			headers.set("X-App", "test");
			return send(test, method, "/videos", body, headers);
		}

		ResponseEntity<String> get(RetryTests test) {
			return get(test, "/videos");
		}

		ResponseEntity<String> get(RetryTests test, String path) {
			return send(test, HttpMethod.GET, path, null, new HttpHeaders());
		}

		void getWith(RetryTests test, String authorization) {
			HttpHeaders headers = new HttpHeaders();
			headers.set(HttpHeaders.AUTHORIZATION, authorization);
			send(test, HttpMethod.GET, "/videos", null, headers);
		}

	}

}
