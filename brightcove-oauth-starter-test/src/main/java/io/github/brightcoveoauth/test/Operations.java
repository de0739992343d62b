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

import java.util.Set;

/**
 * What a credential, and with it each of its tokens, may do.
 */
@FunctionalInterface
interface Operations {

	/**
	 * Every operation.
	 */
	Operations ALL = (operation) -> true;

	boolean include(String operation);

	/**
	 * Operations by name, of which one that ends in {@code all} includes its siblings.
	 * @param names the names
	 * @return the operations
	 */
	static Operations of(Set<String> names) {
		return (operation) -> names.contains(operation)
				|| names.contains(operation.substring(0, operation.lastIndexOf('/') + 1) + "all");
	}

}
