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

package io.github.brightcoveoauth.sample.organisations;

import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * With credentials that may come at run time the starter misses none at the start, but
 * all other pages need those of the console.
 */
@Component
class CredentialsRequirement {

	CredentialsRequirement(BrightcoveConnectionDetails connection) {
		if (connection.getCredentials() == null) {
			throw new InvalidConfigurationPropertyValueException("brightcove.oauth.client-id", null,
					"The console needs an API credential of its own. "
							+ "Set BRIGHTCOVE_CLIENT_ID and BRIGHTCOVE_CLIENT_SECRET.");
		}
	}

}
