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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestLimitTests {

	private static final SimulatedResponse OK = SimulatedResponse.text(200, "");

	private final SettableClock clock = new SettableClock();

	@Test
	void cmsTakesTwentyCallsAtATime() {
		RequestLimit limit = new CmsLimit(this.clock);
		assertThat(callWithin(limit, 20)).isSameAs(OK);
		assertThatExceptionOfType(ApiError.class).isThrownBy(() -> callWithin(limit, 21))
			.satisfies((error) -> assertThat(error.status()).isEqualTo(429));
		assertThat(callWithin(limit, 20)).as("when they have ended").isSameAs(OK);
	}

	private SimulatedResponse callWithin(RequestLimit limit, int calls) {
		this.clock.advance(Duration.ofSeconds(1));
		return (calls == 0) ? OK : limit.call(query("video"), () -> callWithin(limit, calls - 1));
	}

	@Test
	void analyticsRefusesTheQueryThatIsOnItsWay() {
		RequestLimit limit = new AnalyticsLimit();
		assertThatExceptionOfType(ApiError.class)
			.isThrownBy(() -> limit.call(query("video"), () -> limit.call(query("video"), () -> OK)))
			.satisfies((error) -> assertThat(error.status()).isEqualTo(429));
		assertThat(limit.call(query("video"), () -> OK)).isSameAs(OK);
	}

	@Test
	void analyticsLetsOtherQueriesWaitInLine() throws Exception {
		RequestLimit limit = new AnalyticsLimit();
		List<String> order = new CopyOnWriteArrayList<>();
		Thread second = new Thread(() -> limit.call(query("date"), () -> {
			order.add("second");
			return OK;
		}));
		limit.call(query("video"), () -> {
			second.start();
			while (second.getState() != Thread.State.WAITING) {
				Thread.onSpinWait();
			}
			order.add("first");
			return OK;
		});
		second.join(10_000);
		assertThat(order).containsExactly("first", "second");
	}

	private static SimulatedRequest query(String dimension) {
		return new SimulatedRequest("/data", Map.of("dimensions", dimension), "GET", (header) -> null, "");
	}

}
