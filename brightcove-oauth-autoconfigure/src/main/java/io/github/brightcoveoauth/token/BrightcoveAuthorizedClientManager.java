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

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * Spring Security's view of a {@link TokenSource}. The principal of a request plays no
 * part: there is one token per registration, whoever is logged in.
 *
 * @since 0.1.0
 */
public final class BrightcoveAuthorizedClientManager implements OAuth2AuthorizedClientManager {

	private final TokenSource tokens;

	public BrightcoveAuthorizedClientManager(TokenSource tokens) {
		this.tokens = tokens;
	}

	/**
	 * Return the client of the request's registration with a token that may be sent.
	 * @param request names the registration
	 * @return the authorized client
	 * @throws OAuth2AuthorizationException if no token can be had, also for want of such
	 * a registration
	 */
	@Override
	public OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest request) {
		return this.tokens.await(request.getClientRegistrationId()).authorizedClient();
	}

}
