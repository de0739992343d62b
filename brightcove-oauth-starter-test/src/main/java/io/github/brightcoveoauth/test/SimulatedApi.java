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

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.github.brightcoveoauth.BrightcoveApi;
import org.jspecify.annotations.Nullable;

/**
 * One API of the simulator: makes it fail, slow or limited, and tells which calls it got.
 *
 * @since 0.1.0
 */
public final class SimulatedApi {

	private static final int MAX_CALLS = 10_000;

	private final Queue<ApiError> failures = new ConcurrentLinkedQueue<>();

	private final Deque<SimulatedCall> calls = new ArrayDeque<>();

	private final BrightcoveApi api;

	private final RequestLimit documentedLimit;

	private volatile RequestLimit limit = RequestLimit.NONE;

	private volatile Duration delay = Duration.ZERO;

	SimulatedApi(BrightcoveApi api, RequestLimit documentedLimit) {
		this.api = api;
		this.documentedLimit = documentedLimit;
	}

	/**
	 * Let the next calls fail with the error that Brightcove documents for a status.
	 * @param calls how many
	 * @param status the HTTP status, from 400 to 599
	 * @return this
	 */
	public SimulatedApi failNext(int calls, int status) {
		return failNext(calls, status, DocumentedErrors.code(this.api, status), "Made to fail by the test");
	}

	/**
	 * Let the next calls fail.
	 * @param calls how many
	 * @param status the HTTP status, from 400 to 599
	 * @param code the error code, such as {@code TOO_MANY_REQUESTS}
	 * @param message the message, if the error has one
	 * @return this
	 */
	public SimulatedApi failNext(int calls, int status, String code, @Nullable String message) {
		if (status < 400 || status > 599) {
			throw new IllegalArgumentException("A call fails with a status from 400 to 599, not with " + status);
		}
		for (int i = 0; i < calls; i++) {
			this.failures.add(new ApiError(status, code, message));
		}
		return this;
	}

	/**
	 * Let each call take a while.
	 * @param delay how long, zero for no time
	 * @return this
	 */
	public SimulatedApi delay(Duration delay) {
		this.delay = delay;
		return this;
	}

	/**
	 * Limit the calls as Brightcove documents it: those of the CMS API to fewer than ten
	 * a second and 20 at a time, and those of the Analytics API to one at a time, where
	 * others wait in line, but the same query is refused. Refused is with 429. Other APIs
	 * have no such limit.
	 * @return this
	 */
	public SimulatedApi limitCalls() {
		this.limit = this.documentedLimit;
		return this;
	}

	/**
	 * The calls since the start or the last {@link BrightcoveSimulator#reset()}, of which
	 * the last 10,000 are kept.
	 * @return the calls in the order of their ends
	 */
	public List<SimulatedCall> calls() {
		synchronized (this.calls) {
			return List.copyOf(this.calls);
		}
	}

	SimulatedResponse handle(SimulatedRequest request, SimulatedRequest below, ApiHandler handler) {
		SimulatedResponse response = answer(below, handler);
		SimulatedCall call = new SimulatedCall(this.api, request.method(), request.path(), request.query(),
				request.header("Authorization"), request.body(), response.status());
		synchronized (this.calls) {
			this.calls.add(call);
			if (this.calls.size() > MAX_CALLS) {
				this.calls.remove();
			}
		}
		return response;
	}

	private SimulatedResponse answer(SimulatedRequest request, ApiHandler handler) {
		try {
			return this.limit.call(request, () -> answerLate(request, handler));
		}
		catch (ApiError ex) {
			return SimulatedResponse.json(ex.status(), handler.errorBody(ex));
		}
	}

	private SimulatedResponse answerLate(SimulatedRequest request, ApiHandler handler) {
		waitFor(this.delay);
		ApiError failure = this.failures.poll();
		if (failure != null) {
			throw failure;
		}
		return handler.handle(request);
	}

	private static void waitFor(Duration delay) {
		try {
			Thread.sleep(delay.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void reset() {
		this.failures.clear();
		this.delay = Duration.ZERO;
		this.limit = RequestLimit.NONE;
		synchronized (this.calls) {
			this.calls.clear();
		}
	}

	@Override
	public String toString() {
		return "SimulatedApi[" + this.api.name().toLowerCase(Locale.ROOT) + "]";
	}

}
