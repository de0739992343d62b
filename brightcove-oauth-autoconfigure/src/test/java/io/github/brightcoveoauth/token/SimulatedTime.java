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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Time that passes when told, and runs what is due meanwhile.
 */
public final class SimulatedTime implements InstantSource, TokenRequestExecutor {

	private final Queue<Task> tasks = new PriorityQueue<>(Comparator.comparing(Task::dueAt));

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public Future<?> execute(Runnable task, Duration delay) {
		FutureTask<?> future = new FutureTask<>(task, null) {

			@Override
			protected void setException(Throwable ex) {
				throw new IllegalStateException(ex);
			}

		};
		this.tasks.add(new Task(future, this.now.plus(delay)));
		return future;
	}

	/**
	 * How many tasks wait for their time.
	 */
	public int waiting() {
		return (int) this.tasks.stream().filter((task) -> !task.future().isCancelled()).count();
	}

	public void pass(Duration duration) {
		Instant end = this.now.plus(duration);
		while (!this.tasks.isEmpty() && !this.tasks.peek().dueAt().isAfter(end)) {
			Task next = this.tasks.remove();
			this.now = max(this.now, next.dueAt());
			next.future().run();
		}
		this.now = max(this.now, end);
	}

	public void passSeconds(long seconds) {
		pass(Duration.ofSeconds(seconds));
	}

	public void passMillis(long millis) {
		pass(Duration.ofMillis(millis));
	}

	public void runWhatIsDue() {
		pass(Duration.ZERO);
	}

	private static Instant max(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private record Task(FutureTask<?> future, Instant dueAt) {

	}

}
