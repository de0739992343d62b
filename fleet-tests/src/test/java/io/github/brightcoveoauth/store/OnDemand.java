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

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.opentest4j.TestAbortedException;

/**
 * Something of a server that is started when it is first asked for. Where that fails, the
 * tests that need it are skipped; in continuous integration they fail.
 */
final class OnDemand<T> {

	private final String name;

	private final FutureTask<T> start;

	OnDemand(String name, Callable<T> start) {
		this.name = name;
		this.start = new FutureTask<>(start);
	}

	T get() {
		this.start.run();
		try {
			return this.start.get();
		}
		catch (ExecutionException ex) {
			String message = this.name + " cannot be started here: " + ex.getCause();
			if (System.getenv("CI") != null) {
				throw new IllegalStateException(message, ex);
			}
			throw new TestAbortedException(message, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
