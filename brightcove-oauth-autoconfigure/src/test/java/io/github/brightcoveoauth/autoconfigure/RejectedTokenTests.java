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

package io.github.brightcoveoauth.autoconfigure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of calls that an API answers with 401.
 */
class RejectedTokenTests {

	private static final byte[] BYTES = "the body".getBytes(StandardCharsets.UTF_8);

	private static final Map<String, List<String>> FORM = Map.of("name", List.of("value"));

	private final FakeBrightcove brightcove = new FakeBrightcove();

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	static Stream<Arguments> calls() {
		return onBothLibraries(Stream.of(Named.of("RestClient", rest((client) -> client)),
				Named.of("WebClient", web((client) -> client))));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void callIsRepeatedOnceWithANewToken(String library, Call call) {
		run(library, call, (calling) -> {
			assertThat(calling.get().getStatusCode().value()).isEqualTo(200);
			assertThat(calling.get().getStatusCode().value()).isEqualTo(200);
			assertThat(authorizations()).containsExactly("Bearer first", "Bearer second", "Bearer second");
			assertThat(this.brightcove.tokenRequests()).hasSize(2);
		});
	}

	@ParameterizedTest
	@MethodSource("calls")
	void secondRejectionReachesTheCallerWithItsBody(String library, Call call) {
		run(library, call, (calling) -> {
			this.brightcove.reject("second");
			ResponseEntity<String> answer = calling.get();
			assertThat(answer.getStatusCode().value()).isEqualTo(401);
			assertThat(answer.getBody()).contains("UNAUTHORIZED");
			assertThat(authorizations()).containsExactly("Bearer first", "Bearer second");
		});
	}

	@ParameterizedTest
	@MethodSource("calls")
	void callsThatWantAPermissionCostNoMoreTokens(String library, Call call) {
		run(library, call, (calling) -> {
			this.brightcove.reject("second");
			assertThat(IntStream.range(0, 20).mapToObj((i) -> calling.get().getStatusCode().value())).containsOnly(401);
			assertThat(this.brightcove.tokenRequests()).hasSize(2);
		});
	}

	@ParameterizedTest
	@MethodSource("calls")
	void rejectedCallsShareOneTokenRequest(String library, Call call) {
		run(library, call, (calling) -> {
			this.brightcove.hold();
			List<FutureTask<Integer>> results = IntStream.range(0, 50)
				.mapToObj((i) -> new FutureTask<>(() -> calling.get().getStatusCode().value()))
				.toList();
			List<Thread> threads = results.stream().map((result) -> new Thread(result)).toList();
			threads.forEach(Thread::start);
			await().until(() -> this.brightcove.tokenRequests().size() == 2
					&& threads.stream().allMatch((thread) -> thread.getState() == Thread.State.WAITING));
			this.brightcove.release();
			for (FutureTask<Integer> result : results) {
				assertThat(result.get()).isEqualTo(200);
			}
			assertThat(this.brightcove.tokenRequests()).hasSize(2);
		});
	}

	@ParameterizedTest
	@MethodSource("calls")
	void callerIsToldWhyThereIsNoOtherToken(String library, Call call) {
		run(library, call, (calling) -> {
			this.brightcove.answerTokenRequests(401, "application/json", "{\"error\":\"invalid_client\"}");
			assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(calling::get)
				.withMessageContaining("'brightcove': [invalid_client]");
		});
	}

	static Stream<Arguments> callsWithABodyThatCanBeSentAgain() {
		return onBothLibraries(Stream.of(
				Named.of("RestClient, object", rest((client) -> client.body(Map.of("name", "value")))),
				Named.of("RestClient, text", rest((client) -> client.body("text"))),
				Named.of("RestClient, form", rest((client) -> client.body(new LinkedMultiValueMap<>(FORM)))),
				Named.of("RestClient, resource", rest((client) -> client.body(new ByteArrayResource(BYTES)))),
				Named.of("RestClient, repeatable stream", rest((client) -> client.body(new RepeatableBody()))),
				Named.of("WebClient, object", web((client) -> client.bodyValue(Map.of("name", "value")))),
				Named.of("WebClient, text", web((client) -> client.bodyValue("text"))),
				Named.of("WebClient, form",
						web((client) -> client.body(BodyInserters.fromFormData(new LinkedMultiValueMap<>(FORM))))),
				Named.of("WebClient, resource", web((client) -> client.bodyValue(new ByteArrayResource(BYTES))))));
	}

	@ParameterizedTest
	@MethodSource("callsWithABodyThatCanBeSentAgain")
	void bodyThatCanBeSentAgainIsSentAgain(String library, Call call) {
		run(library, call, (calling) -> {
			assertThat(calling.get().getStatusCode().value()).isEqualTo(200);
			List<String> bodies = this.brightcove.apiCalls().stream().map(FakeBrightcove.Call::body).toList();
			assertThat(bodies).hasSize(2).doesNotContain("").containsOnly(bodies.get(0));
		});
	}

	static Stream<Arguments> callsWithABodyThatCannotBeSentAgain() {
		return onBothLibraries(Stream.of(
				Named.of("RestClient, stream",
						rest((client) -> client.body(new InputStreamResource(new ByteArrayInputStream(BYTES))))),
				Named.of("RestClient, written",
						rest((client) -> client.body((StreamingHttpOutputMessage.Body) (out) -> out.write(BYTES)))),
				Named.of("WebClient, stream",
						web((client) -> client.bodyValue(new InputStreamResource(new ByteArrayInputStream(BYTES))))),
				Named.of("WebClient, publisher",
						web((client) -> client.body(Flux.just("the ", "body"), String.class)))));
	}

	@ParameterizedTest
	@MethodSource("callsWithABodyThatCannotBeSentAgain")
	void bodyThatCannotBeSentAgainIsSentOnceAndTheNextCallHasANewToken(String library, Call call) {
		run(library, call, (calling) -> {
			assertThat(calling.get().getStatusCode().value()).isEqualTo(401);
			assertThat(calling.get().getStatusCode().value()).isEqualTo(200);
			assertThat(authorizations()).containsExactly("Bearer first", "Bearer second");
			assertThat(this.brightcove.tokenRequests()).hasSize(2);
		});
	}

	/**
	 * Run with a token {@code first} that is held but no longer good, and {@code second}
	 * to be had.
	 */
	private void run(String library, Call call, ThrowingConsumer test) {
		BrightcoveContextRunner.of(this.brightcove, library).run((context) -> {
			this.brightcove.issue("first");
			context.getBean("brightcoveAuthorizedClientManager", OAuth2AuthorizedClientManager.class)
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("brightcove").principal("test").build());
			this.brightcove.reject("first");
			this.brightcove.issue("second");
			test.accept(() -> call.send(context, this.brightcove.apiUrl("/videos")));
		});
	}

