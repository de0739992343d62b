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

import io.github.brightcoveoauth.actuate.BrightcoveEndpoint;
import io.github.brightcoveoauth.token.TokenSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link BrightcoveEndpoint}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = BrightcoveOAuthAutoConfiguration.class)
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(TokenSource.class)
@ConditionalOnAvailableEndpoint(BrightcoveEndpoint.class)
public final class BrightcoveEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	BrightcoveEndpoint brightcoveEndpoint(ObjectProvider<BrightcoveRegisteredClients> clients,
			ObjectProvider<TokenSource> tokens) {
		return new BrightcoveEndpoint(() -> clients.getObject().isEmpty() ? null : tokens.getObject());
	}

}
