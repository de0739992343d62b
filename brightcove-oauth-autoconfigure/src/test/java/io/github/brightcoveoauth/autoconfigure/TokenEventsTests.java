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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveTokenEvent;
import io.github.brightcoveoauth.BrightcoveTokenObtainedEvent;
import io.github.brightcoveoauth.BrightcoveTokenRejectedEvent;
import io.github.brightcoveoauth.FakeBrightcove;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an application and its meters are told of tokens.
 */
class TokenEventsTests {

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final List<BrightcoveTokenEvent> events = new CopyOnWriteArrayList<>();

	private final List<String> threads = new CopyOnWriteArrayList<>();

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void applicationIsToldOfANewTokenOnAThreadThatNoTokenNeeds() {
		run((event) -> {
		}, (context) -> {
			rest(context, "body");
			await().until(() -> !this.events.isEmpty());
			assertThat(this.events).singleElement()
				.isInstanceOfSatisfying(BrightcoveTokenObtainedEvent.class, (event) -> {
					assertThat(event.registrationId()).isEqualTo("brightcove");
					assertThat(event.expiresAt()).isEqualTo(event.issuedAt().plusSeconds(300));
					assertThat(event.toString()).doesNotContain("the-token");
				});
			assertThat(this.threads).singleElement().asString().startsWith("brightcove-events-");
		});
	}

	@Test
	void listenerThatFailsOrBlocksHarmsNoCall() {
		CountDownLatch never = new CountDownLatch(1);
		run((event) -> {
			if (event instanceof BrightcoveTokenObtainedEvent) {
				throw new IllegalStateException("A listener's bug");
			}
			block(never);
		}, (context) -> {
			assertThat(rest(context, "body")).isEqualTo(200);
			this.brightcove.reject("the-token");
			this.brightcove.issue("another-token");
			assertThat(rest(context, "body")).isEqualTo(200);
			await().until(() -> this.events.size() == 2);
			assertThat(rest(context, "body")).isEqualTo(200);
		});
	}

	static Stream<Named<Client>> clients() {
		return Stream.of(Named.of("RestClient", TokenEventsTests::rest), Named.of("WebClient", TokenEventsTests::web));
	}

	@ParameterizedTest
	@MethodSource("clients")
	void repeatedCallIsCountedAsReplayed(Client client) {
		run((event) -> {
		}, (context) -> {
			client.call(context, "body");
			assertThat(Search.in(context.getBean(MeterRegistry.class)).name("brightcove.oauth.unauthorized").meters())
				.isEmpty();
			this.brightcove.reject("the-token");
			this.brightcove.issue("another-token");
			assertThat(client.call(context, "body")).isEqualTo(200);
			assertThat(unauthorized(context, "replayed")).isEqualTo(1);
			assertThat(unauthorized(context, "refused")).isZero();
			assertThat(rejections(1)).containsExactly(true);
		});
	}

	@ParameterizedTest
	@MethodSource("clients")
	void everyOtherRejectionIsCountedAsRefused(Client client) {
		run((event) -> {
		}, (context) -> {
			client.call(context, "body");
			this.brightcove.reject("the-token");
			assertThat(client.call(context, "body")).as("second token").isEqualTo(401);
			assertThat(unauthorized(context, "replayed")).isEqualTo(1);
			assertThat(unauthorized(context, "refused")).isEqualTo(1);
			assertThat(client.call(context, "body")).as("too soon").isEqualTo(401);
			assertThat(unauthorized(context, "replayed")).isEqualTo(1);
			assertThat(unauthorized(context, "refused")).isEqualTo(2);
			assertThat(rejections(3)).containsExactly(true, false, false);
		});
	}

	@ParameterizedTest
	@MethodSource("clients")
	void callThatCannotBeRepeatedIsCountedAsRefused(Client client) {
		run((event) -> {
		}, (context) -> {
			client.call(context, "body");
			this.brightcove.reject("the-token");
			this.brightcove.issue("another-token");
			assertThat(client.call(context, new InputStreamResource(new ByteArrayInputStream(new byte[1]))))
				.isEqualTo(401);
			assertThat(unauthorized(context, "replayed")).isZero();
			assertThat(unauthorized(context, "refused")).isEqualTo(1);
			assertThat(rejections(1)).containsExactly(false);
		});
	}

	private List<Boolean> rejections(int count) {
		await()
			.until(() -> this.events.stream().filter(BrightcoveTokenRejectedEvent.class::isInstance).count() == count);
		return this.events.stream()
			.filter(BrightcoveTokenRejectedEvent.class::isInstance)
			.map((event) -> ((BrightcoveTokenRejectedEvent) event).replayed())
			.toList();
	}

	private static double unauthorized(ApplicationContext context, String outcome) {
		return Search.in(context.getBean(MeterRegistry.class))
			.name("brightcove.oauth.unauthorized")
			.tags("registration", "brightcove", "outcome", outcome)
			.counters()
			.stream()
			.mapToDouble((counter) -> counter.count())
			.sum();
	}

	private void run(Consumer<BrightcoveTokenEvent> listener, ThrowingConsumer test) {
		ApplicationContextRunner runner = BrightcoveContextRunner.of(this.brightcove, "jdk")
			.withConfiguration(AutoConfigurations.of(BrightcoveMetricsAutoConfiguration.class))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withPropertyValues("fake.api=" + this.brightcove.apiUrl("/videos"))
			.withInitializer((context) -> context
				.addApplicationListener(ApplicationListener.forPayload((BrightcoveTokenEvent event) -> {
					this.events.add(event);
					this.threads.add(Thread.currentThread().getName());
					listener.accept(event);
				})));
		runner.run(test::accept);
	}

	private static void block(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static int rest(ApplicationContext context, Object body) {
		return context.getBean(RestClient.class)
			.post()
			.uri(context.getEnvironment().getProperty("fake.api"))
			.body(body)
			.exchangeForRequiredValue((request, response) -> response.getStatusCode().value());
	}

	private static int web(ApplicationContext context, Object body) {
		return context.getBean(WebClient.class)
			.post()
			.uri(context.getEnvironment().getProperty("fake.api"))
			.bodyValue(body)
			.exchangeToMono((response) -> response.toBodilessEntity())
			.block()
			.getStatusCode()
			.value();
	}

	private interface Client {

		int call(ApplicationContext context, Object body);

	}

	private interface ThrowingConsumer {

		void accept(ApplicationContext context) throws Exception;

	}

}
