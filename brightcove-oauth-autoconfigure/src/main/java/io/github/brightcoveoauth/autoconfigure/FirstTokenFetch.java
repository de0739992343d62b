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

import java.util.Set;

import io.github.brightcoveoauth.token.TokenSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * Fetches the first token of each configured registration while the context starts, if
 * that is asked for.
 */
final class FirstTokenFetch implements SmartInitializingSingleton {

	private final boolean enabled;

	private final ObjectProvider<BrightcoveRegisteredClients> clients;

	private final ObjectProvider<TokenSource> tokens;

	FirstTokenFetch(boolean enabled, ObjectProvider<BrightcoveRegisteredClients> clients,
			ObjectProvider<TokenSource> tokens) {
		this.enabled = enabled;
		this.clients = clients;
		this.tokens = tokens;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.enabled) {
			fetch(this.tokens.getObject(), this.clients.getObject().configuredIds());
		}
	}

	private void fetch(TokenSource tokens, Set<String> registrationIds) {
		try {
			registrationIds.forEach(tokens::obtain);
			registrationIds.forEach(tokens::await);
		}
		catch (OAuth2AuthorizationException ex) {
			throw new BrightcoveConfigurationException(String.valueOf(ex.getMessage()),
					"Mend what the token endpoint complains of, or set 'brightcove.oauth.token.fetch-on-startup' to "
							+ "'false' to start without a token.",
					ex);
		}
	}

}
