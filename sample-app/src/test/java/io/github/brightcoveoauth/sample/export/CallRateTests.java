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

package io.github.brightcoveoauth.sample.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class CallRateTests {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final HttpRequest request = new MockClientHttpRequest(HttpMethod.GET, URI.create("https://cms.test"));

	private final List<Long> answers = Collections.synchronizedList(new ArrayList<>());

	private final CallRate rate = new CallRate(4);

	@Test
	void atMostSoManyCallsAreMadeInASecond() throws InterruptedException {
		List<Long> calls = Collections.synchronizedList(new ArrayList<>());
		ExecutorService threads = Executors.newFixedThreadPool(10);
		for (int i = 0; i < 10; i++) {
			threads.execute(() -> call(calls));
		}
		threads.shutdown();
		assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		assertThat(calls).hasSize(10);
		for (int i = 4; i < 10; i++) {
			assertThat(calls.get(i) - this.answers.get(i - 4)).isGreaterThanOrEqualTo(SECOND);
		}
	}

	private void call(List<Long> calls) {
		try {
			this.rate.intercept(this.request, new byte[0], (request, body) -> {
				calls.add(System.nanoTime());
				return answer();
			}).close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ClientHttpResponse answer() {
		this.answers.add(System.nanoTime());
		return new MockClientHttpResponse(new byte[0], HttpStatus.OK);
	}

	@Test
	void interruptionEndsTheWait() {
		for (int i = 0; i < 4; i++) {
			call(new ArrayList<>());
		}
		Thread.currentThread().interrupt();
		assertThatIOException()
			.isThrownBy(() -> this.rate.intercept(this.request, new byte[0], (request, body) -> answer()));
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.answers).hasSize(4);
	}

}
