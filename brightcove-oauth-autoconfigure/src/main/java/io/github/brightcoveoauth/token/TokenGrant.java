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

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * How a token is had: from the token endpoint or, in a fleet, from whoever has fetched
 * one already.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TokenGrant extends AutoCloseable {

	/**
	 * Request a token. May block.
	 * @param client whom it is for
	 * @param need what it is needed for
	 * @return the token, or {@code null} if somebody else is about to have one and should
	 * be asked for it in a moment
	 * @throws OAuth2AuthorizationException if none can be had
	 */
	@Nullable IssuedToken request(RegisteredClient client, TokenNeed need);

	/**
	 * Let go of what requests need.
	 */
	@Override
	default void close() {
	}

}
