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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * What is to be known about the token of a registration, but for the token.
 *
 * @param registrationId the registration
 * @param configured whether it is configured, or else one that came at run time
 * @param clientId its client id, if known without asking
 * @param tokenUri its token endpoint, if known without asking
 * @param state the state of the token
 * @param issuedAt when the token that is held was asked for
 * @param expiresAt when it ends
 * @param lastFailure how the last token request that failed did
 * @param failing whether no token can be sent because the last request failed
 * @since 0.1.0
 */
public record TokenStatus(String registrationId, boolean configured, @Nullable String clientId,
		@Nullable String tokenUri, State state, @Nullable Instant issuedAt, @Nullable Instant expiresAt,
		@Nullable Failure lastFailure, boolean failing) {

	static TokenStatus of(String registrationId, boolean configured, @Nullable RegisteredClient client,
			@Nullable IssuedToken token, State state, @Nullable Failure lastFailure, boolean failing) {
		ClientRegistration registration = (client != null) ? client.registration() : null;
		if (registration == null && token != null) {
			registration = token.authorizedClient().getClientRegistration();
		}
		String clientId = (registration != null) ? registration.getClientId() : null;
		return new TokenStatus(registrationId, configured,
				(client != null) ? client.credentials().clientId() : clientId,
				(registration != null) ? registration.getProviderDetails().getTokenUri() : null, state,
				(token != null) ? token.issuedAt() : null, (token != null) ? token.expiresAt() : null, lastFailure,
				failing);
	}

	/**
	 * State of a token.
	 */
	public enum State {

		/**
		 * There is none.
		 */
		NONE,

		/**
		 * It may be sent.
		 */
		FRESH,

		/**
		 * It may be sent, and the next one is being fetched.
		 */
		RENEWING,

		/**
		 * It is no longer sent.
		 */
		EXPIRED

	}

	/**
	 * A failed token request.
	 *
	 * @param errorCode the OAuth error code
	 * @param time when it failed
	 */
	public record Failure(String errorCode, Instant time) {

	}

}
