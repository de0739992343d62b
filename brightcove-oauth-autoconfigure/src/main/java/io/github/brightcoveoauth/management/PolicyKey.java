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

package io.github.brightcoveoauth.management;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Policy key and what it allows. Neither {@link #toString()} nor Jackson writes the key:
 * whoever wants to show it asks for {@link #keyString()}.
 *
 * @param keyString the key
 * @param keyData what it allows
 * @since 0.1.0
 */
public record PolicyKey(
		@JsonProperty(value = "key-string",
				access = JsonProperty.Access.WRITE_ONLY) @JsonAlias("key_string") String keyString,
		@JsonProperty("key-data") KeyData keyData) {

	@Override
	public String toString() {
		return "PolicyKey[" + this.keyData + "]";
	}

}
