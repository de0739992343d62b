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
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Threads that run the token requests and nothing else, so that no caller can keep a
 * token request from running by waiting for it. They are daemons, made when needed and
 * ended when idle.
 *
 * @since 0.1.0
 */
public final class TokenRequestThreads implements TokenRequestExecutor, AutoCloseable {

	private static final int MAX_THREADS = 64;

	private final ScheduledThreadPoolExecutor threads;

	public TokenRequestThreads() {
		CustomizableThreadFactory threadFactory = new CustomizableThreadFactory("brightcove-token-");
		threadFactory.setDaemon(true);
		this.threads = new ScheduledThreadPoolExecutor(MAX_THREADS, threadFactory);
		this.threads.setKeepAliveTime(10, TimeUnit.SECONDS);
		this.threads.allowCoreThreadTimeOut(true);
		this.threads.setRemoveOnCancelPolicy(true);
	}

	@Override
	public Future<?> execute(Runnable task, Duration delay) {
		return this.threads.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Interrupt the token requests that run and start no more.
	 */
	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