	private List<String> authorizations() {
		return this.brightcove.apiCalls().stream().map(FakeBrightcove.Call::authorization).toList();
	}

	private static Call rest(Function<RestClient.RequestBodySpec, RestClient.RequestHeadersSpec<?>> body) {
		return (context, url) -> body.apply(context.getBean(RestClient.class).post().uri(url))
			.exchangeForRequiredValue((request, response) -> ResponseEntity.status(response.getStatusCode())
				.body(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
	}

	private static Call web(Function<WebClient.RequestBodySpec, WebClient.RequestHeadersSpec<?>> body) {
		return (context, url) -> body.apply(context.getBean(WebClient.class).post().uri(url))
			.exchangeToMono((response) -> response.toEntity(String.class))
			.block();
	}

	private static Stream<Arguments> onBothLibraries(Stream<Named<Call>> calls) {
		return calls.flatMap((call) -> Stream.of(Arguments.of("jdk", call), Arguments.of("reactor", call)));
	}

	private interface Call {

		ResponseEntity<String> send(ApplicationContext context, String url);

	}

	private interface ThrowingConsumer {

		void accept(Supplier<ResponseEntity<String>> calling) throws Exception;

	}

	private static final class RepeatableBody implements StreamingHttpOutputMessage.Body {

		@Override
		public void writeTo(OutputStream outputStream) throws IOException {
			outputStream.write(BYTES);
		}

		@Override
		public boolean repeatable() {
			return true;
		}

	}

}
