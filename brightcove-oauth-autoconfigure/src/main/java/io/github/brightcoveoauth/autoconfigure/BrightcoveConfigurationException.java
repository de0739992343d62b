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

package io.github.brightcoveoauth.autoconfigure;

import java.util.List;

/**
 * Something is wrong with the configuration of the Brightcove clients.
 */
final class BrightcoveConfigurationException extends IllegalStateException {

	private final String action;

	private final List<String> missingProperties;

	/**
	 * Create an exception.
	 * @param description what is wrong, naming properties and values but no secret
	 * @param action what mends it
	 * @param missingProperties properties that have no value
	 */
	BrightcoveConfigurationException(String description, String action, String... missingProperties) {
		super(description);
		this.action = action;
		this.missingProperties = List.of(missingProperties);
	}

	/**
	 * Create an exception.
	 * @param description what is wrong, naming properties and values but no secret
	 * @param action what mends it
	 * @param cause what it was noticed by
	 */
	BrightcoveConfigurationException(String description, String action, Throwable cause) {
		super(description, cause);
		this.action = action;
		this.missingProperties = List.of();
	}

	String getAction() {
		return this.action;
	}

	List<String> getMissingProperties() {
		return this.missingProperties;
	}

}
