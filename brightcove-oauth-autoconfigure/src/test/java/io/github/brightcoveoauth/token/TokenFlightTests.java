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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2Error;

import static org.assertj.core.api.Assertions.assertThat;

class TokenFlightTests {

	private final SimulatedTime time = new SimulatedTime();

	private final StubEndpoint endpoint = new StubEndpoint(this.time);

	private boolean needed = true;

	@Test
	void requestThatFailedForAPassingReasonIsMadeAgainAfterGrowingPauses() {
		this.endpoint.beUnavailable();
		CompletableFuture<IssuedToken> landing = depart();
		this.time.passSeconds(10);
		assertThat(landing).isNotDone();
		assertThat(this.endpoint.pauses()).hasSizeGreaterThan(3);
		assertThat(this.endpoint.pauses().get(0)).isBetween(200L, 300L);
		assertThat(this.endpoint.pauses().get(1)).isBetween(200L, 600L);
		assertThat(this.endpoint.pauses().get(2)).isBetween(400L, 1200L);
		this.endpoint.recover();
		this.time.passSeconds(2);
		assertThat(landing).isCompleted();
	}

	@Test
	void flightEndsAfterFourteenSeconds() {
		this.endpoint.beUnavailable();
		CompletableFuture<IssuedToken> landing = depart();
		this.time.passSeconds(11);
		assertThat(landing).isNotDone();
		this.time.passSeconds(3);
		assertThat(landing).isCompletedExceptionally();
		assertThat(this.endpoint.requests()).isBetween(9, 17);
		assertThat(this.time.waiting()).isZero();
	}

	@Test
	void nothingIsTriedThatWouldTakeTooLongIfItTookAsLongAsBefore() {
		this.endpoint.latency(Duration.ofSeconds(10));
		this.endpoint.beUnavailable();
		CompletableFuture<IssuedToken> landing = depart();
		this.time.passSeconds(10);
		assertThat(landing).isCompletedExceptionally();
		assertThat(this.endpoint.requests()).isEqualTo(1);
	}

	@Test
	void endpointIsLeftAloneForAsLongAsItAsks() {
		this.endpoint.askToBeLeftAlone(Duration.ofSeconds(14));
		CompletableFuture<IssuedToken> landing = depart();
		this.time.runWhatIsDue();
		this.endpoint.recover();
		this.time.passSeconds(14);
		assertThat(landing).isCompleted();
		assertThat(this.endpoint.pauses()).containsExactly(14_000L);
	}

	@Test
	void endpointThatAsksToBeLeftAloneForTooLongIsNotAskedAgain() {
		this.endpoint.askToBeLeftAlone(Duration.ofSeconds(15));
		CompletableFuture<IssuedToken> landing = depart();
		this.time.runWhatIsDue();
		assertThat(landing).isCompletedExceptionally();
	}

	@Test
	void refusalIsFinal() {
		this.endpoint.failWith(TokenRequestException.refused(new OAuth2Error("invalid_client")));
		CompletableFuture<IssuedToken> landing = depart();
		this.time.passSeconds(20);
		assertThat(landing).isCompletedExceptionally();
		assertThat(this.endpoint.requests()).isEqualTo(1);
	}

	@Test
	void whatIsNotExpectedIsFinal() {
		this.endpoint.failWith(new IllegalStateException("bug"));
		assertThat(depart()).isNotDone();
		this.time.passSeconds(20);
		assertThat(this.endpoint.requests()).isEqualTo(1);
	}

	@Test
	void flightThatNobodyNeedsMakesOneRequest() {
		this.needed = false;
		this.endpoint.beUnavailable();
		CompletableFuture<IssuedToken> landing = depart();
		this.time.runWhatIsDue();
		assertThat(landing).isCompletedExceptionally();
		assertThat(this.time.waiting()).isZero();
	}

	@Test
	void endpointThatHasNoTokenYetIsAskedAgainInAMoment() {
		List<Duration> asked = new ArrayList<>();
		this.needed = false;
		TokenFlight flight = new TokenFlight((waited) -> {
			asked.add(waited);
			return (asked.size() < 4) ? null : this.endpoint.get();
		}, this.time, this.time, () -> this.needed, (token, failure) -> {
		});
		flight.depart(Duration.ZERO);
		this.time.passSeconds(1);
		assertThat(flight.landing()).isCompleted();
		assertThat(asked).extracting(Duration::toMillis).containsExactly(0L, 100L, 200L, 300L);
	}

	@Test
	void abortedFlightMakesNoFurtherRequest() {
		this.endpoint.beUnavailable();
		TokenFlight flight = flight();
		flight.depart(Duration.ZERO);
		this.time.runWhatIsDue();
		flight.abort(new IllegalStateException("closed"));
		assertThat(flight.landing()).isCompletedExceptionally();
		this.time.passSeconds(20);
		assertThat(this.endpoint.requests()).isEqualTo(1);
	}

	private CompletableFuture<IssuedToken> depart() {
		TokenFlight flight = flight();
		flight.depart(Duration.ZERO);
		return flight.landing();
	}

	private TokenFlight flight() {
		return new TokenFlight((waited) -> this.endpoint.get(), this.time, this.time, () -> this.needed,
				(token, failure) -> {
				});
	}

}
