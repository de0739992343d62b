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

package io.github.brightcoveoauth.client;

import java.net.URI;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.github.brightcoveoauth.token.IssuedToken;
import io.github.brightcoveoauth.token.TokenSource;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.client.web.ClientAttributes;

/**
 * Decides, for blocking and reactive clients alike, whether a request gets a bearer
 * token, of which registration, and whether the answer calls for another one.
 *
 * @since 0.1.0
 */
public final class BearerAuthorization {

	private final TokenSource tokens;

	private final TrustedHosts trustedHosts;

	private final Map<String, TrustedHosts> trustedHostsByRegistration;

	private final String defaultRegistrationId;

	/**
	 * Create an authorization.
	 * @param tokens where the tokens come from
	 * @param trustedHosts the hosts that may receive them
	 * @param trustedHostsByRegistration other ones that may receive those of some
	 * registrations
	 * @param defaultRegistrationId registration of requests that name none
	 */
	public BearerAuthorization(TokenSource tokens, TrustedHosts trustedHosts,
			Map<String, TrustedHosts> trustedHostsByRegistration, String defaultRegistrationId) {
		this.tokens = tokens;
		this.trustedHosts = trustedHosts;
		this.trustedHostsByRegistration = Map.copyOf(trustedHostsByRegistration);
		this.defaultRegistrationId = defaultRegistrationId;
	}

	TokenSource tokens() {
		return this.tokens;
	}

	/**
	 * Registration whose token a request gets, {@code null} for a request that goes as it
	 * is.
	 */
	@Nullable String registrationFor(URI uri, HttpHeaders headers, Map<String, Object> attributes) {
		if (headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
			return null;
		}
		String named = ClientAttributes.resolveClientRegistrationId(attributes);
		String registrationId = (named != null) ? named : this.defaultRegistrationId;
		return trustedHosts(registrationId).trusts(uri) ? registrationId : null;
	}

	private TrustedHosts trustedHosts(String registrationId) {
		return this.trustedHostsByRegistration.getOrDefault(registrationId, this.trustedHosts);
	}

	/**
	 * Whether an answer rejects the token that was sent.
	 */
	boolean isRejected(HttpStatusCode status) {
		return status.isSameCodeAs(HttpStatus.UNAUTHORIZED);
	}

	/**
	 * Whether a request whose token was rejected is sent again, with another one.
	 */
	boolean isReplayed(String registrationId, IssuedToken rejected, BooleanSupplier replayable) {
		boolean replayed = this.tokens.reject(registrationId, rejected) && replayable.getAsBoolean();
		this.tokens.unauthorized(registrationId, replayed);
		return replayed;
	}

	/**
	 * See whether another token was rejected too.
	 */
	void checkReplay(String registrationId, HttpStatusCode status) {
		if (isRejected(status)) {
			this.tokens.unauthorized(registrationId, false);
		}
	}

}
