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

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Says to a caller why there is no token, and what mends it.
 */
final class AuthorizationFailure {

	private AuthorizationFailure() {
	}

	/**
	 * Make an exception for one caller. Each caller gets its own, with its own stack
	 * trace.
	 */
	static ClientAuthorizationException of(String registrationId, Throwable failure, RegisteredClients clients) {
		Throwable cause = causeOf(failure);
		OAuth2Error error = errorOf(cause);
		StringBuilder message = new StringBuilder("No access token for registration '").append(registrationId)
			.append("': [")
			.append(error.getErrorCode())
			.append("]");
		if (error.getDescription() != null) {
			message.append(' ').append(sentence(error.getDescription()));
		}
		String remedy = clients.remedy(registrationId, error.getErrorCode());
		if (remedy != null) {
			message.append(' ').append(remedy);
		}
		return new ClientAuthorizationException(error, registrationId, message.toString(), cause);
	}

	private static String sentence(String text) {
		return (text.endsWith(".") || text.endsWith("!") || text.endsWith("?")) ? text : text + ".";
	}

	/**
	 * The OAuth error code of a failure.
	 */
	static String errorCodeOf(Throwable failure) {
		return errorOf(causeOf(failure)).getErrorCode();
	}

	private static Throwable causeOf(Throwable failure) {
		return (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause() : failure;
	}

	static OAuth2Error errorOf(Throwable cause) {
		if (cause instanceof OAuth2AuthorizationException reported) {
			return reported.getError();
		}
		if (cause instanceof TimeoutException) {
			return new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "It did not come in time.", null);
		}
		if (cause instanceof InterruptedException) {
			return new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "Interrupted while waiting for it.", null);
		}
		return new OAuth2Error(OAuth2ErrorCodes.SERVER_ERROR,
				"The token request failed with " + cause.getClass().getSimpleName() + ".", null);
	}

}
