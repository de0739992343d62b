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

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import io.github.brightcoveoauth.BrightcoveTokenEvent;
import io.github.brightcoveoauth.BrightcoveTokenRejectedEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TokenEventPublisherTests {

	private final List<String> published = new CopyOnWriteArrayList<>();

	private final CountDownLatch blocked = new CountDownLatch(1);

	private final CountDownLatch gate = new CountDownLatch(1);

	private volatile boolean interrupted;

	@Test
	void eventsComeInOrderAndTheOldestMakeWay() {
		try (TokenEventPublisher publisher = new TokenEventPublisher(this::publish)) {
			publisher.onEvent(event("first"));
			await().until(() -> this.blocked.getCount() == 0);
			IntStream.range(0, 5000).mapToObj(Integer::toString).map(this::event).forEach(publisher::onEvent);
			assertThat(this.published).isEmpty();
			this.gate.countDown();
			await().until(() -> this.published.contains("4999"));
		}
		assertThat(this.published).hasSize(1001).startsWith("first", "4000", "4001").endsWith("4998", "4999");
	}

	@Test
	void failureOfAListenerIsNotTheEnd() {
		try (TokenEventPublisher publisher = new TokenEventPublisher((event) -> {
			this.published.add(Thread.currentThread().getName());
			throw new IllegalStateException("A listener's bug");
		})) {
			publisher.onEvent(event("first"));
			publisher.onEvent(event("second"));
			await().until(() -> this.published.size() == 2);
			assertThat(this.published).containsOnly("brightcove-events-1");
		}
	}

	@Test
	void nothingIsPublishedAfterTheEndAndNobodyIsWaitedFor() {
		TokenEventPublisher publisher = new TokenEventPublisher(this::publish);
		publisher.onEvent(event("first"));
		await().until(() -> this.blocked.getCount() == 0);
		publisher.onEvent(event("second"));
		publisher.close();
		publisher.onEvent(event("third"));
		await().until(() -> this.interrupted);
		assertThat(this.published).isEmpty();
	}

	private void publish(Object event) {
		this.blocked.countDown();
		try {
			this.gate.await();
			this.published.add(((BrightcoveTokenEvent) event).registrationId());
		}
		catch (InterruptedException ex) {
			this.interrupted = true;
		}
	}

	private BrightcoveTokenEvent event(String registrationId) {
		return new BrightcoveTokenRejectedEvent(registrationId, Instant.EPOCH, false);
	}

}
