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

package io.github.brightcoveoauth;

import org.jspecify.annotations.Nullable;

/**
 * Where an application that acts for many organisations keeps their API credentials. A
 * bean of this type is asked for every registration that is not configured by properties,
 * whenever a token is requested: new, changed and withdrawn credentials take effect
 * without a restart.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BrightcoveCredentialsRepository {

	/**
	 * Find the credentials of a registration. Is called by threads that may block, never
	 * by an event loop. If it throws, it is asked again for as long as a caller waits.
	 * @param registrationId the registration that a call names
	 * @return the credentials or {@code null} if there are none, or none any more
	 */
	@Nullable BrightcoveCredentials findByRegistrationId(String registrationId);

}
