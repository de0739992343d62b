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

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Limit of the Analytics API: one call at a time, in order, and no query that is on its
 * way already.
 */
final class AnalyticsLimit implements RequestLimit {

	private final Set<String> queries = ConcurrentHashMap.newKeySet();

	private final ReentrantLock line = new ReentrantLock(true);

	@Override
	public SimulatedResponse call(SimulatedRequest request, Supplier<SimulatedResponse> answer) {
		String query = request.path() + request.query();
		if (!this.queries.add(query)) {
			throw new ApiError(429, "TOO_MANY_REQUESTS", "Too many concurrent requests for the same query");
		}
		this.line.lock();
		try {
			return answer.get();
		}
		finally {
			this.line.unlock();
			this.queries.remove(query);
		}
	}

}
