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
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.brightcoveoauth.token.TokenListener;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Stands between a fleet's instance and the store, so that no fault of the store is one
 * of the instance: a question waits for its answer for a short time only, and after a
 * fault the store is left alone for a while.
 */
final class StoreGuard implements AutoCloseable {

	private static final Duration MAX_WAIT = Duration.ofSeconds(2);

	/**
	 * How many times as long the first answer is waited for, because an application that
	 * has just started is slow, and makes the connection as well.
	 */
	private static final int FIRST = 2;

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final int MAX_THREADS = 64;

	private final ThreadPoolExecutor threads;

	private final InstantSource clock;

	private final TokenListener listener;

	private final Duration maxWait;

	private volatile boolean first = true;

	private volatile boolean failing;

	private volatile long failedAt;

	StoreGuard(InstantSource clock, TokenListener listener) {
		this(clock, listener, MAX_WAIT);
	}

	StoreGuard(InstantSource clock, TokenListener listener, Duration maxWait) {
		this.clock = clock;
		this.listener = listener;
		this.maxWait = maxWait;
		CustomizableThreadFactory threadFactory = new CustomizableThreadFactory("brightcove-store-");
		threadFactory.setDaemon(true);
		this.threads = new ThreadPoolExecutor(0, MAX_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(),
				threadFactory);
	}

	/**
	 * Have the store do something.
	 */
	void tell(Runnable order) {
		ask(Executors.callable(order));
	}

	/**
	 * Ask the store.
	 * @param question what to ask, {@code null} for nothing
	 * @return the answer, empty where there is none
	 */
	<T> Optional<T> ask(Callable<T> question) {
		if (isLeftAlone()) {
			return Optional.empty();
		}
		Future<T> answer;
		try {
			answer = this.threads.submit(question);
		}
		catch (RejectedExecutionException ex) {
			// Closed, or full of questions that were told as failures
			return Optional.empty();
		}
		long maxWait = this.maxWait.multipliedBy(this.first ? FIRST : 1).toMillis();
		try {
			Optional<T> answered = Optional.ofNullable(answer.get(maxWait, TimeUnit.MILLISECONDS));
			recovered();
			return answered;
		}
		catch (ExecutionException ex) {
			failed(describe(ex));
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			failed("no answer within " + maxWait + " ms");
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
		}
		return Optional.empty();
	}

	private boolean isLeftAlone() {
		if (!this.failing) {
			return false;
		}
		long now = this.clock.millis();
		// Before the failure only if the clock was set back
		return now >= this.failedAt && now < this.failedAt + PAUSE.toMillis();
	}

	private void failed(String problem) {
		this.first = false;
		this.failedAt = this.clock.millis();
		this.failing = true;
		this.listener.onStoreFailure(problem);
	}

	private void recovered() {
		this.first = false;
		if (this.failing) {
			this.failing = false;
			this.listener.onStoreRecovery();
		}
	}

	/**
	 * Names of exceptions only: databases quote in their messages what was to be stored.
	 */
	private static String describe(ExecutionException failure) {
		Throwable cause = (failure.getCause() != null) ? failure.getCause() : failure;
		Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
		String name = cause.getClass().getSimpleName();
		return (root == cause) ? name : name + " by " + root.getClass().getSimpleName();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
