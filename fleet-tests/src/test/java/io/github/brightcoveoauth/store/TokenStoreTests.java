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

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What every store does.
 */
@ParameterizedClass
@EnumSource
class TokenStoreTests {

	private static final TokenKey KEY = key("brightcove", "a1");

	private static final Duration LONG = Duration.ofMinutes(5);

	private static final int THREADS = 16;

	@Parameter
	Engine engine;

	private TokenStore store;

	@BeforeEach
	void clear() {
		this.engine.clear();
		this.store = this.engine.store();
	}

	@Test
	void nothingIsThereAtFirst() {
		assertThat(this.store.find(KEY)).isNull();
	}

	@Test
	void savedTokenIsFoundWithItsTimes() {
		StoredToken token = token("the-token");
		this.store.save(KEY, token);
		assertThat(this.store.find(KEY)).isEqualTo(token);
		assertThat(this.engine.store().find(KEY)).as("by another instance").isEqualTo(token);
	}

	@Test
	void savedTokenReplacesTheOneThatWasThere() {
		this.store.save(KEY, token("first"));
		StoredToken second = token("second");
		this.engine.store().save(KEY, second);
		assertThat(this.store.find(KEY)).isEqualTo(second);
	}

	@Test
	void keysAreApart() {
		List<TokenKey> keys = List.of(KEY, key("brightcove", "b2"), key("partner", "a1"), key("BRIGHTCOVE", "c3"));
		keys.forEach((key) -> this.store.save(key, token(key.toString())));
		assertThat(keys).allSatisfy((key) -> assertThat(this.store.find(key).value()).isEqualTo(key.toString()));
		this.store.remove(KEY, this.store.find(KEY));
		assertThat(keys).filteredOn((key) -> this.store.find(key) != null).hasSize(3).doesNotContain(KEY);
	}

	static List<String> registrationIds() {
		return List.of("a:b", "two words", " ", "'; DROP TABLE oauth2_authorized_client", "100 %_\\", "Videothèque",
				"\uD83C\uDFAC", "x".repeat(100), "x".repeat(300), "x".repeat(99) + "\uD83C\uDFAC",
				"\uD83C\uDFAC".repeat(60));
	}

	@ParameterizedTest
	@MethodSource("registrationIds")
	void anyRegistrationHasATokenAndALease(String registrationId) {
		TokenKey key = key(registrationId, "a1");
		StoredToken token = token("the-token");
		this.store.save(key, token);
		assertThat(this.store.find(key)).isEqualTo(token);
		this.store.save(key, token.withValue("another"));
		assertThat(this.store.find(key).value()).isEqualTo("another");
		assertThat(this.store.acquireLease(key, "holder", LONG)).isTrue();
		assertThat(this.store.acquireLease(key, "other", LONG)).isFalse();
		this.store.releaseLease(key, "holder");
		assertThat(this.store.acquireLease(key, "other", LONG)).isTrue();
		this.store.remove(key, token.withValue("another"));
		assertThat(this.store.find(key)).isNull();
	}

	@Test
	void registrationsThatBeginAlikeAreApart() {
		TokenKey one = key("x".repeat(200) + "1", "a1");
		TokenKey other = key("x".repeat(200) + "2", "b2");
		this.store.save(one, token("one"));
		this.store.save(other, token("other"));
		assertThat(this.store.find(one).value()).isEqualTo("one");
		assertThat(this.store.find(other).value()).isEqualTo("other");
	}

	@Test
	void longTokenIsFound() {
		StoredToken token = token("x".repeat(8192));
		this.store.save(KEY, token);
		assertThat(this.store.find(KEY)).isEqualTo(token);
	}

	@Test
	void tokenThatIsThereIsRemoved() {
		StoredToken token = token("the-token");
		this.store.save(KEY, token);
		this.engine.store().remove(KEY, this.store.find(KEY));
		assertThat(this.store.find(KEY)).isNull();
		this.store.remove(KEY, token);
		this.store.save(KEY, token);
		assertThat(this.store.find(KEY)).isEqualTo(token);
	}

