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

package io.github.brightcoveoauth.store;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Instances that share their tokens through real servers.
 */
@ExtendWith(OutputCaptureExtension.class)
class FleetIntegrationTests {

	private static final int VIDEOS = 240;

	private static final RedisServer redis = new RedisServer();

	private final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	private final List<Instance> instances = new ArrayList<>();

	@BeforeEach
	void clear() {
		inRedis((template) -> template.delete(template.keys("*")));
	}

	@AfterEach
	void close() {
		this.instances.forEach(Instance::close);
		this.simulator.close();
	}

	@AfterAll
	static void stop() {
		redis.close();
	}

	@ParameterizedTest
	@EnumSource(names = { "REDIS", "H2", "POSTGRESQL", "MARIADB" })
	void fiveInstancesShareAToken(Engine engine) throws Exception {
		engine.clear();
		List<Instance> fleet = IntStream.range(0, 5).mapToObj((i) -> start(engine.properties())).toList();
		assertThat(atOnce(fleet, Instance::call)).containsOnly(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(1);
		assertThat(atOnce(fleet, Instance::token)).hasSize(5).containsOnly(fleet.get(0).token());
		assertThat(engine.content()).contains(fleet.get(0).token())
			.doesNotContain(this.simulator.clientId(), this.simulator.clientSecret());
	}

	@ParameterizedTest
	@EnumSource(names = { "REDIS", "H2" })
	void encryptedTokenIsSharedAndCannotBeRead(Engine engine) {
		engine.clear();
		List<String> properties = with(engine.properties(), encryptionKey(1));
		Instance instance = start(properties);
		instance.call();
		assertThat(start(properties).token()).isEqualTo(instance.token());
		assertThat(this.simulator.tokenRequests()).isEqualTo(1);
		assertThat(engine.content()).contains("{aes-gcm}")
			.doesNotContain(instance.token(), this.simulator.clientId(), this.simulator.clientSecret());
	}

	@Test
	void tokenOutlivesTheInstanceThatFetchedIt() {
		Instance first = start();
		first.call();
		Instance second = start();
		second.call();
		first.close();
		assertThat(second.call()).isEqualTo(VIDEOS);
		assertThat(start().call()).isEqualTo(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(1);
	}

	@Test
	void instancesStartAndCallWithoutRedis(CapturedOutput output) {
		redis.stop();
		try {
			Instance one = start();
			assertThat(one.call()).isEqualTo(VIDEOS);
			assertThat(one.callWithAnotherToken()).isEqualTo(VIDEOS);
			assertThat(output.getAll().lines().filter((line) -> line.contains("TokenLog"))).singleElement()
				.asString()
				.contains("WARN", "The store of tokens failed: ");
			assertThat(start().call()).isEqualTo(VIDEOS);
			assertThat(this.simulator.tokenRequests()).isEqualTo(3);
		}
		finally {
			redis.start();
		}
	}

	@Test
	void instancesCallWhileRedisIsStoppedAndShareAgainThereafter() {
		Instance one = start();
		Instance other = start();
		assertThat(one.token()).isEqualTo(other.token());
		redis.stop();
		try {
			assertThat(one.call()).isEqualTo(VIDEOS);
			assertThat(one.callWithAnotherToken()).isEqualTo(VIDEOS);
			assertThat(other.callWithAnotherToken()).isEqualTo(VIDEOS);
			assertThat(one.token()).isNotEqualTo(other.token());
		}
		finally {
			redis.start();
		}
		await().atMost(30, TimeUnit.SECONDS).until(() -> {
			assertThat(one.callWithAnotherToken()).isEqualTo(VIDEOS);
			return !redis.content().equals("[]");
		});
		await().atMost(30, TimeUnit.SECONDS).until(() -> {
			assertThat(other.callWithAnotherToken()).isEqualTo(VIDEOS);
			return other.token().equals(one.token());
		});
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void instancesCallWhileRedisDoesNotAnswer() {
		Instance one = start();
		one.call();
		redis.pause();
		try {
			assertThat(one.callWithAnotherToken()).isEqualTo(VIDEOS);
			assertThat(one.callWithAnotherToken()).isEqualTo(VIDEOS);
			assertThat(start().call()).isEqualTo(VIDEOS);
		}
		finally {
			redis.resume();
		}
		assertThat(one.call()).isEqualTo(VIDEOS);
	}

	@Test
	void tokenThatRedisLostIsFetchedOnce() {
		start().call();
		inRedis((template) -> template.delete(template.keys("*")));
		assertThat(start().call()).isEqualTo(VIDEOS);
		assertThat(start().call()).isEqualTo(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
	}

	@Test
	void garbageIsReplaced(CapturedOutput output) {
		start().call();
		inRedis((template) -> template.keys("*").forEach((key) -> template.opsForValue().set(key, "garbage")));
		Instance instance = start();
		assertThat(instance.call()).isEqualTo(VIDEOS);
		assertThat(start().token()).isEqualTo(instance.token());
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
		assertThat(output.getAll().lines().filter((line) -> line.contains("TokenLog"))).singleElement()
			.asString()
			.contains("WARN", "cannot be read and is replaced");
	}

	@Test
	void valueThatIsNoTextDoesNoHarm() {
		start().call();
		inRedis((template) -> template.keys("*").forEach((key) -> {
			template.delete(key);
			template.opsForList().leftPush(key, "garbage");
		}));
		assertThat(start().call()).isEqualTo(VIDEOS);
	}

	@Test
	void tokenOfAnotherEncryptionKeyIsReplaced() {
		Instance one = start(with(redis.properties(), encryptionKey(1)));
		one.call();
		Instance other = start(with(redis.properties(), encryptionKey(2)));
		assertThat(other.call()).isEqualTo(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
		assertThat(one.call()).isEqualTo(VIDEOS);
		Instance third = start(with(redis.properties(), encryptionKey(3),
				"brightcove.oauth.token.previous-" + encryptionKey(2).substring("brightcove.oauth.token.".length())));
		assertThat(third.token()).isEqualTo(other.token());
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
	}

	@Test
	void rejectedTokenIsNotHandedOut() {
		Instance one = start();
		one.call();
		Instance other = start();
		other.call();
		this.simulator.reset();
		assertThat(one.call()).isEqualTo(VIDEOS);
		assertThat(start().call()).as("one that starts afterwards").isEqualTo(VIDEOS);
		assertThat(other.call()).as("one that has the rejected token too").isEqualTo(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(1);
	}

	@Test
	void instanceThatFindsARejectedTokenReplacesIt() {
		Instance one = start();
		one.call();
		this.simulator.reset();
		Instance other = start();
		assertThat(other.call()).isEqualTo(VIDEOS);
		assertThat(one.call()).isEqualTo(VIDEOS);
		assertThat(one.token()).isEqualTo(other.token());
		assertThat(this.simulator.tokenRequests()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "redis, org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration, data-redis",
			"jdbc, org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration, jdbc" })
	void storeWithoutConnectionFailsTheStart(String store, String exclusion, String starter, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(List.of("brightcove.oauth.token.store=" + store,
				"brightcove.oauth.token.fetch-on-startup=true", "spring.autoconfigure.exclude=" + exclusion)));
		assertThat(output).contains("'brightcove.oauth.token.store' is '" + store + "'")
			.contains("Add 'spring-boot-starter-" + starter + "'");
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	private Instance start() {
		return start(redis.properties());
	}

	private Instance start(List<String> properties) {
		Instance instance = new Instance(this.simulator, properties);
		this.instances.add(instance);
		return instance;
	}

	private static List<String> with(List<String> properties, String... more) {
		return Stream.concat(properties.stream(), Stream.of(more)).toList();
	}

	private static String encryptionKey(int number) {
		byte[] key = new byte[32];
		key[0] = (byte) number;
		return "brightcove.oauth.token.encryption-key=" + Base64.getEncoder().encodeToString(key);
	}

	private static <T> List<T> atOnce(List<Instance> fleet, Function<Instance, T> action) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(fleet.size());
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads
				.invokeAll(fleet.stream().map((instance) -> (Callable<T>) () -> action.apply(instance)).toList())) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static void inRedis(Consumer<StringRedisTemplate> action) {
		LettuceConnectionFactory connectionFactory = redis.connect();
		try {
			action.accept(new StringRedisTemplate(connectionFactory));
		}
		finally {
			connectionFactory.destroy();
		}
	}

}
