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

import java.time.InstantSource;

import io.github.brightcoveoauth.store.FleetGrant;
import io.github.brightcoveoauth.store.TokenStore;
import io.github.brightcoveoauth.token.RenewalPolicy;
import io.github.brightcoveoauth.token.TokenGrant;
import io.github.brightcoveoauth.token.TokenListener;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Has tokens shared through the store that {@code brightcove.oauth.token.store} chooses.
 */
final class TokenSharing {

	private final BrightcoveProperties.Token token;

	private final ObjectProvider<TokenStore> redis;

	private final ObjectProvider<TokenStore> jdbc;

	TokenSharing(BrightcoveProperties.Token token, ObjectProvider<TokenStore> redis, ObjectProvider<TokenStore> jdbc) {
		this.token = token;
		this.redis = redis;
		this.jdbc = jdbc;
	}

	/**
	 * Share the tokens of a grant, if so configured.
	 */
	TokenGrant share(TokenGrant grant, RenewalPolicy policy, InstantSource clock, TokenListener listener) {
		return switch (this.token.getStore()) {
			case MEMORY -> grant;
			case REDIS -> share(grant, this.redis.getIfAvailable(), policy, clock, listener);
			case JDBC -> share(grant, this.jdbc.getIfAvailable(), policy, clock, listener);
		};
	}

	private TokenGrant share(TokenGrant grant, @Nullable TokenStore store, RenewalPolicy policy, InstantSource clock,
			TokenListener listener) {
		if (store == null) {
			throw missing();
		}
		return new FleetGrant(grant, store, new TokenCipherMapper(this.token).cipher(), policy, clock, listener);
	}

	private BrightcoveConfigurationException missing() {
		String property = "'brightcove.oauth.token.store'";
		boolean redis = this.token.getStore() == BrightcoveProperties.Token.Store.REDIS;
		return new BrightcoveConfigurationException(
				property + " is '" + (redis ? "redis" : "jdbc") + "', but the application has "
						+ (redis ? "no connection to Redis." : "no DataSource."),
				"Add 'spring-boot-starter-" + (redis ? "data-redis" : "jdbc") + "' and configure it, declare one "
						+ (redis ? "RedisConnectionFactory" : "DataSource") + " @Primary if there are several, or set "
						+ property + " to 'memory'.");
	}

}
