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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.brightcoveoauth.BrightcoveTokenObtainedEvent;
import io.github.brightcoveoauth.BrightcoveTokenRejectedEvent;
import io.github.brightcoveoauth.BrightcoveTokenRenewalFailedEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Tokens of all registrations, one each, for callers that block and callers that do not.
 * Any number of callers without a token cause one token request.
 *
 * @since 0.1.0
 */
public final class TokenSource implements AutoCloseable {

	private static final Duration MAX_WAIT = Duration.ofSeconds(15);

	/**
	 * How many run-time registrations may have a token at a time.
	 */
	private static final int RUNTIME_CAPACITY = 10_000;

	private final RuntimeSlots runtimeSlots = new RuntimeSlots(RUNTIME_CAPACITY);

	private final Map<String, TokenSlot> configuredSlots;

	private final RegisteredClients clients;

	private final TokenGrant grant;

	private final TokenRequestExecutor executor;

	private final InstantSource clock;

	private final TokenListener listener;

	private final Duration maxWait;

	private volatile boolean closed;

	/**
	 * Create a token source.
	 * @param clients who may have tokens
	 * @param grant how a token is had
	 * @param executor runs the token requests
	 * @param clock the clock that the tokens' lives are measured by
	 * @param listener is told what becomes of the tokens
	 */
	public TokenSource(RegisteredClients clients, TokenGrant grant, TokenRequestExecutor executor, InstantSource clock,
			TokenListener listener) {
		this(clients, grant, executor, clock, listener, MAX_WAIT);
	}

	TokenSource(RegisteredClients clients, TokenGrant grant, TokenRequestExecutor executor, InstantSource clock,
			TokenListener listener, Duration maxWait) {
		this.clients = clients;
		this.grant = grant;
		this.executor = executor;
		this.clock = clock;
		this.listener = listener;
		this.maxWait = maxWait;
		this.configuredSlots = clients.configuredIds()
			.stream()
			.collect(
					Collectors.toUnmodifiableMap(Function.identity(), (id) -> new TokenSlot((need) -> request(id, need),
							executor, clock, null, (token, failure) -> tell(id, token, failure))));
	}

	/**
	 * Return the token that is held, if it may still be sent.
	 * @param registrationId the registration
	 * @return the token or {@code null}
	 */
	public @Nullable IssuedToken current(String registrationId) {
		TokenSlot slot = existingSlot(registrationId);
		return (slot != null) ? slot.current() : null;
	}

	/**
	 * Return a token, waiting for one if need be, for at most 15 s.
	 * @param registrationId the registration
	 * @return the token
	 * @throws OAuth2AuthorizationException if none can be had, also for want of such a
	 * registration
	 */
	public IssuedToken await(String registrationId) {
		TokenSlot slot = slot(registrationId);
		IssuedToken current = slot.current();
		return (current != null) ? current : await(registrationId, arrival(slot));
	}

