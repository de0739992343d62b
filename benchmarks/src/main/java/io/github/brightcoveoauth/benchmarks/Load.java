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

package io.github.brightcoveoauth.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Calls that start when their time has come, whether the ones before have ended or not.
 * What a call takes counts from that time, so that a stall shows in all calls that it
 * kept from starting.
 */
final class Load implements AutoCloseable {

	private static final int THREADS = 1000;

	private static final int WARM_UP_CALLS = 20_000;

	private final ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>());

	Load() {
		this.threads.prestartAllCoreThreads();
	}

	Supplier<CompletableFuture<String>> call(StarterApplication application, Client client, Wiring wiring) {
		return client.call(application, wiring, this.threads);
	}

	/**
	 * Have the code compiled before it is measured.
	 */
	void warmUp(Client client, Wiring wiring) throws InterruptedException {
		try (TokenServer tokenServer = new TokenServer(Duration.ZERO, Duration.ofDays(1));
				StarterApplication application = new StarterApplication(tokenServer, Duration.ZERO)) {
			Supplier<CompletableFuture<String>> call = call(application, client, wiring);
			call.get().join();
			run(call, WARM_UP_CALLS, Duration.ZERO);
		}
	}

	Latencies run(Supplier<CompletableFuture<String>> call, int calls, Duration interval) throws InterruptedException {
		long[] nanos = new long[calls];
		AtomicInteger failed = new AtomicInteger();
		CountDownLatch ended = new CountDownLatch(calls);
		long start = System.nanoTime();
		for (int i = 0; i < calls; i++) {
			int index = i;
			long due = start + i * interval.toNanos();
			await(due);
			call.get().whenComplete((body, failure) -> {
				nanos[index] = System.nanoTime() - due;
				if (failure != null) {
					failed.incrementAndGet();
				}
				ended.countDown();
			});
		}
		ended.await();
		Arrays.sort(nanos);
		return new Latencies(nanos, failed.get());
	}

	private void await(long due) {
		for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	/**
	 * What the calls took.
	 *
	 * @param nanos from the fastest to the slowest
	 * @param failed number of calls that failed
	 */
	record Latencies(long[] nanos, int failed) {

		double slowest() {
			return percentile(100);
		}

		double percentile(double percent) {
			return this.nanos[(int) Math.ceil(this.nanos.length * percent / 100) - 1];
		}

	}

}
