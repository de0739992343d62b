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

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.awaitility.Awaitility.await;

/**
 * An application in a JVM of its own, in which BlockHound reports whatever blocks a
 * thread that must not be blocked.
 */
class EventLoopsIntegrationTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void webClientBlocksNoEventLoop(String connector, @TempDir Path directory) throws Exception {
		File output = directory.resolve("output").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+AllowRedefinitionToAddDeleteMethods", "-cp", System.getProperty("java.class.path"),
				Application.class.getName(), "--spring.http.clients.reactive.connector=" + connector)
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		try {
			assertThat(process.waitFor()).as(() -> contentOf(output)).isZero();
		}
		finally {
			process.destroyForcibly();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
			RestClientAutoConfiguration.class, WebClientAutoConfiguration.class, BrightcoveOAuthAutoConfiguration.class,
			BrightcoveClientsAutoConfiguration.class })
	static class Application {

		private static final Queue<Throwable> BLOCKING_CALLS = new ConcurrentLinkedQueue<>();

		public static void main(String[] args) {
			BlockHound.builder()
				.loadIntegrations()
				.blockingMethodCallback((method) -> BLOCKING_CALLS.add(new BlockingOperationError(method)))
				.install();
			callFrom(Schedulers.parallel(), args);
			callFrom(Schedulers.fromExecutor(LoopResources.create("caller").onClient(true).next()), args);
		}

		private static void callFrom(Scheduler caller, String[] args) {
			Mono.fromRunnable(() -> LockSupport.parkNanos(1)).subscribeOn(caller).block();
			assertThat(BLOCKING_CALLS).as("deliberate blocking calls").isNotEmpty();
			BLOCKING_CALLS.clear();
			SpringApplication application = new SpringApplication(Application.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			try (FakeBrightcove brightcove = new FakeBrightcove()) {
				application.setDefaultProperties(Map.of("brightcove.oauth.client-id", "the-id",
						"brightcove.oauth.client-secret", "the-secret", "brightcove.oauth.token-uri",
						brightcove.tokenUri(), "brightcove.oauth.trusted-hosts", "localhost"));
				try (ConfigurableApplicationContext context = application.run(args)) {
					callInAllStates(brightcove, context.getBean(WebClient.class), caller);
				}
			}
		}

		private static void callInAllStates(FakeBrightcove brightcove, WebClient client, Scheduler caller) {
			Runnable call = () -> call(client, brightcove.apiUrl("/count"), caller);
			brightcove.answerTokenRequests(200, "application/json", """
					{"access_token":"short-lived","token_type":"Bearer","expires_in":1}""");
			call.run();
			Instant end = Instant.now().plusSeconds(1);
			await().until(() -> Instant.now().isAfter(end));
			brightcove.issue("long-lived");
			call.run();
			call.run();
			brightcove.reject("long-lived");
			brightcove.issue("another");
			call.run();
			assertThat(brightcove.apiCalls()).extracting(FakeBrightcove.Call::authorization)
				.containsExactly("Bearer short-lived", "Bearer long-lived", "Bearer long-lived", "Bearer long-lived",
						"Bearer another");
		}

		private static void call(WebClient client, String url, Scheduler caller) {
			Mono.defer(() -> client.get().uri(url).retrieve().bodyToMono(String.class)).subscribeOn(caller).block();
			BLOCKING_CALLS.forEach(Throwable::printStackTrace);
			assertThat(BLOCKING_CALLS).isEmpty();
		}

	}

}
