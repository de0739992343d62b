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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The organisations that were added since the start. Each addition is a registration of
 * its own, so that none gets a token of another credential.
 */
@Component
class Organisations implements BrightcoveCredentialsRepository {

	private final Map<String, Organisation> organisations = new ConcurrentHashMap<>();

	Organisation add(String name, String accountId, BrightcoveCredentials credentials) {
		String id = UUID.randomUUID().toString();
		Organisation organisation = new Organisation(id, name, accountId, credentials);
		this.organisations.put(id, organisation);
		return organisation;
	}

	void remove(String id) {
		this.organisations.remove(id);
	}

	@Nullable Organisation find(String id) {
		return this.organisations.get(id);
	}

	List<Organisation> all() {
		return this.organisations.values()
			.stream()
			.sorted(Comparator.comparing(Organisation::name, String.CASE_INSENSITIVE_ORDER))
			.toList();
	}

	@Override
	public @Nullable BrightcoveCredentials findByRegistrationId(String registrationId) {
		Organisation organisation = find(registrationId);
		return (organisation != null) ? organisation.credentials() : null;
	}

}
