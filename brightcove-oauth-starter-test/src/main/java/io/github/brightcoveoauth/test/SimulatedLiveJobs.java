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

package io.github.brightcoveoauth.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The jobs of the Live API. At the start there are 25, always the same.
 *
 * @since 0.1.0
 */
public final class SimulatedLiveJobs {

	private final List<LiveJob> jobs = new CopyOnWriteArrayList<>(LiveJob.all());

	private int next = this.jobs.size();

	SimulatedLiveJobs() {
	}

	/**
	 * Remove all jobs.
	 * @return this
	 */
	public SimulatedLiveJobs clear() {
		this.jobs.clear();
		return this;
	}

	/**
	 * Add a job, which is the latest then.
	 * @param state its state, such as {@code processing}
	 * @return its id
	 */
	public synchronized String add(String state) {
		if (!LiveApi.STATES.contains(state)) {
			throw new IllegalArgumentException(
					"A job is in one of the states " + LiveApi.STATES + ", not in '" + state + "'");
		}
		LiveJob job = new LiveJob(this.next++, state);
		this.jobs.add(job);
		return job.id();
	}

	List<JsonObject> jobs() {
		return this.jobs.stream().map(LiveJob::toJson).toList();
	}

	void reset() {
		this.jobs.clear();
		this.jobs.addAll(LiveJob.all());
	}

	@Override
	public String toString() {
		return "SimulatedLiveJobs[" + this.jobs.size() + "]";
	}

}
