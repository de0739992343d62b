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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

class TokenSlotTests {

	private final SimulatedTime time = new SimulatedTime();

	private final StubEndpoint endpoint = new StubEndpoint(this.time);

	private final TokenSlot slot = new TokenSlot((need) -> this.endpoint.get(), this.time, this.time);

	private IssuedToken fetch() {
		this.slot.flight();
		this.time.runWhatIsDue();
		IssuedToken token = this.slot.current();
		assertThat(token).isNotNull();
		return token;
	}

	@Nested
	class Fetching {

		@Test
		void nothingIsHeldUntilAFlightHasLanded() {
			assertThat(slot.current()).isNull();
			CompletableFuture<IssuedToken> flight = slot.flight();
			assertThat(flight).isNotDone();
			assertThat(slot.current()).isNull();
			time.runWhatIsDue();
			assertThat(flight).isCompletedWithValue(slot.current());
		}

		@Test
		void everybodyJoinsTheOneFlight() {
			CompletableFuture<IssuedToken> first = slot.flight();
			assertThat(slot.flight()).isSameAs(first);
			time.runWhatIsDue();
			assertThat(endpoint.requests()).isEqualTo(1);
		}

		@Test
		void whoeverIsToldOfTheLandingSeesTheToken() {
			AtomicReference<IssuedToken> seen = new AtomicReference<>();
			slot.flight().thenRun(() -> seen.set(slot.current()));
			time.runWhatIsDue();
			assertThat(seen.get()).isNotNull();
		}

		@Test
		void callerWhoLookedBeforeTheLandingAndAsksAfterItStartsNoFlight() {
			IssuedToken token = fetch();
			assertThat(slot.flight()).isCompletedWithValue(token);
			time.runWhatIsDue();
			assertThat(endpoint.requests()).isEqualTo(1);
		}

		@ParameterizedTest
		@ValueSource(classes = { RejectedExecutionException.class, OutOfMemoryError.class })
		void flightThatFindsNoThreadFails(Class<? extends Throwable> failure) {
			TokenSlot slot = new TokenSlot((need) -> endpoint.get(), (task, delay) -> {
				ReflectionUtils.rethrowRuntimeException(BeanUtils.instantiateClass(failure));
				return CompletableFuture.completedFuture(null);
			}, time);
			assertThat(slot.flight()).isCompletedExceptionally();
			assertThat(endpoint.requests()).isZero();
		}

		@ParameterizedTest
		@CsvSource({ "5, 4000", "10, 9000", "60, 57000", "300, 285000", "86400, 86370000", "2, 1500" })
		void tokenIsSentUntilItsMarginBegins(long life, long lastMillis) {
			endpoint.life(life);
			fetch();
			endpoint.refuse();
			time.passMillis(lastMillis - 1);
			assertThat(slot.current()).isNotNull();
			time.passMillis(1);
			assertThat(slot.current()).isNull();
		}

		@Test
		void lifeCountsFromTheMomentTheRequestWasSent() {
			endpoint.latency(Duration.ofSeconds(20));
			fetch();
			endpoint.refuse();
			endpoint.latency(Duration.ZERO);
			time.passMillis(264_999);
			assertThat(slot.current()).isNotNull();
			time.passMillis(1);
			assertThat(slot.current()).isNull();
		}

	}

	@Nested
	class Renewing {

		@ParameterizedTest
		@CsvSource({ "5, 3750", "10, 7500", "60, 45000", "300, 225000", "86400, 64800000" })
		void tokenInUseIsRenewedAtItsTimeWithoutACaller(long life, long renewalMillis) {
			endpoint.life(life);
			IssuedToken first = fetch();
			time.passMillis(renewalMillis - 1);
			assertThat(endpoint.requests()).isEqualTo(1);
			time.passMillis(1);
			assertThat(endpoint.requests()).isEqualTo(2);
			assertThat(slot.current()).isNotNull().isNotSameAs(first);
		}

