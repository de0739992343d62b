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

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * The clients that may get tokens: some are configured, others come and go at run time.
 *
 * @since 0.1.0
 */
public interface RegisteredClients {

	/**
	 * Ids of the registrations that are there from the start to the end.
	 * @return the ids
	 */
	Set<String> configuredIds();

	/**
	 * Find a client, before each token request. May block.
	 * @param registrationId the registration
	 * @return the client or {@code null} if there is none
	 */
	@Nullable RegisteredClient find(String registrationId);

	/**
	 * Name of a registration in meters. All that come and go at run time share one, so
	 * that they do not become meters without number.
	 * @param registrationId the registration
	 * @return its id if it is configured, or else {@code run-time}
	 */
	default String meterTag(String registrationId) {
		return configuredIds().contains(registrationId) ? registrationId : "run-time";
	}

	/**
	 * Tell what mends the failure of a token request.
	 * @param registrationId the registration
	 * @param errorCode one of {@link OAuth2ErrorCodes}, or of those of
	 * {@link TokenErrorCodes}
	 * @return a sentence that names the properties to look at, or {@code null} if none
	 * can help
	 */
	@Nullable String remedy(String registrationId, String errorCode);

}
