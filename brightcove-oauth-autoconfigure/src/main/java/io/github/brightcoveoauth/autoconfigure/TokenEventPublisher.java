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

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.brightcoveoauth.BrightcoveTokenEvent;
import io.github.brightcoveoauth.token.TokenListener;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Publishes what happens to tokens as application events, on a thread of its own, so that
 * listeners of the application may do as they please. If they are too slow, the oldest
 * events are dropped.
 */
final class TokenEventPublisher implements TokenListener, AutoCloseable {

	private static final Log logger = LogFactory.getLog(TokenEventPublisher.class);

	private static final int CAPACITY = 1000;

	private final ApplicationEventPublisher publisher;

	private final ThreadPoolExecutor thread;

	TokenEventPublisher(ApplicationEventPublisher publisher) {
		this.publisher = publisher;
		CustomizableThreadFactory threadFactory = new CustomizableThreadFactory("brightcove-events-");
		threadFactory.setDaemon(true);
		this.thread = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(CAPACITY),
				threadFactory, new ThreadPoolExecutor.DiscardOldestPolicy());
		this.thread.allowCoreThreadTimeOut(true);
	}

	@Override
	public void onEvent(BrightcoveTokenEvent event) {
		this.thread.execute(() -> publish(event));
	}

	private void publish(BrightcoveTokenEvent event) {
		try {
			this.publisher.publishEvent(event);
		}
		catch (RuntimeException ex) {
			logger.warn("A listener failed on " + event, ex);
		}
	}

	@Override
	public void close() {
		this.thread.shutdownNow();
	}

}
