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
import java.time.Clock;
import java.util.function.Function;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.client.BearerAuthorization;
import io.github.brightcoveoauth.client.RetryPolicy;
import io.github.brightcoveoauth.token.BrightcoveAuthorizedClientManager;
import io.github.brightcoveoauth.token.TokenSource;
import org.jspecify.annotations.Nullable;

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
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.ImportRuntimeHints;
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
@ImportRuntimeHints(BrightcoveRuntimeHints.class)
public final class BrightcoveClientsAutoConfiguration {

	@Bean
	@Lazy
	BearerAuthorization brightcoveBearerAuthorization(BrightcoveProperties properties,
			BrightcoveConnectionDetails connectionDetails, TokenSource tokens) {
		BrightcovePropertiesMapper mapper = new BrightcovePropertiesMapper(properties);
		return new BearerAuthorization(tokens, mapper.trustedHosts(connectionDetails),
				mapper.trustedHostsByRegistration(connectionDetails), RegistrationsMapper.REGISTRATION_ID);
	}

	@Bean
	@Lazy
	ApiAuthorizations brightcoveApiAuthorizations(BrightcoveConnectionDetails connectionDetails,
			BrightcoveRegisteredClients clients, ObjectProvider<BearerAuthorization> bearer) {
		return new ApiAuthorizations(connectionDetails, clients.isEmpty() ? null : bearer.getObject());
	}

	@Bean
	@Lazy
	RetryPolicy brightcoveRetryPolicy(BrightcoveProperties properties, BrightcoveConnectionDetails connectionDetails) {
		return new RetryPolicyMapper(properties.getRetry()).retryPolicy(connectionDetails, Clock.systemUTC());
	}

	@Bean
	@Lazy
	BrightcoveRestClientFactory brightcoveRestClientFactory(BrightcoveProperties properties,
			BrightcoveConnectionDetails connectionDetails, ApiAuthorizations authorizations, RetryPolicy retryPolicy,
			ObjectProvider<HttpClientSettings> httpClientSettings, ObjectProvider<SslBundles> sslBundles,
			ResourceLoader resourceLoader, ObjectProvider<ClientHttpRequestFactoryBuilder<?>> requestFactoryBuilder,
			ObjectProvider<RestClientCustomizer> customizers) {
		return new BrightcoveRestClientFactory(
				requestFactoryBuilder
					.getIfAvailable(() -> ClientHttpRequestFactoryBuilder.detect(resourceLoader.getClassLoader())),
				apiSettings(properties, httpClientSettings, sslBundles), customizers.orderedStream().toList(),
				authorizations, connectionDetails, retryPolicy);
	}

	private static Function<@Nullable BrightcoveApi, HttpClientSettings> apiSettings(BrightcoveProperties properties,
			ObjectProvider<HttpClientSettings> httpClientSettings, ObjectProvider<SslBundles> sslBundles) {
		BrightcovePropertiesMapper mapper = new BrightcovePropertiesMapper(properties);
		HttpClientSettings global = httpClientSettings.getIfAvailable(HttpClientSettings::defaults);
		SslBundles bundles = sslBundles.getIfAvailable();
		return (api) -> mapper.apiSettings(api, bundles, global);
	}

	@Bean
	@Lazy
	@Fallback
	@ConditionalOnMissingBean(name = "brightcoveRestClient")
	RestClient brightcoveRestClient(BrightcoveRestClientFactory restClientFactory) {
		return restClientFactory.create(null);
	}

	@Bean
	@Lazy
	BrightcoveRestClientGroups brightcoveRestClientGroups(
			ObjectProvider<BrightcoveRestClientFactory> restClientFactory) {
		return new BrightcoveRestClientGroups(restClientFactory);
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean(value = BrightcoveClients.class, name = "brightcoveClients")
	BrightcoveClientsFactoryBean brightcoveClients(BeanFactory beanFactory, ApiAuthorizations authorizations,
			BrightcoveRegisteredClients clients, BrightcoveRestClientFactory restClientFactory,
			@Qualifier("brightcoveAuthorizedClientManager") ObjectProvider<OAuth2AuthorizedClientManager> manager,
			ObjectProvider<TokenSource> tokens) {
		authorizations.requireAny();
		return new BrightcoveClientsFactoryBean(
				new DefaultBrightcoveClients(beanFactory, restClientFactory, clients.isEmpty() ? null
						: manager.getIfAvailable(() -> new BrightcoveAuthorizedClientManager(tokens.getObject()))));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ WebClient.class, WebClientCustomizer.class })
	static class WebClientConfiguration {

		private static final String BOOTS_CONNECTOR = "clientHttpConnector";

		private static final String BOOTS_CONNECTOR_CUSTOMIZER = "webClientHttpConnectorCustomizer";

		@Bean
		@Lazy
		BrightcoveWebClientFactory brightcoveWebClientFactory(BrightcoveProperties properties,
				BrightcoveConnectionDetails connectionDetails, ApiAuthorizations authorizations,
				RetryPolicy retryPolicy, ObjectProvider<HttpClientSettings> httpClientSettings,
				ObjectProvider<SslBundles> sslBundles, ConfigurableListableBeanFactory beanFactory,
				ResourceLoader resourceLoader, ObjectProvider<ClientHttpConnectorBuilder<?>> connectorBuilder,
				ObjectProvider<ClientHttpConnector> connector, ObjectProvider<WebClientCustomizer> customizers) {
			ClientHttpConnector own = isMadeByBoot(beanFactory) ? null : connector.getIfUnique();
			Function<HttpClientSettings, ClientHttpConnector> connectors = (own != null) ? (settings) -> own
					: connectorBuilder.getIfAvailable(
							() -> ClientHttpConnectorBuilder.detect(resourceLoader.getClassLoader()))::build;
			return new BrightcoveWebClientFactory(connectors, apiSettings(properties, httpClientSettings, sslBundles),
					customizers.orderedStream()
						.filter((customizer) -> !setsBootsConnector(customizer, beanFactory))
						.toList(),
					authorizations, connectionDetails, retryPolicy);
		}

		/**
		 * Whether a customizer puts the connector bean in place. That of Boot follows
		 * redirects, one of the application is used anyway.
		 */
		private static boolean setsBootsConnector(WebClientCustomizer customizer,
				ConfigurableListableBeanFactory beanFactory) {
			return beanFactory.containsBean(BOOTS_CONNECTOR_CUSTOMIZER)
					&& beanFactory.getBean(BOOTS_CONNECTOR_CUSTOMIZER) == customizer;
		}

		private static boolean isMadeByBoot(ConfigurableListableBeanFactory beanFactory) {
			if (!beanFactory.containsBeanDefinition(BOOTS_CONNECTOR)) {
				return false;
			}
			beanFactory.getType(BOOTS_CONNECTOR);
			Method factoryMethod = (beanFactory
				.getMergedBeanDefinition(BOOTS_CONNECTOR) instanceof RootBeanDefinition definition)
						? definition.getResolvedFactoryMethod() : null;
			return factoryMethod != null
					&& factoryMethod.getDeclaringClass() == ReactiveHttpClientAutoConfiguration.class;
		}

		@Bean
		@Lazy
		BrightcoveWebClientGroups brightcoveWebClientGroups(
				ObjectProvider<BrightcoveWebClientFactory> webClientFactory) {
			return new BrightcoveWebClientGroups(webClientFactory);
		}

		@Bean
		@Lazy
		@Fallback
		@ConditionalOnMissingBean(name = "brightcoveWebClient")
		WebClient brightcoveWebClient(BrightcoveWebClientFactory webClientFactory) {
			return webClientFactory.create(null);
		}

	}

}
