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

package io.github.brightcoveoauth.sample.proxy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * The callers that are configured, with what is left of the requests that each has.
 */
final class Callers {

	private final List<Caller> callers;

	Callers(ProxyProperties properties) {
		this.callers = properties.callers()
			.entrySet()
			.stream()
			.map((caller) -> new Caller(caller.getKey(), digest(Objects.requireNonNull(caller.getValue().key())),
					bucket(properties.rate())))
			.toList();
	}

	private static Bucket bucket(int rate) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)))
			.build();
	}

	boolean isEmpty() {
		return this.callers.isEmpty();
	}

	/**
	 * Find a caller in a time that tells nothing about the keys.
	 */
	@Nullable Caller find(String key) {
		byte[] digest = digest(key);
		Caller found = null;
		for (Caller caller : this.callers) {
			if (MessageDigest.isEqual(caller.digest(), digest)) {
				found = caller;
			}
		}
		return found;
	}

	private static byte[] digest(String key) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A caller.
	 */
	record Caller(String name, byte[] digest, Bucket bucket) {

		/**
		 * Take one request from what the caller has.
		 * @return how long it has to wait for one, zero if it need not
		 */
		Duration take() {
			return Duration.ofNanos(this.bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
		}

	}

}
