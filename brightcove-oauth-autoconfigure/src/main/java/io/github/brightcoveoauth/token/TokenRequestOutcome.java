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

import java.util.Locale;

/**
 * How a token request ended.
 *
 * @since 0.1.0
 */
public enum TokenRequestOutcome {

	/**
	 * With a token.
	 */
	SUCCESS,

	/**
	 * The token endpoint refused the credentials or the request.
	 */
	REFUSED,

	/**
	 * The token endpoint was out of reach or overloaded, or its answer was no token.
	 */
	ERROR;

	static TokenRequestOutcome of(Throwable failure) {
		return TokenRequestException.isRefusal(failure) ? REFUSED : ERROR;
	}

	/**
	 * Value of the tag {@code outcome}.
	 * @return the name in lower case
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
