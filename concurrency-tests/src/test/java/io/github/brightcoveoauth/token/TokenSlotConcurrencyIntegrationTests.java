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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds in whichever order the steps of several threads are taken. Lincheck takes
 * them in one order after the other, and prints the one in which a check fails. It sees
 * no failure in any but the first thread, and does not follow threads that collections or
 * streams start or join.
 */
class TokenSlotConcurrencyIntegrationTests {

	private static final int ORDERS = 500;

	@Test
	void orderThatLosesAnUpdateIsFound() {
		assertThatExceptionOfType(LincheckAssertionError.class).isThrownBy(() -> inManyOrders((scenario) -> {
			int[] updates = new int[1];
			scenario.run(() -> updates[0]++, () -> updates[0]++);
			check(updates[0] == 2);
		}));
	}

	@Test
	void callersWithoutATokenCauseOneRequest() {
		inManyOrders((scenario) -> {
			scenario.run(scenario::obtain, scenario::obtain);
			check(scenario.requests() == 1);
		});
	}

	@Test
	void callerThatComesAsAFlightLandsGetsItsToken() {
		inManyOrders((scenario) -> {
			scenario.slot().flight();
			scenario.run(scenario::obtain);
			check(scenario.requests() == 1);
		});
	}

	@Test
	void whoeverSeesTheLandingSeesTheToken() {
		inManyOrders((scenario) -> {
			CompletableFuture<IssuedToken> flight = scenario.slot().flight();
			AtomicBoolean unseen = new AtomicBoolean();
			scenario.run(() -> unseen.set(flight.isDone() && scenario.slot().current() == null));
			check(!unseen.get());
		});
	}

	@Test
	void rejectionsOfOneTokenCauseOneRequest() {
		inManyOrders((scenario) -> {
			IssuedToken rejected = scenario.warmUp();
			scenario.run(() -> scenario.slot().reject(rejected), () -> scenario.slot().reject(rejected));
			check(scenario.requests() == 2);
			check(scenario.slot().current() != rejected);
		});
	}

	@Test
	void rejectionOfAnOldTokenDropsNoNewerOne() {
		inManyOrders((scenario) -> {
			IssuedToken old = scenario.warmUp();
			scenario.slot().reject(old);
			scenario.run(() -> scenario.slot().reject(old));
			check(scenario.requests() == 2);
			check(scenario.slot().current() != null);
		});
	}

	@Test
	void noTwoRequestsAreInTheAirAtOnce() {
		inManyOrders((scenario) -> {
			IssuedToken rejected = scenario.warmUp();
			scenario.run(() -> scenario.slot().reject(rejected), scenario::obtain);
			check(!scenario.isOverlapping());
		});
	}

	private static void inManyOrders(Consumer<SlotScenario> test) {
		Lincheck.runConcurrentTest(ORDERS, () -> test.accept(new SlotScenario()));
	}

	private static void check(boolean holds) {
		if (!holds) {
			throw new AssertionError();
		}
	}

}
