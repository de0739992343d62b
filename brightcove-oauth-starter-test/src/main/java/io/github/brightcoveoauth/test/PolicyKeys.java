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

package io.github.brightcoveoauth.test;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The policy keys of the account: the one that the simulator starts with, which may
 * search, and those created since.
 */
final class PolicyKeys {

	private static final int RANDOM_LENGTH = 183;

	private final Map<String, PolicyKey> keys = new ConcurrentHashMap<>();

	private final String initialValue;

	PolicyKeys(String accountId) {
		JsonNodeFactory json = JsonNodeFactory.instance;
		JsonNode data = json.objectNode().put("account-id", accountId).set("apis", json.arrayNode().add("search"));
		this.initialValue = create(new PolicyKey(data));
	}

	String initialValue() {
		return this.initialValue;
	}

	String create(PolicyKey key) {
		String value = "BCpk" + RandomText.ofLength(RANDOM_LENGTH);
		this.keys.put(value, key);
		return value;
	}

	@Nullable PolicyKey find(@Nullable String value) {
		return (value != null) ? this.keys.get(value) : null;
	}

	void reset() {
		this.keys.keySet().retainAll(Set.of(this.initialValue));
	}

}
