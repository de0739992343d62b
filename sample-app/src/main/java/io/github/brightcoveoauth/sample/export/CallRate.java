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
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Makes no more than so many calls within a second of the one who counts them, however
 * long each is on its way: a call takes a slot, which is free again a second after the
 * answer. Repetitions after 429 are in the slot of their call.
 */
final class CallRate implements ClientHttpRequestInterceptor {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	/**
	 * The times from which on the slots are free.
	 */
	private final BlockingQueue<Long> slots = new LinkedBlockingQueue<>();

	CallRate(int callsPerSecond) {
		long now = System.nanoTime();
		for (int i = 0; i < callsPerSecond; i++) {
			this.slots.add(now + i * SECOND / callsPerSecond);
		}
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		try {
			long free = this.slots.take();
			try {
				TimeUnit.NANOSECONDS.sleep(free - System.nanoTime());
				return execution.execute(request, body);
			}
			finally {
				this.slots.add(System.nanoTime() + SECOND);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting to make a call");
		}
	}

}
