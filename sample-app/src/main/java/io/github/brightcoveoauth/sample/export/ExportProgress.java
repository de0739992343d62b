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

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import io.github.brightcoveoauth.sample.export.ExportStatus.State;
import io.github.brightcoveoauth.sample.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of an export tell of it, and whether they are to stop.
 */
final class ExportProgress {

	private final Queue<ExportFailure> failures = new ConcurrentLinkedQueue<>();

	private final AtomicInteger kept = new AtomicInteger();

	private final AtomicInteger fetched = new AtomicInteger();

	private final LongAdder bytes = new LongAdder();

	private volatile State state = State.LISTING;

	private volatile boolean stopping;

	private volatile int listed;

	private volatile int total;

	private volatile long start = System.nanoTime();

	private volatile @Nullable String notice;

	void listing(int listed, int total) {
		this.listed = listed;
		this.total = total;
	}

	void listed(int listed) {
		this.listed = listed;
	}

	void countChanged(int from, int to) {
		this.total = to;
		this.notice = "The library changed while it was listed, from %,d to %,d videos.".formatted(from, to);
	}

	void exporting(int total) {
		this.listed = total;
		this.total = total;
		this.start = System.nanoTime();
		this.state = State.EXPORTING;
	}

	void kept() {
		this.kept.incrementAndGet();
	}

	void exported() {
		this.fetched.incrementAndGet();
	}

	void received(int bytes) {
		this.bytes.add(bytes);
	}

	void failed(LibraryVideo video, Exception exception) {
		Problem problem = Problem.of(exception);
		String name = (video.name() != null) ? video.name() : "";
		this.failures.add(new ExportFailure(video.id(), name, problem.title() + ": " + problem.message()));
	}

	void stop() {
		this.stopping = true;
	}

	boolean isStopping() {
		return this.stopping;
	}

	List<ExportFailure> failures() {
		return List.copyOf(this.failures);
	}

	ExportStatus status() {
		return status(this.stopping ? State.STOPPING : this.state);
	}

	ExportStatus status(State state) {
		int fetched = this.fetched.get();
		return new ExportStatus(state, this.total, this.listed, this.kept.get() + fetched, failures(), this.bytes.sum(),
				Duration.ofNanos(System.nanoTime() - this.start), fetched, this.notice);
	}

}
