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

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Threads that run the token requests and nothing else, so that no caller can keep a
 * token request from running by waiting for it: virtual threads where the JDK has them,
 * else a small pool of daemons that ends itself when idle.
 *
 * @since 0.1.0
 */
public final class TokenRequestThreads implements AutoCloseable {

	private static final String NAME_PREFIX = "brightcove-token-";

	private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;

	private static final int POOL_SIZE = 16;

	private final Executor executor;

	private final Runnable shutdown;

	public TokenRequestThreads() {
		if (Runtime.version().feature() >= FIRST_JDK_WITH_VIRTUAL_THREADS) {
			SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(NAME_PREFIX);
			threads.setVirtualThreads(true);
			threads.setCancelRemainingTasksOnClose(true);
			this.executor = threads;
			this.shutdown = threads::close;
		}
		else {
			CustomizableThreadFactory threadFactory = new CustomizableThreadFactory(NAME_PREFIX);
			threadFactory.setDaemon(true);
			ThreadPoolExecutor threads = new ThreadPoolExecutor(POOL_SIZE, POOL_SIZE, 10, TimeUnit.SECONDS,
					new LinkedBlockingQueue<>(), threadFactory);
			threads.allowCoreThreadTimeOut(true);
			this.executor = threads;
			this.shutdown = threads::shutdownNow;
		}
	}

	/**
	 * Executor of the token requests.
	 * @return the executor, which refuses once this is closed
	 */
	public Executor executor() {
		return this.executor;
	}

	/**
	 * Interrupt the token requests that run and start no more.
	 */
	@Override
	public void close() {
		this.shutdown.run();
	}

}
