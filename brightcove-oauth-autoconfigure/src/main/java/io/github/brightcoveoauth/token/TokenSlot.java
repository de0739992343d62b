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
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The one token of a registration and the one flight that fetches its successor. The
 * token is read without a lock; whatever changes the slot holds its monitor, for no
 * longer than it takes to change it.
 */
final class TokenSlot {

	private final Function<TokenNeed, @Nullable IssuedToken> endpoint;

	private final TokenRequestExecutor executor;

	private final InstantSource clock;

	private final RenewalSchedule renewal = new RenewalSchedule();

	private RefusalMemory refusals = new RefusalMemory();

	private ForcedRenewalLimit forcedRenewals = new ForcedRenewalLimit();

	private final @Nullable Consumer<TokenSlot> whenIdle;

	private final BiConsumer<IssuedToken, @Nullable Throwable> whenLanded;

	private volatile @Nullable IssuedToken token;

	private @Nullable IssuedToken rejected;

	private @Nullable IssuedToken discarded;

	private @Nullable TokenFlight flight;

	private @Nullable Future<?> alarm;

	private boolean closed;

	private boolean retired;

	private boolean failing;

	TokenSlot(Function<TokenNeed, @Nullable IssuedToken> endpoint, TokenRequestExecutor executor, InstantSource clock) {
		this(endpoint, executor, clock, null, (token, failure) -> {
		});
	}

	/**
	 * Create a slot.
	 * @param endpoint makes one token request, see {@link TokenGrant}
	 * @param executor runs it
	 * @param clock the clock
	 * @param whenIdle is told when nobody has used the slot for a while, if that matters
	 * @param whenLanded is told, outside the monitor, after each flight that leaves a
	 * token to send: of that token and, if it is not a new one, of the failure
	 */
	TokenSlot(Function<TokenNeed, @Nullable IssuedToken> endpoint, TokenRequestExecutor executor, InstantSource clock,
			@Nullable Consumer<TokenSlot> whenIdle, BiConsumer<IssuedToken, @Nullable Throwable> whenLanded) {
		this.endpoint = endpoint;
		this.executor = executor;
		this.clock = clock;
		this.whenIdle = whenIdle;
		this.whenLanded = whenLanded;
	}

	/**
	 * Return the token if it may still be sent, and see to its renewal. Takes no lock
	 * while the token is fresh.
	 */
	@Nullable IssuedToken current() {
		long now = this.clock.millis();
		IssuedToken token = sendableAt(now);
		if (token != null) {
			this.renewal.use();
			long dueAt = this.renewal.dueAt();
			if (now >= dueAt) {
				renew(dueAt);
			}
		}
		return token;
	}

	/**
	 * Join the flight that is in the air, or start one if there is no token.
	 */
	CompletableFuture<IssuedToken> flight() {
		TokenFlight started;
		Duration pause;
		synchronized (this) {
			if (this.flight != null) {
				return this.flight.landing();
			}
			long now = this.clock.millis();
			IssuedToken landed = sendableAt(now);
			if (landed != null) {
				return CompletableFuture.completedFuture(landed);
			}
			Throwable refusal = this.closed ? TokenRequestException.closed() : this.refusals.refusalAt(now);
			if (refusal != null) {
				return CompletableFuture.failedFuture(refusal);
			}
			started = prepareFlight();
			pause = this.refusals.pauseAt(now);
		}
		started.depart(pause);
		return started.landing();
	}

	/**
	 * Start the renewal that was due at a time, unless somebody did already.
	 */
	private void renew(long dueAt) {
		TokenFlight started;
		synchronized (this) {
			if (this.flight != null || this.renewal.dueAt() != dueAt) {
				return;
			}
			started = prepareFlight();
		}
		started.depart(Duration.ZERO);
	}

	private TokenFlight prepareFlight() {
		this.renewal.suspend();
		TokenFlight flight = new TokenFlight((waited) -> this.endpoint.apply(need(waited)), this.executor, this.clock,
				() -> sendableAt(this.clock.millis()) == null, this::land);
		flight.landing().whenComplete((landed, failure) -> tell(failure));
		this.flight = flight;
		return flight;
	}

	private synchronized TokenNeed need(Duration waited) {
		return new TokenNeed(this.token, this.discarded, waited);
	}

	/**
	 * Drop a token that an API rejected, if it is the one that is held, and fetch
	 * another.
	 * @return whether it is worth trying with another token
	 */
	boolean reject(IssuedToken rejected) {
		synchronized (this) {
			if (this.token != rejected) {
				return true;
			}
			if (this.flight == null && !mayForceRenewal()) {
				return false;
			}
			this.token = null;
			this.rejected = rejected;
			this.discarded = rejected;
		}
		flight();
		return true;
	}

