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

package io.github.brightcoveoauth.actuate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.brightcoveoauth.token.SimulatedTokens;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrightcoveTokenMetricsTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, new Clock() {

		@Override
		public long wallTime() {
			return BrightcoveTokenMetricsTests.this.tokens.time().millis();
		}

		@Override
		public long monotonicTime() {
			return TimeUnit.MILLISECONDS.toNanos(wallTime());
		}

	});

	private final SimulatedTokens tokens = new SimulatedTokens(
			new BrightcoveTokenMetrics(this.meters, () -> this.tokens.clients(), () -> this.tokens.source()));

	@Test
	void requestsAreTimedByOutcome() {
		this.tokens.takeTime(Duration.ofSeconds(2));
		this.tokens.refuse();
		this.tokens.fetch("brightcove");
		this.tokens.time().passSeconds(2);
		this.tokens.recover();
		this.tokens.fetch("brightcove");
		assertThat(requests("brightcove", "refused").count()).isEqualTo(1);
		assertThat(requests("brightcove", "success").count()).isEqualTo(1);
		assertThat(requests("brightcove", "success").totalTime(TimeUnit.SECONDS)).isEqualTo(2);
		this.tokens.beUnavailable();
		this.tokens.time().passSeconds(300);
		this.tokens.fetch("brightcove");
		assertThat(requests("brightcove", "error").count()).isEqualTo(1);
	}

	@Test
	void remainingTimeGoesDownToNothing() {
		assertThat(this.meters.getMeters()).isEmpty();
		this.tokens.fetch("brightcove");
		Gauge remaining = this.meters.get("brightcove.oauth.token.remaining").tag("registration", "brightcove").gauge();
		assertThat(remaining.getId().getBaseUnit()).isEqualTo("seconds");
		assertThat(remaining.value()).isEqualTo(300);
		this.tokens.time().passMillis(299_500);
		assertThat(remaining.value()).isEqualTo(0.5);
		this.tokens.time().passMillis(500);
		assertThat(remaining.value()).isNaN();
		this.tokens.fetch("brightcove");
		assertThat(remaining.value()).isEqualTo(300);
		this.tokens.source().drop("brightcove");
		assertThat(remaining.value()).isNaN();
	}

	@Test
	void faultsOfTheStoreAreCountedByReason() {
		BrightcoveTokenMetrics metrics = new BrightcoveTokenMetrics(this.meters, () -> this.tokens.clients(),
				() -> this.tokens.source());
		metrics.onStoreFailure("no answer within 2000 ms");
		metrics.onStoreFailure("no answer within 2000 ms");
		metrics.onUnreadableToken("brightcove", "it is no token");
		assertThat(this.meters.get("brightcove.oauth.store.failures").tag("reason", "unavailable").counter().count())
			.isEqualTo(2);
		assertThat(this.meters.get("brightcove.oauth.store.failures").tag("reason", "unreadable").counter().count())
			.isEqualTo(1);
	}

	@Test
	void rejectionsAreCountedByOutcome() {
		this.tokens.source().unauthorized("brightcove", true);
		this.tokens.source().unauthorized("brightcove", false);
		this.tokens.source().unauthorized("brightcove", false);
		assertThat(unauthorized("brightcove", "replayed")).isEqualTo(1);
		assertThat(unauthorized("brightcove", "refused")).isEqualTo(2);
	}

	@Test
	void registrationsOfRunTimeShareTheirMeters() {
		for (int i = 0; i < 3; i++) {
			this.tokens.clients().add("partner-" + i, "id-" + i);
			this.tokens.fetch("partner-" + i);
			this.tokens.source().unauthorized("partner-" + i, true);
		}
		assertThat(requests("run-time", "success").count()).isEqualTo(3);
		assertThat(unauthorized("run-time", "replayed")).isEqualTo(3);
		assertThat(this.meters.getMeters()).hasSize(2);
	}

	@Test
	void metersHaveNoOtherTags() {
		this.tokens.fetch("brightcove");
		this.tokens.source().unauthorized("brightcove", true);
		assertThat(this.meters.getMeters()).extracting(Meter::getId)
			.extracting((id) -> id.getName() + Tags.of(id.getTags()))
			.containsExactlyInAnyOrder(
					"brightcove.oauth.token.requests[tag(outcome=success),tag(registration=brightcove)]",
					"brightcove.oauth.token.remaining[tag(registration=brightcove)]",
					"brightcove.oauth.unauthorized[tag(outcome=replayed),tag(registration=brightcove)]");
	}

	private Timer requests(String registration, String outcome) {
		return this.meters.get("brightcove.oauth.token.requests")
			.tags("registration", registration, "outcome", outcome)
			.timer();
	}

	private double unauthorized(String registration, String outcome) {
		return this.meters.get("brightcove.oauth.unauthorized")
			.tags("registration", registration, "outcome", outcome)
			.counter()
			.count();
	}

}