	@Test
	void tokenThatCameInsteadIsNotRemoved() {
		StoredToken first = token("first");
		this.store.save(KEY, first);
		this.store.save(KEY, token("second"));
		this.store.remove(KEY, first);
		assertThat(this.store.find(KEY).value()).isEqualTo("second");
	}

	@Test
	void leaseIsHadByOne() {
		assertThat(this.store.acquireLease(KEY, "one", LONG)).isTrue();
		assertThat(this.engine.store().acquireLease(KEY, "other", LONG)).isFalse();
		assertThat(this.store.acquireLease(key("brightcove", "b2"), "other", LONG)).isTrue();
		assertThat(this.store.find(KEY)).as("a lease is no token").isNull();
	}

	@Test
	void leaseIsFreeWhenItsHolderGivesItBack() {
		this.store.acquireLease(KEY, "one", LONG);
		this.store.releaseLease(KEY, "other");
		assertThat(this.store.acquireLease(KEY, "other", LONG)).as("given back by another").isFalse();
		this.store.releaseLease(KEY, "one");
		assertThat(this.store.acquireLease(KEY, "other", LONG)).isTrue();
		this.store.releaseLease(KEY, "one");
		assertThat(this.store.acquireLease(KEY, "third", LONG)).as("given back twice").isFalse();
	}

	@Test
	void leaseEndsByItself() {
		this.store.acquireLease(KEY, "one", Duration.ofMillis(50));
		await().until(() -> this.store.acquireLease(KEY, "other", LONG));
		this.store.releaseLease(KEY, "one");
		assertThat(this.store.acquireLease(KEY, "third", LONG)).isFalse();
	}

	@Test
	void leaseIsHadByOneOfMany() throws Exception {
		for (int round = 0; round < 5; round++) {
			TokenKey key = key("brightcove", "a" + round);
			assertThat(atOnce((store, thread) -> store.acquireLease(key, "holder-" + thread, LONG)))
				.as("those who got it")
				.containsOnlyOnce(true);
		}
	}

	@Test
	void leaseThatEndedIsHadByOneOfMany() throws Exception {
		for (int round = 0; round < 5; round++) {
			TokenKey key = key("brightcove", "a" + round);
			this.store.acquireLease(key, "lost", LONG);
			this.store.releaseLease(key, "lost");
			assertThat(atOnce((store, thread) -> store.acquireLease(key, "holder-" + thread, LONG)))
				.as("those who got it")
				.containsOnlyOnce(true);
		}
	}

	@Test
	void manySaveAtOnce() throws Exception {
		for (int round = 0; round < 5; round++) {
			TokenKey key = key("brightcove", "a" + round);
			List<String> values = atOnce((store, thread) -> {
				StoredToken token = token("token-" + thread);
				store.save(key, token);
				return token.value();
			});
			assertThat(values).contains(this.store.find(key).value());
		}
	}

	@Test
	void timeIsThatOfTheServer() {
		Instant before = Instant.now().minusSeconds(1);
		assertThat(this.store.time()).isBetween(before, Instant.now().plusSeconds(1));
	}

	private <T> List<T> atOnce(Action<T> action) throws Exception {
		CyclicBarrier start = new CyclicBarrier(THREADS);
		List<FutureTask<T>> tasks = IntStream.range(0, THREADS)
			.mapToObj((thread) -> new FutureTask<>(task(action, thread, start)))
			.toList();
		tasks.forEach((task) -> new Thread(task).start());
		List<T> results = new ArrayList<>();
		for (FutureTask<T> task : tasks) {
			results.add(task.get());
		}
		return results;
	}

	private <T> Callable<T> task(Action<T> action, int thread, CyclicBarrier start) {
		TokenStore store = this.engine.store();
		return () -> {
			// What a store does first it has done before
			store.time();
			start.await();
			return action.run(store, thread);
		};
	}

	private static TokenKey key(String registrationId, String digest) {
		return new TokenKey(registrationId, digest);
	}

	private StoredToken token(String value) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusMillis(123);
		return new StoredToken(value, now, now.plusSeconds(300).plusMillis(456));
	}

	private interface Action<T> {

		T run(TokenStore store, int thread) throws Exception;

	}

}