	private boolean mayForceRenewal() {
		long now = this.clock.millis();
		return this.refusals.refusalAt(now) == null && this.forcedRenewals.tryAcquire(now);
	}

	private void tell(@Nullable Throwable failure) {
		IssuedToken token = sendableAt(this.clock.millis());
		if (token != null) {
			this.whenLanded.accept(token, failure);
		}
	}

	private synchronized void land(@Nullable IssuedToken landed, @Nullable Throwable failure) {
		this.flight = null;
		if (landed != null && !this.closed) {
			this.token = landed;
			this.discarded = null;
			this.failing = false;
			this.renewal.begin(landed);
		}
		else if (failure != null) {
			long now = this.clock.millis();
			this.refusals.remember(failure, now);
			this.failing = !TokenRequestException.isUnknownRegistration(failure);
			if (TokenRequestException.isUnknownRegistration(failure)) {
				this.token = null;
			}
			else if (this.rejected != null && TokenRequestException.isTransient(failure)) {
				// Better than none: it may have been rejected for want of a permission
				this.token = this.rejected;
			}
			this.renewal.putOff(this.token, this.refusals.pauseAt(now), now);
		}
		this.rejected = null;
		setAlarm();
	}

	/**
	 * Have the slot looked at when its renewal is due or, if there will be none, when
	 * nothing is left in it that anybody could use.
	 */
	private void setAlarm() {
		cancelAlarm();
		long dueAt = this.renewal.dueAt();
		if (this.retired || this.closed || (dueAt == RenewalSchedule.NEVER && this.whenIdle == null)) {
			return;
		}
		long now = this.clock.millis();
		long delay = ((dueAt != RenewalSchedule.NEVER) ? dueAt : uselessAt(now)) - now;
		this.alarm = this.executor.execute(() -> wake(dueAt), Duration.ofMillis(delay));
	}

	private long uselessAt(long now) {
		IssuedToken token = sendableAt(now);
		return (token != null) ? token.sendableUntil() : now + this.refusals.pauseAt(now).toMillis();
	}

	private void wake(long dueAt) {
		if (dueAt != RenewalSchedule.NEVER && this.renewal.isUsed()) {
			renew(dueAt);
		}
		else if (this.whenIdle != null && isOnGround()) {
			this.whenIdle.accept(this);
		}
	}

	private synchronized boolean isOnGround() {
		return this.flight == null;
	}

	private void cancelAlarm() {
		if (this.alarm != null) {
			this.alarm.cancel(false);
			this.alarm = null;
		}
	}

	/**
	 * Drop the token, whatever it is worth, and forget what went wrong, so that the next
	 * caller starts a flight.
	 */
	synchronized void drop() {
		this.discarded = (this.token != null) ? this.token : this.discarded;
		this.token = null;
		this.rejected = null;
		this.refusals = new RefusalMemory();
		this.forcedRenewals = new ForcedRenewalLimit();
		if (this.flight == null) {
			this.renewal.suspend();
			setAlarm();
		}
	}

	/**
	 * What is to be seen of the slot. To look is not to use the token.
	 * @param registrationId the registration
	 * @param configured whether it is configured
	 * @param client its client, if known without asking
	 */
	synchronized TokenStatus status(String registrationId, boolean configured, @Nullable RegisteredClient client) {
		IssuedToken token = this.token;
		TokenStatus.State state = stateOf(token);
		boolean sendable = state == TokenStatus.State.FRESH || state == TokenStatus.State.RENEWING;
		return TokenStatus.of(registrationId, configured, client, token, state, this.refusals.lastFailure(),
				this.failing && !sendable);
	}

	private TokenStatus.State stateOf(@Nullable IssuedToken token) {
		if (token == null) {
			return TokenStatus.State.NONE;
		}
		if (!token.isSendableAt(this.clock.millis())) {
			return TokenStatus.State.EXPIRED;
		}
		return (this.flight != null) ? TokenStatus.State.RENEWING : TokenStatus.State.FRESH;
	}

	/**
	 * Renew the token no more. It may still be sent by those who have the slot.
	 */
	synchronized void retire() {
		this.retired = true;
		this.renewal.suspend();
		cancelAlarm();
	}

	/**
	 * Drop the token and tell everybody who waits for another that there will be none.
	 */
	void close() {
		TokenFlight aborted;
		synchronized (this) {
			this.closed = true;
			this.token = null;
			this.renewal.suspend();
			aborted = this.flight;
		}
		if (aborted != null) {
			aborted.abort(TokenRequestException.closed());
		}
	}

	private @Nullable IssuedToken sendableAt(long now) {
		IssuedToken token = this.token;
		return (token != null && token.isSendableAt(now)) ? token : null;
	}

}
