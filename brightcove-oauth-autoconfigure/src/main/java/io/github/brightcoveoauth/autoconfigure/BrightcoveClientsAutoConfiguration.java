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

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.client.BearerAuthorization;
import io.github.brightcoveoauth.client.TrustedHosts;
import io.github.brightcoveoauth.token.BrightcoveAuthorizedClientManager;
import io.github.brightcoveoauth.token.TokenSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for clients of Brightcove's APIs.
 * Comes last, so that no other auto-configuration takes the fallback beans for clients of
 * the application's own.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { BrightcoveOAuthAutoConfiguration.class, RestClientAutoConfiguration.class },
		afterName = "org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration")
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBooleanProperty(name = "brightcove.oauth.enabled", matchIfMissing = true)
public final class BrightcoveClientsAutoConfiguration {

	@Bean
	@Lazy
	BearerAuthorization brightcoveBearerAuthorization(BrightcoveProperties properties,
			BrightcoveConnectionDetails connectionDetails, TokenSource tokens) {
		BrightcovePropertiesMapper.requireCredentials(connectionDetails);
		Set<String> hosts = new HashSet<>(new BrightcovePropertiesMapper(properties).trustedHosts());
		Arrays.stream(BrightcoveApi.values())
			.filter((api) -> api.authentication() == BrightcoveApi.Authentication.BEARER_TOKEN)
			.forEach((api) -> {
				hosts.add(api.baseUrl().getHost());
				hosts.add(connectionDetails.getBaseUrl(api).getHost());
			});
		return new BearerAuthorization(tokens, new TrustedHosts(hosts), BrightcovePropertiesMapper.REGISTRATION_ID);
	}

	@Bean
	@Lazy
	BrightcoveRestClientFactory brightcoveRestClientFactory(BrightcoveConnectionDetails connectionDetails,
			BearerAuthorization authorization, ObjectProvider<HttpClientSettings> httpClientSettings,
			ResourceLoader resourceLoader, ObjectProvider<ClientHttpRequestFactoryBuilder<?>> requestFactoryBuilder,
			ObjectProvider<RestClientCustomizer> customizers) {
		return new BrightcoveRestClientFactory(
				requestFactoryBuilder
					.getIfAvailable(() -> ClientHttpRequestFactoryBuilder.detect(resourceLoader.getClassLoader())),
				httpClientSettings.getIfAvailable(HttpClientSettings::defaults)
					.withRedirects(HttpRedirects.DONT_FOLLOW),
				customizers.orderedStream().toList(), authorization, connectionDetails.getAccountId());
	}

	@Bean
	@Lazy
	@Fallback
	@ConditionalOnMissingBean(name = "brightcoveRestClient")
	RestClient brightcoveRestClient(BrightcoveRestClientFactory restClientFactory) {
		return restClientFactory.create("");
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean(value = BrightcoveClients.class, name = "brightcoveClients")
	BrightcoveClientsFactoryBean brightcoveClients(BeanFactory beanFactory,
			BrightcoveConnectionDetails connectionDetails, BrightcoveRestClientFactory restClientFactory,
			TokenSource tokens,
			@Qualifier("brightcoveAuthorizedClientManager") ObjectProvider<OAuth2AuthorizedClientManager> manager) {
		return new BrightcoveClientsFactoryBean(new DefaultBrightcoveClients(beanFactory, connectionDetails,
				restClientFactory, manager.getIfAvailable(() -> new BrightcoveAuthorizedClientManager(tokens))));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ WebClient.class, WebClientCustomizer.class })
	static class WebClientConfiguration {

		private static final String BOOTS_CONNECTOR = "clientHttpConnector";

		private static final String BOOTS_CONNECTOR_CUSTOMIZER = "webClientHttpConnectorCustomizer";

		@Bean
		@Lazy
		BrightcoveWebClientFactory brightcoveWebClientFactory(BrightcoveConnectionDetails connectionDetails,
				BearerAuthorization authorization, ObjectProvider<HttpClientSettings> httpClientSettings,
				ConfigurableListableBeanFactory beanFactory, ResourceLoader resourceLoader,
				ObjectProvider<ClientHttpConnectorBuilder<?>> connectorBuilder,
				ObjectProvider<WebClientCustomizer> customizers) {
			ClientHttpConnector connector = connectorBuilder
				.getIfAvailable(() -> ClientHttpConnectorBuilder.detect(resourceLoader.getClassLoader()))
				.build(httpClientSettings.getIfAvailable(HttpClientSettings::defaults)
					.withRedirects(HttpRedirects.DONT_FOLLOW));
			return new BrightcoveWebClientFactory(connector,
					customizers.orderedStream()
						.filter((customizer) -> !isBootsConnector(customizer, beanFactory))
						.toList(),
					authorization, connectionDetails.getAccountId());
		}

		/**
		 * Whether a customizer would put the connector in place that Boot made, which
		 * follows redirects. A connector bean of the application is left alone.
		 */
		private boolean isBootsConnector(WebClientCustomizer customizer, ConfigurableListableBeanFactory beanFactory) {
			return beanFactory.containsBean(BOOTS_CONNECTOR_CUSTOMIZER)
					&& beanFactory.getBean(BOOTS_CONNECTOR_CUSTOMIZER) == customizer
					&& beanFactory.containsBeanDefinition(BOOTS_CONNECTOR) && isMadeByBoot(beanFactory);
		}

		private boolean isMadeByBoot(ConfigurableListableBeanFactory beanFactory) {
			beanFactory.getType(BOOTS_CONNECTOR);
			Method factoryMethod = (beanFactory
				.getMergedBeanDefinition(BOOTS_CONNECTOR) instanceof RootBeanDefinition definition)
						? definition.getResolvedFactoryMethod() : null;
			return factoryMethod != null
					&& factoryMethod.getDeclaringClass() == ReactiveHttpClientAutoConfiguration.class;
		}

		@Bean
		@Lazy
		@Fallback
		@ConditionalOnMissingBean(name = "brightcoveWebClient")
		WebClient brightcoveWebClient(BrightcoveWebClientFactory webClientFactory) {
			return webClientFactory.create("");
		}

	}

}
