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

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Slots of the registrations that come and go at run time. There is room for so many; the
 * ones that were not used for longest make way for others.
 */
final class RuntimeSlots {

	private final Map<String, TokenSlot> slots = new LinkedHashMap<>(16, 0.75F, true);

	private final int capacity;

	RuntimeSlots(int capacity) {
		this.capacity = capacity;
	}

	synchronized @Nullable TokenSlot get(String registrationId) {
		return this.slots.get(registrationId);
	}

	synchronized TokenSlot computeIfAbsent(String registrationId, Function<String, TokenSlot> factory) {
		TokenSlot slot = this.slots.computeIfAbsent(registrationId, factory);
		if (this.slots.size() > this.capacity) {
			Iterator<TokenSlot> eldest = this.slots.values().iterator();
			eldest.next().retire();
			eldest.remove();
		}
		return slot;
	}

	synchronized void remove(String registrationId, TokenSlot slot) {
		if (this.slots.remove(registrationId, slot)) {
			slot.retire();
		}
	}

	/**
	 * All slots by their registrations, the one that was not used for longest first.
	 */
	synchronized Map<String, TokenSlot> all() {
		return new LinkedHashMap<>(this.slots);
	}

}
