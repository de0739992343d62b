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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The instances of a {@link Fleet}, each of which is started again when it is killed, and
 * what befell their calls.
 */
final class FleetInstances implements AutoCloseable {

	private static final int INSTANCES = 20;

	private final List<FleetInstance> instances = new CopyOnWriteArrayList<>();

	private final AtomicBoolean killNextToFetch = new AtomicBoolean();

	private final AtomicInteger kills = new AtomicInteger();

	private final AtomicInteger calls = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private final AtomicLong slowest = new AtomicLong();

	private final List<String> arguments;

	/**
	 * Start the instances and wait until each has made a call.
	 * @param arguments of the applications
	 */
	FleetInstances(List<String> arguments) {
		this.arguments = List.copyOf(arguments);
		for (int i = 0; i < INSTANCES; i++) {
			this.instances.add(start(i));
		}
		awaitFirstCalls();
	}

	private FleetInstance start(int index) {
		return new FleetInstance(this.arguments, (line) -> read(index, line));
	}

	private void read(int index, String line) {
		if (line.startsWith(FleetApplication.CALL)) {
			String[] call = line.substring(FleetApplication.CALL.length()).split(" ", 2);
			this.calls.incrementAndGet();
			this.slowest.accumulateAndGet(Long.parseLong(call[0]), Math::max);
			if (!call[1].isEmpty()) {
				this.failed.incrementAndGet();
				System.err.println("Instance " + index + ", " + call[0] + " ms: " + call[1]);
			}
		}
		else if (!line.equals(FleetApplication.FETCH)) {
			System.err.println("Instance " + index + ": " + line);
		}
		else if (this.killNextToFetch.compareAndSet(true, false)) {
			kill(index);
		}
	}

	void awaitFirstCalls() {
		this.instances.forEach(FleetInstance::awaitFirstCall);
	}

	void forgetCalls() {
		this.kills.set(0);
		this.calls.set(0);
		this.failed.set(0);
		this.slowest.set(0);
	}

	void killAny() {
		kill(ThreadLocalRandom.current().nextInt(INSTANCES));
	}

	/**
	 * Kill the instance that fetches the next token, while it does.
	 */
	void killNextToFetch() {
		this.killNextToFetch.set(true);
	}

	private synchronized void kill(int index) {
		this.instances.get(index).kill();
		this.kills.incrementAndGet();
		this.instances.set(index, start(index));
	}

	int kills() {
		return this.kills.get();
	}

	int calls() {
		return this.calls.get();
	}

	int failed() {
		return this.failed.get();
	}

	/**
	 * What the slowest call took, in seconds.
	 */
	double slowest() {
		return this.slowest.get() / 1000.0;
	}

	@Override
	public synchronized void close() {
		new ArrayList<>(this.instances).forEach(FleetInstance::kill);
	}

}
