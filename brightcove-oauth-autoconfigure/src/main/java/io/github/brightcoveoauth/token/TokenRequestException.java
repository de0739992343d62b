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

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * The token endpoint gave no token.
 */
final class TokenRequestException extends OAuth2AuthorizationException {

	private final boolean transientFailure;

	private final Duration retryAfter;

	private TokenRequestException(OAuth2Error error, boolean transientFailure, Duration retryAfter) {
		super(error);
		this.transientFailure = transientFailure;
		this.retryAfter = retryAfter;
	}

	/**
	 * The endpoint means it: asking again the same way is of no use.
	 */
	static TokenRequestException refused(OAuth2Error error) {
		return new TokenRequestException(error, false, Duration.ZERO);
	}

	/**
	 * The endpoint is overloaded or broken: it may do better in a while.
	 */
	static TokenRequestException unavailable(OAuth2Error error, Duration retryAfter) {
		return new TokenRequestException(error, true, retryAfter);
	}

	/**
	 * The endpoint is out of reach.
	 */
	static TokenRequestException unreachable(OAuth2Error error, @Nullable Throwable cause) {
		TokenRequestException exception = new TokenRequestException(error, true, Duration.ZERO);
		exception.initCause(cause);
		return exception;
	}

	/**
	 * The application ends before the endpoint has answered.
	 */
	static TokenRequestException closed() {
		return refused(
				new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "The application is shutting down.", null));
	}

	/**
	 * There is nobody to ask a token for.
	 */
	static TokenRequestException unknownRegistration() {
		return refused(new OAuth2Error(TokenErrorCodes.CLIENT_REGISTRATION_NOT_FOUND,
				"There are no credentials for it.", null));
	}

	/**
	 * Whether a failed token request may be made again.
	 */
	static boolean isTransient(Throwable failure) {
		return failure instanceof TokenRequestException exception && exception.transientFailure;
	}

	/**
	 * Whether the token endpoint refused the request.
	 */
	static boolean isRefusal(Throwable failure) {
		return failure instanceof TokenRequestException exception && !exception.transientFailure
				&& !exception.getError().getErrorCode().equals(TokenErrorCodes.INVALID_TOKEN_RESPONSE);
	}

	/**
	 * Whether the registration is not, or no longer, there.
	 */
	static boolean isUnknownRegistration(Throwable failure) {
		return failure instanceof TokenRequestException exception
				&& exception.getError().getErrorCode().equals(TokenErrorCodes.CLIENT_REGISTRATION_NOT_FOUND);
	}

	/**
	 * How long the endpoint asks to be left alone, zero if it does not say.
	 */
	static Duration retryAfter(Throwable failure) {
		return (failure instanceof TokenRequestException exception) ? exception.retryAfter : Duration.ZERO;
	}

}
