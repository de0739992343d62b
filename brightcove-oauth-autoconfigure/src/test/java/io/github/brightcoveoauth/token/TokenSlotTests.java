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

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

class TokenSlotTests {

	private final SettableClock clock = new SettableClock();

	private final Queue<Runnable> executor = new ArrayDeque<>();

	private final StubEndpoint endpoint = new StubEndpoint(this.clock);

	private final TokenSlot slot = new TokenSlot(this.endpoint, this.executor::add, this.clock);

	@Test
	void holdsNothingUntilAFlightHasLanded() {
		assertThat(this.slot.current()).isNull();
		CompletableFuture<IssuedToken> flight = this.slot.flight();
		assertThat(flight).isNotDone();
		assertThat(this.slot.current()).isNull();
		this.executor.remove().run();
		assertThat(flight).isCompletedWithValue(this.slot.current());
	}

	@Test
	void everybodyJoinsTheOneFlight() {
		CompletableFuture<IssuedToken> first = this.slot.flight();
		assertThat(this.slot.flight()).isSameAs(first);
		assertThat(this.executor).hasSize(1);
		this.executor.remove().run();
		assertThat(this.endpoint.requests()).isEqualTo(1);
	}

	@Test
	void whoeverIsToldOfTheLandingSeesTheToken() {
		AtomicReference<IssuedToken> seen = new AtomicReference<>();
		this.slot.flight().thenRun(() -> seen.set(this.slot.current()));
		this.executor.remove().run();
		assertThat(seen.get()).isNotNull();
	}

	@Test
	void callerWhoLookedBeforeTheLandingAndAsksAfterItStartsNoFlight() {
		this.slot.flight();
		this.executor.remove().run();
		assertThat(this.slot.flight()).isCompletedWithValue(this.slot.current());
		assertThat(this.executor).isEmpty();
		this.clock.advanceSeconds(300);
		this.slot.flight();
		assertThat(this.executor).as("the next flight").hasSize(1);
	}

	@Test
	void failedFlightFailsAllWhoJoinedAndMakesRoomForTheNext() {
		this.endpoint.failWith(new IllegalStateException("down"));
		CompletableFuture<IssuedToken> failed = this.slot.flight();
		CompletableFuture<IssuedToken> joined = this.slot.flight();
		this.executor.remove().run();
		assertThat(failed).isCompletedExceptionally();
		assertThat(joined).isCompletedExceptionally();
		assertThat(this.slot.current()).isNull();
		this.endpoint.failWith(null);
		CompletableFuture<IssuedToken> next = this.slot.flight();
		this.executor.remove().run();
		assertThat(next).isCompletedWithValue(this.slot.current());
	}

	@ParameterizedTest
	@ValueSource(classes = { RejectedExecutionException.class, OutOfMemoryError.class })
	void flightThatFindsNoThreadFails(Class<? extends Throwable> failure) {
		TokenSlot slot = new TokenSlot(this.endpoint,
				(task) -> ReflectionUtils.rethrowRuntimeException(BeanUtils.instantiateClass(failure)), this.clock);
		CompletableFuture<IssuedToken> refused = slot.flight();
		assertThat(refused).isCompletedExceptionally();
		assertThat(slot.flight()).as("another try").isNotSameAs(refused).isCompletedExceptionally();
		assertThat(this.endpoint.requests()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "5, 4000", "10, 9000", "60, 57000", "300, 285000", "86400, 86370000", "2, 1500" })
	void tokenIsSentUntilItsMarginBegins(long life, long lastMillis) {
		this.endpoint.life(life);
		this.slot.flight();
		this.executor.remove().run();
		this.clock.advanceMillis(lastMillis - 1);
		assertThat(this.slot.current()).isNotNull();
		this.clock.advanceMillis(1);
		assertThat(this.slot.current()).isNull();
	}

	@Test
	void lifeCountsFromTheMomentTheRequestWasSent() {
		this.endpoint.takeSeconds(20);
		this.slot.flight();
		this.executor.remove().run();
		this.clock.advanceSeconds(264);
		assertThat(this.slot.current()).isNotNull();
		this.clock.advanceSeconds(1);
		assertThat(this.slot.current()).isNull();
	}

}
