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

package io.github.brightcoveoauth.autoconfigure;

import java.time.Duration;
import java.util.stream.LongStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyMapperTests {

	private final BrightcoveProperties.Retry retry = new BrightcoveProperties.Retry();

	@Test
	void backOffIsThatOfTheDocumentationByDefault() {
		ExponentialBackOff backOff = new RetryPolicyMapper(this.retry).backOff();
		assertThat(backOff.getMaxAttempts()).isEqualTo(3);
		assertThat(backOff.getInitialInterval()).isEqualTo(200);
		assertThat(backOff.getMultiplier()).isEqualTo(2);
		assertThat(backOff.getMaxInterval()).isEqualTo(5000);
		assertThat(backOff.getJitter()).isEqualTo(50);
	}

	@RepeatedTest(50)
	void pausesOutlastTheSecondInWhichBrightcoveCountsCalls() {
		BackOffExecution backOff = new RetryPolicyMapper(this.retry).backOff().start();
		long pauses = LongStream.generate(backOff::nextBackOff)
			.takeWhile((pause) -> pause != BackOffExecution.STOP)
			.sum();
		assertThat(pauses).isGreaterThan(1000);
	}

	@Test
	void backOffCanBeSet() {
		this.retry.setMaxRetries(7);
		this.retry.setDelay(Duration.ofSeconds(1));
		this.retry.setMultiplier(1.5);
		this.retry.setMaxDelay(Duration.ofSeconds(60));
		this.retry.setJitter(Duration.ZERO);
		ExponentialBackOff backOff = new RetryPolicyMapper(this.retry).backOff();
		assertThat(backOff.getMaxAttempts()).isEqualTo(7);
		assertThat(backOff.getInitialInterval()).isEqualTo(1000);
		assertThat(backOff.getMultiplier()).isEqualTo(1.5);
		assertThat(backOff.getMaxInterval()).isEqualTo(60_000);
		assertThat(backOff.getJitter()).isZero();
	}

}