	private IssuedToken await(String registrationId, CompletableFuture<IssuedToken> arrival) {
		try {
			return arrival.get();
		}
		catch (ExecutionException ex) {
			throw failure(registrationId, Objects.requireNonNullElse(ex.getCause(), ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failure(registrationId, ex);
		}
	}

	/**
	 * Return a token without blocking, within 15 s. Cancelling the future leaves other
	 * callers alone.
	 * @param registrationId the registration
	 * @return the token to come; fails with an {@link OAuth2AuthorizationException} if
	 * none can be had
	 */
	public CompletableFuture<IssuedToken> obtain(String registrationId) {
		return arrival(slot(registrationId)).handle((token, failure) -> {
			if (failure != null) {
				throw new CompletionException(failure(registrationId, failure));
			}
			return token;
		});
	}

	/**
	 * What one caller waits for.
	 */
	private CompletableFuture<IssuedToken> arrival(TokenSlot slot) {
		return slot.flight().copy().orTimeout(this.maxWait.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Drop a token that an API answered with 401, if it is still the one that is held,
	 * and fetch another in the background. Does so at most once in 10 s, since the 401
	 * may be for want of a permission.
	 * @param registrationId the registration
	 * @param rejected the token that was sent
	 * @return whether it is worth trying with another token
	 */
	public boolean reject(String registrationId, IssuedToken rejected) {
		return slot(registrationId).reject(rejected);
	}

	/**
	 * Tell listeners that an API answered with 401.
	 * @param registrationId the registration
	 * @param replayed whether the call is repeated with another token
	 */
	public void unauthorized(String registrationId, boolean replayed) {
		this.listener.onEvent(new BrightcoveTokenRejectedEvent(registrationId, this.clock.instant(), replayed));
	}

	private void tell(String registrationId, IssuedToken token, @Nullable Throwable failure) {
		this.listener.onEvent((failure != null)
				? new BrightcoveTokenRenewalFailedEvent(registrationId, this.clock.instant(),
						AuthorizationFailure.errorCodeOf(failure), token.expiresAt())
				: new BrightcoveTokenObtainedEvent(registrationId, token.issuedAt(), token.expiresAt()));
	}

	/**
	 * Drop the token of a registration, so that the next call fetches another.
	 * @param registrationId the registration
	 * @return whether there is such a registration
	 */
	public boolean drop(String registrationId) {
		TokenSlot slot = existingSlot(registrationId);
		if (slot != null) {
			slot.drop();
		}
		return slot != null;
	}

	/**
	 * Tell about the token of a registration, without using it.
	 * @param registrationId the registration
	 * @return its status, {@code null} if it is neither configured nor in use
	 */
	public @Nullable TokenStatus status(String registrationId) {
		TokenSlot slot = existingSlot(registrationId);
		return (slot != null) ? status(registrationId, slot) : null;
	}

	/**
	 * Tell about all tokens, without using them.
	 * @return the configured registrations by their ids, then those in use that came at
	 * run time, the last used one first
	 */
	public List<TokenStatus> statuses() {
		List<TokenStatus> statuses = new ArrayList<>();
		this.runtimeSlots.all().forEach((id, slot) -> statuses.add(status(id, slot)));
		new TreeMap<>(this.configuredSlots).descendingMap().forEach((id, slot) -> statuses.add(status(id, slot)));
		Collections.reverse(statuses);
		return statuses;
	}

	private TokenStatus status(String registrationId, TokenSlot slot) {
		boolean configured = this.configuredSlots.containsKey(registrationId);
		return slot.status(registrationId, configured, configured ? this.clients.find(registrationId) : null);
	}

	private TokenSlot slot(String registrationId) {
		TokenSlot slot = existingSlot(registrationId);
		return (slot != null) ? slot : newSlot(registrationId);
	}

	private @Nullable TokenSlot existingSlot(String registrationId) {
		TokenSlot configured = this.configuredSlots.get(registrationId);
		return (configured != null) ? configured : this.runtimeSlots.get(registrationId);
	}

	private TokenSlot newSlot(String registrationId) {
		TokenSlot slot = this.runtimeSlots.computeIfAbsent(registrationId,
				(id) -> new TokenSlot((need) -> request(id, need), this.executor, this.clock,
						(idle) -> this.runtimeSlots.remove(id, idle), (token, failure) -> tell(id, token, failure)));
		if (this.closed) {
			slot.close();
		}
		return slot;
	}

	private @Nullable IssuedToken request(String registrationId, TokenNeed need) {
		RegisteredClient client = find(registrationId);
		if (client == null) {
			throw TokenRequestException.unknownRegistration();
		}
		return this.grant.request(client, need);
	}

	private @Nullable RegisteredClient find(String registrationId) {
		try {
			return this.clients.find(registrationId);
		}
		catch (RuntimeException ex) {
			throw TokenRequestException.unreachable(new OAuth2Error(OAuth2ErrorCodes.SERVER_ERROR,
					"Its credentials cannot be read: " + ex.getClass().getSimpleName() + ".", null), ex);
		}
	}

	private ClientAuthorizationException failure(String registrationId, Throwable cause) {
		return AuthorizationFailure.of(registrationId, cause, this.clients);
	}

	/**
	 * Forget all tokens. Who waits for one gets an {@link OAuth2AuthorizationException}.
	 */
	@Override
	public void close() {
		this.closed = true;
		this.configuredSlots.values().forEach(TokenSlot::close);
		this.runtimeSlots.all().values().forEach(TokenSlot::close);
		this.grant.close();
	}

}
