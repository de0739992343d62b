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

package io.github.brightcoveoauth.docs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

@Component
class Organisations implements BrightcoveCredentialsRepository {

	private final Map<String, BrightcoveCredentials> credentials = new ConcurrentHashMap<>();

	void admit(String organisation, String clientId, String clientSecret) {
		this.credentials.put(organisation, BrightcoveCredentials.of(clientId, clientSecret));
	}

	void dismiss(String organisation) {
		this.credentials.remove(organisation);
	}

	@Override
	public @Nullable BrightcoveCredentials findByRegistrationId(String registrationId) {
		return this.credentials.get(registrationId);
	}

}
