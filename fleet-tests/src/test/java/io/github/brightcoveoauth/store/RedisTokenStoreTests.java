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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is in Redis.
 */
class RedisTokenStoreTests {

	private static final TokenKey KEY = new TokenKey("brightcove", "a1");

	private static final String TOKEN = "brightcove:oauth:token:brightcove:a1";

	private static final String LEASE = "brightcove:oauth:lease:brightcove:a1";

	private static RedisServer server;

	private static LettuceConnectionFactory connectionFactory;

	private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	private final StringRedisTemplate redis = new StringRedisTemplate(connectionFactory);

	private final RedisTokenStore store = new RedisTokenStore(connectionFactory);

	@BeforeAll
	static void start() {
		server = new RedisServer();
		connectionFactory = server.connect();
	}

	@AfterAll
	static void stop() {
		connectionFactory.destroy();
		server.close();
	}

	@BeforeEach
	void clear() {
		this.redis.delete(this.redis.keys("*"));
	}

	@Test
	void tokenIsGoneFromRedisWhenItEnds() {
		this.store.save(KEY, new StoredToken("the-token", this.now, this.now.plusSeconds(300)));
		assertThat(this.redis.keys("*")).containsExactly(TOKEN);
		assertThat(this.redis.getExpire(TOKEN)).isBetween(200L, 300L);
	}

	@Test
	void tokenThatEndedIsNotSaved() {
		this.store.save(KEY, new StoredToken("the-token", this.now.minusSeconds(300), this.now.minusSeconds(1)));
		assertThat(this.redis.keys("*")).isEmpty();
	}

	@Test
	void leaseIsGoneFromRedisWhenItEnds() {
		this.store.acquireLease(KEY, "holder", Duration.ofMinutes(5));
		assertThat(this.redis.keys("*")).containsExactly(LEASE);
		assertThat(this.redis.getExpire(LEASE)).isBetween(200L, 300L);
		this.store.releaseLease(KEY, "holder");
		assertThat(this.redis.keys("*")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "the-token", "1 2", "1 2 ", "one two the-token", "-1 2 the-token",
			"1 12345678901234567 the-token", "1 2 the\ntoken", "{\"token\":1}" })
	void garbageIsUnreadable(String garbage) {
		this.redis.opsForValue().set(TOKEN, garbage);
		assertThatExceptionOfType(UnreadableTokenException.class).isThrownBy(() -> this.store.find(KEY));
		this.store.save(KEY, new StoredToken("the-token", this.now, this.now.plusSeconds(300)));
		assertThat(this.store.find(KEY).value()).isEqualTo("the-token");
	}

}
