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

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * Tokens of all registrations, one each, for callers that block and callers that do not.
 * Any number of callers without a token cause one token request.
 *
 * @since 0.1.0
 */
public final class TokenSource {

	private final Map<String, TokenSlot> slots = new ConcurrentHashMap<>();

	private final ClientCredentialsGrant grant;

	private final Executor executor;

	private final InstantSource clock;

	/**
	 * Create a token source.
	 * @param grant how a token is had
	 * @param executor runs the token requests, on threads that no caller of this source
	 * waits on
	 * @param clock the clock that the tokens' lives are measured by
	 */
	public TokenSource(ClientCredentialsGrant grant, Executor executor, InstantSource clock) {
		this.grant = grant;
		this.executor = executor;
		this.clock = clock;
	}

	/**
	 * Return the token that is held, if it may still be sent.
	 * @param registrationId the registration
	 * @return the token or {@code null}
	 */
	public @Nullable IssuedToken current(String registrationId) {
		TokenSlot slot = this.slots.get(registrationId);
		return (slot != null) ? slot.current() : null;
	}

	/**
	 * Return a token, waiting for one if need be.
	 * @param registrationId the registration
	 * @return the token
	 * @throws OAuth2AuthorizationException if none can be had
	 * @throws IllegalArgumentException if the registration is unknown
	 */
	public IssuedToken await(String registrationId) {
		TokenSlot slot = slot(registrationId);
		IssuedToken current = slot.current();
		return (current != null) ? current : await(registrationId, slot.flight());
	}

	private IssuedToken await(String registrationId, CompletableFuture<IssuedToken> flight) {
		try {
			return flight.get();
		}
		catch (ExecutionException ex) {
			throw AuthorizationFailure.of(registrationId, Objects.requireNonNullElse(ex.getCause(), ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw AuthorizationFailure.of(registrationId, ex);
		}
	}

	/**
	 * Return a token without blocking. Cancelling the future leaves other callers alone.
	 * @param registrationId the registration
	 * @return the token to come; fails with an {@link OAuth2AuthorizationException} if
	 * none can be had
	 * @throws IllegalArgumentException if the registration is unknown
	 */
	public CompletableFuture<IssuedToken> obtain(String registrationId) {
		return slot(registrationId).flight().handle((token, failure) -> {
			if (failure != null) {
				throw new CompletionException(AuthorizationFailure.of(registrationId, failure));
			}
			return token;
		});
	}

	private TokenSlot slot(String registrationId) {
		TokenSlot slot = this.slots.get(registrationId);
		return (slot != null) ? slot : newSlot(registrationId);
	}

	private TokenSlot newSlot(String registrationId) {
		if (!this.grant.knows(registrationId)) {
			throw new IllegalArgumentException("Unknown client registration '" + registrationId
					+ "': the only one that is configured is 'brightcove'");
		}
		return this.slots.computeIfAbsent(registrationId,
				(id) -> new TokenSlot(() -> this.grant.request(id), this.executor, this.clock));
	}

}
