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

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a policy key allows.
 *
 * @param data the key data, as in the Policy API
 */
record PolicyKey(JsonNode data) {

	static PolicyKey of(String accountId, List<String> allowedDomains) {
		ObjectNode data = JsonNodeFactory.instance.objectNode().put("account-id", accountId);
		if (!allowedDomains.isEmpty()) {
			allowedDomains.forEach(data.putArray("allowed-domains")::add);
		}
		return new PolicyKey(data);
	}

	/**
	 * Whether the key is good for searches, the only thing that can be in its APIs.
	 * @return whether it allows searches
	 */
	boolean allowsSearch() {
		return !this.data.path("apis").isEmpty();
	}

	boolean allowsOrigin(@Nullable String origin) {
		JsonNode domains = this.data.path("allowed-domains");
		return domains.isEmpty() || domains.valueStream().anyMatch((domain) -> domain.asString().equals(origin));
	}

}
