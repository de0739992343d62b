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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import io.github.brightcoveoauth.token.TokenSource;
import io.github.brightcoveoauth.token.TokenStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@link Endpoint @Endpoint} that shows the registrations and the state of their tokens,
 * and drops a token.
 *
 * @since 0.1.0
 */
@Endpoint(id = "brightcove")
public final class BrightcoveEndpoint {

	private static final int MAX_RUNTIME_REGISTRATIONS = 100;

	private final Supplier<@Nullable TokenSource> tokens;

	/**
	 * Create an endpoint.
	 * @param tokens the source of tokens, {@code null} if there are no credentials
	 */
	public BrightcoveEndpoint(Supplier<@Nullable TokenSource> tokens) {
		this.tokens = tokens;
	}

	/**
	 * Show all configured registrations, and of those that came at run time the ones that
	 * were used last.
	 * @return the registrations
	 */
	@ReadOperation
	public RegistrationsDescriptor registrations() {
		TokenSource source = this.tokens.get();
		List<TokenStatus> statuses = (source != null) ? source.statuses() : List.of();
		Map<String, RegistrationDescriptor> registrations = new LinkedHashMap<>();
		int runTime = 0;
		for (TokenStatus status : statuses) {
			if (status.configured() || ++runTime <= MAX_RUNTIME_REGISTRATIONS) {
				registrations.put(status.registrationId(), RegistrationDescriptor.of(status));
			}
		}
		return new RegistrationsDescriptor(registrations, runTime);
	}

	/**
	 * Show a registration.
	 * @param registrationId its id
	 * @return the registration or {@code null} if there is none
	 */
	@ReadOperation
	public @Nullable RegistrationDescriptor registration(@Selector String registrationId) {
		TokenSource source = this.tokens.get();
		TokenStatus status = (source != null) ? source.status(registrationId) : null;
		return (status != null) ? RegistrationDescriptor.of(status) : null;
	}

	/**
	 * Drop the token of a registration, so that the next call fetches another.
	 * @param registrationId its id
	 * @return 204, or 404 if there is no such registration
	 */
	@DeleteOperation
	public WebEndpointResponse<Void> drop(@Selector String registrationId) {
		TokenSource source = this.tokens.get();
		boolean known = source != null && source.drop(registrationId);
		return new WebEndpointResponse<>(
				known ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND);
	}

	/**
	 * Description of all registrations.
	 *
	 * @param registrations description of each by its id
	 * @param runTimeRegistrations how many of those that came at run time have a token or
	 * wait for one
	 */
	public record RegistrationsDescriptor(Map<String, RegistrationDescriptor> registrations, int runTimeRegistrations) {

	}

	/**
	 * Description of a registration.
	 *
	 * @param clientId its client id
	 * @param tokenUri its token endpoint
	 * @param state state of its token
	 * @param issuedAt when the token was asked for
	 * @param expiresAt when it ends
	 * @param lastError the last token request that failed
	 */
	public record RegistrationDescriptor(@Nullable String clientId, @Nullable String tokenUri, String state,
			@Nullable Instant issuedAt, @Nullable Instant expiresAt, @Nullable ErrorDescriptor lastError) {

		static RegistrationDescriptor of(TokenStatus status) {
			TokenStatus.Failure failure = status.lastFailure();
			return new RegistrationDescriptor(status.clientId(), status.tokenUri(),
					status.state().name().toLowerCase(Locale.ROOT), status.issuedAt(), status.expiresAt(),
					(failure != null) ? new ErrorDescriptor(failure.errorCode(), failure.time()) : null);
		}

	}

	/**
	 * Description of a failed token request.
	 *
	 * @param code the OAuth error code
	 * @param time when it failed
	 */
	public record ErrorDescriptor(String code, Instant time) {

	}

}
