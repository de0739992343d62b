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

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.brightcoveoauth.BrightcoveTokenObtainedEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When the tokens of organisations end.
 */
@Component
class OrganisationTokens {

	private final Map<String, Instant> ends = new ConcurrentHashMap<>();

	private final Organisations organisations;

	OrganisationTokens(Organisations organisations) {
		this.organisations = organisations;
	}

	@EventListener
	void obtained(BrightcoveTokenObtainedEvent event) {
		if (this.organisations.find(event.registrationId()) != null) {
			this.ends.put(event.registrationId(), event.expiresAt());
		}
	}

	void forget(String registrationId) {
		this.ends.remove(registrationId);
	}

	public @Nullable Instant end(String registrationId) {
		Instant end = this.ends.get(registrationId);
		return (end != null && end.isAfter(Instant.now())) ? end : null;
	}

}
