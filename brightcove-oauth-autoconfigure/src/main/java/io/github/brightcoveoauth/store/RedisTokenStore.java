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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Tokens in Redis, each under a key of its own that ends with the token.
 *
 * @since 0.1.0
 */
public final class RedisTokenStore implements TokenStore {

	private static final String TOKEN = "brightcove:oauth:token:";

	private static final String LEASE = "brightcove:oauth:lease:";

	private static final Pattern VALUE = Pattern.compile("(\\d{1,15}) (\\d{1,15}) (.+)");

	private static final RedisScript<Long> DELETE_IF_EQUAL = RedisScript.of("""
			if redis.call('get', KEYS[1]) == ARGV[1] then
				return redis.call('del', KEYS[1])
			end
			return 0
			""", Long.class);

	private final StringRedisTemplate redis;

	/**
	 * Create a store.
	 * @param connectionFactory leads to Redis
	 */
	public RedisTokenStore(RedisConnectionFactory connectionFactory) {
		this.redis = new StringRedisTemplate(connectionFactory);
	}

	@Override
	public Instant time() {
		Long time = this.redis
			.execute((RedisCallback<Long>) (connection) -> connection.serverCommands().time(TimeUnit.MILLISECONDS));
		return Instant.ofEpochMilli(Objects.requireNonNull(time));
	}

	@Override
	public @Nullable StoredToken find(TokenKey key) {
		String value = this.redis.opsForValue().get(TOKEN + key);
		if (value == null) {
			return null;
		}
		Matcher matcher = VALUE.matcher(value);
		if (!matcher.matches()) {
			throw new UnreadableTokenException("it is no token");
		}
		return new StoredToken(matcher.group(3), Instant.ofEpochMilli(Long.parseLong(matcher.group(1))),
				Instant.ofEpochMilli(Long.parseLong(matcher.group(2))));
	}

	@Override
	public void save(TokenKey key, StoredToken token) {
		Duration left = Duration.between(time(), token.expiresAt());
		if (left.toMillis() > 0) {
			this.redis.opsForValue().set(TOKEN + key, format(token), left);
		}
	}

	@Override
	public void remove(TokenKey key, StoredToken token) {
		deleteIfEqual(TOKEN + key, format(token));
	}

	private static String format(StoredToken token) {
		return token.issuedAt().toEpochMilli() + " " + token.expiresAt().toEpochMilli() + " " + token.value();
	}

	@Override
	public boolean acquireLease(TokenKey key, String holder, Duration limit) {
		return Boolean.TRUE.equals(this.redis.opsForValue().setIfAbsent(LEASE + key, holder, limit));
	}

	@Override
	public void releaseLease(TokenKey key, String holder) {
		deleteIfEqual(LEASE + key, holder);
	}

	private void deleteIfEqual(String key, String value) {
		this.redis.execute(DELETE_IF_EQUAL, List.of(key), value);
	}

}