		@Test
		void tokenThatNobodyUsesIsNotRenewedUntilSomebodyDoes() {
			slot.flight();
			time.passSeconds(225);
			assertThat(endpoint.requests()).isEqualTo(1);
			IssuedToken first = slot.current();
			assertThat(first).isNotNull();
			time.runWhatIsDue();
			assertThat(endpoint.requests()).isEqualTo(2);
			assertThat(slot.current()).isNotSameAs(first);
		}

		@Test
		void registrationThatFellIdleIsRenewedOnceMoreAndThenNoMore() {
			fetch();
			time.passSeconds(3600);
			assertThat(endpoint.requests()).isEqualTo(2);
			assertThat(time.waiting()).isZero();
			assertThat(slot.current()).isNull();
		}

		@Test
		void callersGetTheOldTokenWhileTheRenewalIsInTheAir() {
			slot.flight();
			time.runWhatIsDue();
			time.passSeconds(230);
			IssuedToken old = slot.current();
			assertThat(slot.current()).isNotNull().isSameAs(old);
			assertThat(slot.flight()).as("joined, not started").isNotDone();
			time.runWhatIsDue();
			assertThat(endpoint.requests()).isEqualTo(2);
			assertThat(slot.current()).isNotSameAs(old);
		}

		@Test
		void failedRenewalKeepsTheTokenAndBacksOff() {
			IssuedToken token = fetch();
			endpoint.beUnavailable();
			time.passSeconds(225 + 20);
			assertThat(slot.current()).isSameAs(token);
			assertThat(endpoint.pauses().get(0)).isEqualTo(225_000);
			assertThat(endpoint.pauses().get(1)).isBetween(1000L, 1200L);
			assertThat(endpoint.pauses().get(2)).isBetween(1600L, 2400L);
			assertThat(endpoint.pauses().get(3)).isBetween(3200L, 4800L);
			assertThat(endpoint.pauses().get(4)).isBetween(6400L, 9600L);
			endpoint.recover();
			time.passSeconds(20);
			assertThat(slot.current()).isNotNull().isNotSameAs(token);
		}

		@Test
		void backOffBeginsAnewWithTheNextToken() {
			fetch();
			endpoint.beUnavailable();
			time.passSeconds(225 + 5);
			endpoint.recover();
			time.passSeconds(10);
			slot.current();
			int before = endpoint.requests();
			endpoint.beUnavailable();
			time.passSeconds(225 + 5);
			assertThat(endpoint.pauses().get(before)).isBetween(1000L, 1200L);
		}

		@Test
		void backOffIsCappedSoThatAnotherTryComesBeforeTheEnd() {
			IssuedToken token = fetch();
			endpoint.beUnavailable();
			time.passSeconds(275);
			endpoint.recover();
			time.passMillis(9999);
			assertThat(slot.current()).isNotNull().isNotSameAs(token);
		}

		@Test
		void triesEndWithTheToken() {
			endpoint.life(10);
			fetch();
			endpoint.beUnavailable();
			time.passSeconds(9);
			int requests = endpoint.requests();
			assertThat(requests).isEqualTo(5);
			time.passSeconds(60);
			assertThat(endpoint.requests()).isEqualTo(requests);
			assertThat(time.waiting()).isZero();
		}

		@Test
		void renewalIsPutOffForAsLongAsTheEndpointAsks() {
			fetch();
			endpoint.askToBeLeftAlone(Duration.ofSeconds(30));
			time.passSeconds(225);
			endpoint.recover();
			time.passSeconds(29);
			slot.current();
			assertThat(endpoint.requests()).isEqualTo(2);
			time.passSeconds(1);
			assertThat(endpoint.pauses().get(1)).isEqualTo(30_000);
		}

		@Test
		void endpointThatAsksToBeLeftAloneBeyondTheEndIsLeftAlone() {
			fetch();
			endpoint.askToBeLeftAlone(Duration.ofSeconds(60));
			time.passSeconds(225 + 59);
			slot.current();
			assertThat(endpoint.requests()).isEqualTo(2);
			time.passSeconds(300);
			assertThat(endpoint.requests()).isEqualTo(2);
		}

