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

package io.github.brightcoveoauth.token;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenRequestThreadsTests {

	private final TokenRequestThreads threads = new TokenRequestThreads();

	@AfterEach
	void close() {
		this.threads.close();
	}

	@Test
	void requestsRunOnDaemonsOfTheirOwn() {
		CompletableFuture<Thread> thread = new CompletableFuture<>();
		this.threads.execute(() -> thread.complete(Thread.currentThread()), Duration.ZERO);
		assertThat(thread.join().getName()).startsWith("brightcove-token-");
		assertThat(thread.join().isDaemon()).isTrue();
	}

	@Test
	void requestRunsAfterItsDelay() {
		CompletableFuture<Long> ran = new CompletableFuture<>();
		long begin = System.nanoTime();
		this.threads.execute(() -> ran.complete(System.nanoTime()), Duration.ofMillis(50));
		assertThat(Duration.ofNanos(ran.join() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
	}

	@Test
	void requestsThatHangDoNotHoldUpOthers() {
		CountDownLatch hanging = new CountDownLatch(1);
		for (int i = 0; i < 40; i++) {
			this.threads.execute(() -> await(hanging), Duration.ZERO);
		}
		CompletableFuture<Void> other = new CompletableFuture<>();
		this.threads.execute(() -> other.complete(null), Duration.ZERO);
		assertThat(other.join()).isNull();
	}

	@Test
	void closingInterruptsWhatRunsAndRefusesWhatComes() throws InterruptedException {
		CountDownLatch running = new CountDownLatch(1);
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		this.threads.execute(() -> {
			running.countDown();
			interrupted.complete(await(new CountDownLatch(1)));
		}, Duration.ZERO);
		running.await();
		this.threads.close();
		assertThat(interrupted.join()).isTrue();
		assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> this.threads.execute(() -> {
		}, Duration.ZERO));
	}

	private static boolean await(CountDownLatch latch) {
		try {
			latch.await();
			return false;
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

}
