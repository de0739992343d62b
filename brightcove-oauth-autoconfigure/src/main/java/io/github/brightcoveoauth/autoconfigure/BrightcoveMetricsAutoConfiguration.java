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

import io.github.brightcoveoauth.actuate.BrightcoveTokenMetrics;
import io.github.brightcoveoauth.token.ObservedTokenEndpoint;
import io.github.brightcoveoauth.token.TokenSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link BrightcoveTokenMetrics}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = BrightcoveOAuthAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, TokenSource.class })
public final class BrightcoveMetricsAutoConfiguration {

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	BrightcoveTokenMetrics brightcoveTokenMetrics(MeterRegistry meters,
			ObjectProvider<BrightcoveRegisteredClients> clients, ConfigurableListableBeanFactory beanFactory) {
		return new BrightcoveTokenMetrics(meters, clients::getObject, new ExistingTokenSource(beanFactory));
	}

	/**
	 * Boot makes a timer of every observation, which would be a second one of the token
	 * requests, with other tags.
	 */
	@Bean
	static MeterFilter brightcoveTokenRequestMeterFilter() {
		String name = ObservedTokenEndpoint.OBSERVATION_NAME;
		return MeterFilter.deny((id) -> id.getName().equals(name) || id.getName().startsWith(name + "."));
	}

}