		@Test
		void renewalThatFailsWhenTheTokenHasEndedIsTriedAgainForThoseWhoWait() {
			endpoint.life(10);
			fetch();
			endpoint.beUnavailable();
			endpoint.latency(Duration.ofSeconds(2));
			AtomicReference<CompletableFuture<IssuedToken>> flight = new AtomicReference<>();
			time.execute(() -> flight.set(slot.flight()), Duration.ofMillis(9100));
			time.execute(endpoint::recover, Duration.ofMillis(9550));
			time.passMillis(12_000);
			assertThat(flight.get()).isCompletedWithValue(slot.current());
			assertThat(endpoint.pauses().get(1)).isBetween(2200L, 2300L);
		}

	}

	@Nested
	class Rejecting {

		@Test
		void rejectedTokenIsDroppedAndAnotherFetchedOnceForAll() {
			IssuedToken rejected = fetch();
			assertThat(slot.reject(rejected)).isTrue();
			assertThat(slot.current()).isNull();
			assertThat(slot.reject(rejected)).isTrue();
			CompletableFuture<IssuedToken> flight = slot.flight();
			time.runWhatIsDue();
			assertThat(endpoint.requests()).isEqualTo(2);
			assertThat(flight).isCompletedWithValue(slot.current());
			assertThat(slot.current()).isNotSameAs(rejected);
		}

		@Test
		void lateRejectionOfAnOldTokenLeavesTheNewOneAlone() {
			IssuedToken old = fetch();
			time.passSeconds(240);
			IssuedToken renewed = slot.current();
			assertThat(slot.reject(old)).as("worth trying the new one").isTrue();
			assertThat(slot.current()).isSameAs(renewed);
			time.runWhatIsDue();
			assertThat(endpoint.requests()).isEqualTo(2);
		}

		@Test
		void tokenIsThrownAwayAtMostOnceInTenSeconds() {
			slot.reject(fetch());
			time.runWhatIsDue();
			IssuedToken second = slot.current();
			time.passMillis(9999);
			assertThat(slot.reject(second)).isFalse();
			assertThat(slot.current()).isSameAs(second);
			time.passMillis(1);
			assertThat(slot.reject(second)).isTrue();
			time.runWhatIsDue();
			assertThat(slot.current()).isNotNull().isNotSameAs(second);
			assertThat(endpoint.requests()).isEqualTo(3);
		}

		@Test
		void thousandsOfRejectionsASecondCauseARequestInTenSeconds() {
			IssuedToken token = fetch();
			for (int second = 0; second < 60; second++) {
				for (int call = 0; call < 1000; call++) {
					slot.reject(token);
				}
				time.passSeconds(1);
				token = slot.current();
			}
			assertThat(endpoint.requests()).isEqualTo(1 + 6);
		}

		@Test
		void rejectionDuringARenewalWaitsForThatRenewal() {
			IssuedToken token = fetch();
			time.passMillis(224_999);
			endpoint.latency(Duration.ofSeconds(1));
			time.execute(() -> assertThat(slot.reject(token)).isTrue(), Duration.ofMillis(500));
			time.passSeconds(10);
			assertThat(endpoint.requests()).isEqualTo(2);
			assertThat(slot.current()).isNotSameAs(token);
			assertThat(slot.reject(slot.current())).as("that was none of the forced ones").isTrue();
		}

		@Test
		void rejectedTokenIsBetterThanNoneWhereTheEndpointIsAway() {
			IssuedToken rejected = fetch();
			endpoint.beUnavailable();
			slot.reject(rejected);
			CompletableFuture<IssuedToken> flight = slot.flight();
			time.passSeconds(15);
			assertThat(flight).isCompletedExceptionally();
			assertThat(slot.current()).isSameAs(rejected);
		}

		@Test
		void rejectedTokenStaysDroppedWhereTheCredentialsAreRefused() {
			IssuedToken rejected = fetch();
			endpoint.refuse();
			slot.reject(rejected);
			time.passSeconds(600);
			assertThat(slot.current()).isNull();
			assertThat(endpoint.requests()).as("nobody asks any more").isEqualTo(2);
		}

		@Test
		void tokenIsKeptWhereTheEndpointIsNotToBeAsked() {
			IssuedToken token = fetch();
			endpoint.askToBeLeftAlone(Duration.ofSeconds(50));
			time.passSeconds(225);
			assertThat(slot.reject(token)).isFalse();
			assertThat(slot.current()).isSameAs(token);
		}

	}

	@Nested
	class Failing {

		@Test
		void failedFlightFailsAllWhoJoined() {
			endpoint.refuse();
			CompletableFuture<IssuedToken> failed = slot.flight();
			CompletableFuture<IssuedToken> joined = slot.flight();
			time.runWhatIsDue();
			assertThat(failed).isCompletedExceptionally();
			assertThat(joined).isCompletedExceptionally();
			assertThat(slot.current()).isNull();
		}

		@Test
		void droppedSlotForgetsRefusals() {
			endpoint.refuse();
			slot.flight();
			time.runWhatIsDue();
			endpoint.recover();
			slot.drop();
			assertThat(fetch()).isNotNull();
		}

		@Test
		void droppedSlotForgetsForcedRenewals() {
			assertThat(slot.reject(fetch())).isTrue();
			time.runWhatIsDue();
			slot.drop();
			assertThat(slot.reject(fetch())).isTrue();
		}

		@Test
		void refusalIsRememberedForASecond() {
			endpoint.refuse();
			slot.flight();
			time.runWhatIsDue();
			time.passMillis(999);
			assertThat(slot.flight()).isCompletedExceptionally();
			time.passMillis(1);
			endpoint.recover();
			CompletableFuture<IssuedToken> next = slot.flight();
			time.runWhatIsDue();
			assertThat(next).isCompletedWithValue(slot.current());
			assertThat(endpoint.requests()).isEqualTo(2);
		}

		@Test
		void stormOfCallsMakesARequestASecond() {
			endpoint.refuse();
			for (int i = 0; i < 10_000; i++) {
				slot.flight();
				time.passMillis(1);
			}
			assertThat(endpoint.requests()).isEqualTo(10);
		}

		@Test
		void endpointThatAsksToBeLeftAloneForLongIsNotAskedMeanwhile() {
			endpoint.askToBeLeftAlone(Duration.ofSeconds(40));
			slot.flight();
			time.runWhatIsDue();
			time.passSeconds(20);
			assertThat(slot.flight()).isCompletedExceptionally();
			time.passSeconds(6);
			endpoint.recover();
			CompletableFuture<IssuedToken> patient = slot.flight();
			time.passMillis(13_999);
			assertThat(patient).isNotDone();
			time.passMillis(1);
			assertThat(patient).isCompletedWithValue(slot.current());
			assertThat(endpoint.pauses()).containsExactly(40_000L);
		}

		@Test
		void endpointIsLeftAloneForAMinuteAtMost() {
			endpoint.askToBeLeftAlone(Duration.ofHours(1));
			slot.flight();
			time.passSeconds(60);
			endpoint.recover();
			CompletableFuture<IssuedToken> next = slot.flight();
			time.runWhatIsDue();
			assertThat(next).isCompletedWithValue(slot.current());
		}

	}

	@Nested
	class Closing {

		@Test
		void whoWaitsIsToldAndTheTokenIsForgotten() {
			fetch();
			CompletableFuture<IssuedToken> waiting = waitingForAnother();
			slot.close();
			assertThat(waiting).isCompletedExceptionally();
			time.passSeconds(600);
			assertThat(slot.current()).isNull();
			assertThat(endpoint.requests()).isEqualTo(1);
		}

		@Test
		void whoComesLaterIsToldToo() {
			fetch();
			slot.close();
			assertThat(slot.current()).isNull();
			assertThat(slot.flight()).isCompletedExceptionally();
			time.passSeconds(600);
			assertThat(endpoint.requests()).isEqualTo(1);
		}

		@Test
		void answerThatComesTooLateIsDropped() {
			endpoint.latency(Duration.ofSeconds(1));
			slot.flight();
			time.execute(slot::close, Duration.ofMillis(500));
			time.passSeconds(2);
			assertThat(slot.current()).isNull();
		}

		private CompletableFuture<IssuedToken> waitingForAnother() {
			slot.reject(slot.current());
			return slot.flight();
		}

	}

}
