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

import java.time.Clock;
import java.time.InstantSource;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;
import io.github.brightcoveoauth.store.TokenStore;
import io.github.brightcoveoauth.token.BrightcoveAuthorizedClientManager;
import io.github.brightcoveoauth.token.ClientCredentialsGrant;
import io.github.brightcoveoauth.token.ObservedTokenEndpoint;
import io.github.brightcoveoauth.token.RenewalPolicy;
import io.github.brightcoveoauth.token.TokenEndpoint;
import io.github.brightcoveoauth.token.TokenGrant;
import io.github.brightcoveoauth.token.TokenListener;
import io.github.brightcoveoauth.token.TokenListeners;
import io.github.brightcoveoauth.token.TokenLog;
import io.github.brightcoveoauth.token.TokenRequestThreads;
import io.github.brightcoveoauth.token.TokenResponseReader;
import io.github.brightcoveoauth.token.TokenSource;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.web.client.RestClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for Brightcove's access tokens.
 * Comes last, so that it sees the OAuth2 client of any other auto-configuration. Every
 * bean that needs credentials is lazy, here and in
 * {@link BrightcoveClientsAutoConfiguration}, so that an application without them starts
 * as long as it uses no such bean; whether there are any is not known when an image is
 * built ahead of time.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = HttpClientAutoConfiguration.class, afterName = {
		"org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
		"org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration" })
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBooleanProperty(name = "brightcove.oauth.enabled", matchIfMissing = true)
@EnableConfigurationProperties(BrightcoveProperties.class)
public final class BrightcoveOAuthAutoConfiguration {

	@Bean
	@Lazy(false)
	@ConditionalOnMissingBean
	BrightcoveConnectionDetails brightcoveConnectionDetails(BrightcoveProperties properties) {
		return new BrightcovePropertiesMapper(properties).connectionDetails();
	}

	@Bean
	@Lazy
	TokenRequestThreads brightcoveTokenRequestThreads() {
		return new TokenRequestThreads();
	}

	@Bean
	@Lazy
	TokenEventPublisher brightcoveTokenEventPublisher(ApplicationEventPublisher publisher) {
		return new TokenEventPublisher(publisher);
	}

	@Bean
	@Lazy
	BrightcoveRegisteredClients brightcoveRegisteredClients(BrightcoveProperties properties,
			BrightcoveConnectionDetails connectionDetails,
			@Qualifier("brightcoveClientRegistration") ObjectProvider<ClientRegistration> registration,
			ObjectProvider<BrightcoveCredentialsRepository> repository) {
		RegistrationsMapper mapper = new BrightcovePropertiesMapper(properties).registrations();
		BrightcoveCredentials credentials = connectionDetails.getCredentials();
		ClientRegistration brightcove = (credentials != null)
				? registration.getIfAvailable(
						() -> mapper.registration(RegistrationsMapper.REGISTRATION_ID, credentials, connectionDetails))
				: null;
		return new BrightcoveRegisteredClients(mapper, connectionDetails, brightcove, repository.getIfAvailable());
	}

	@Bean
	@Lazy
	TokenSharing brightcoveTokenSharing(BrightcoveProperties properties,
			@Qualifier("brightcoveRedisTokenStore") ObjectProvider<TokenStore> redis,
			@Qualifier("brightcoveJdbcTokenStore") ObjectProvider<TokenStore> jdbc) {
		return new TokenSharing(properties.getOauth().getToken(), redis, jdbc);
	}

	/**
	 * Not injected by type, for it is one of those that it tells.
	 */
	@Bean(defaultCandidate = false)
	@Lazy
	TokenListener brightcoveTokenListeners(ObjectProvider<TokenListener> listeners) {
		return new TokenListeners(Stream.concat(Stream.of(new TokenLog()), listeners.orderedStream()).toList());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	TokenGrant brightcoveTokenGrant(BrightcoveProperties properties, BrightcoveRegisteredClients clients,
			TokenSharing sharing, @Qualifier("brightcoveTokenListeners") TokenListener listener,
			ObjectProvider<HttpClientSettings> httpClientSettings, ObjectProvider<SslBundles> sslBundles,
			ObjectProvider<ClientHttpRequestFactoryBuilderCustomizer<?>> customizers,
			ObjectProvider<ObservationRegistry> observations) {
		BrightcovePropertiesMapper mapper = new BrightcovePropertiesMapper(properties);
		InstantSource clock = Clock.systemUTC();
		HttpClientSettings settings = mapper.tokenEndpointSettings(sslBundles.getIfAvailable(),
				httpClientSettings.getIfAvailable(HttpClientSettings::defaults));
		ClientHttpRequestFactory requestFactory = new TokenRequestFactoryBuilder(customizers.orderedStream().toList())
			.build(settings);
		TokenEndpoint endpoint = new TokenEndpoint(RestClient.builder().requestFactory(requestFactory),
				new TokenResponseReader(properties.getOauth().getToken().getDefaultLifetime(), clock));
		ObservedTokenEndpoint observed = new ObservedTokenEndpoint(endpoint, clients,
				observations.getIfUnique(() -> ObservationRegistry.NOOP), listener, clock);
		RenewalPolicy policy = mapper.renewalPolicy();
		return sharing.share(new ClientCredentialsGrant(observed, policy, clock), policy, clock, listener);
	}

	@Bean
	@Lazy
	TokenSource brightcoveTokenSource(BrightcoveRegisteredClients clients, ObjectProvider<TokenGrant> grant,
			TokenRequestThreads threads,
			@Qualifier("brightcoveTokenListeners") ObjectProvider<TokenListener> listener) {
		if (clients.isEmpty()) {
			throw ApiAuthorizations.noCredentials();
		}
		return new TokenSource(clients, grant.getObject(), threads, Clock.systemUTC(), listener.getObject());
	}

	@Bean
	@Lazy(false)
	FirstTokenFetch brightcoveFirstTokenFetch(BrightcoveProperties properties,
			ObjectProvider<BrightcoveRegisteredClients> clients, ObjectProvider<TokenSource> tokens) {
		return new FirstTokenFetch(properties.getOauth().getToken().isFetchOnStartup(), clients, tokens);
	}

	/**
	 * Beans of Spring Security's own types, which would change an application that has an
	 * OAuth2 client of its own.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean({ OAuth2AuthorizedClientManager.class, ReactiveOAuth2AuthorizedClientManager.class,
			ClientRegistrationRepository.class, ReactiveClientRegistrationRepository.class })
	static class SpringSecurityConfiguration {

		@Bean
		@Lazy
		@ConditionalOnMissingBean(name = "brightcoveClientRegistration")
		ClientRegistration brightcoveClientRegistration(BrightcoveProperties properties,
				BrightcoveConnectionDetails connectionDetails) {
			BrightcoveCredentials credentials = connectionDetails.getCredentials();
			if (credentials == null) {
				throw ApiAuthorizations.noCredentials();
			}
			return new BrightcovePropertiesMapper(properties).registrations()
				.registration(RegistrationsMapper.REGISTRATION_ID, credentials, connectionDetails);
		}

		/**
		 * Spring Security injects the manager into every servlet application, also where
		 * there are no credentials, so it fails no sooner than it is used.
		 */
		@Bean
		@Lazy
		@ConditionalOnMissingBean(name = "brightcoveAuthorizedClientManager")
		OAuth2AuthorizedClientManager brightcoveAuthorizedClientManager(BrightcoveRegisteredClients clients,
				ObjectProvider<TokenSource> tokens) {
			return clients.isEmpty() ? (request) -> {
				throw ApiAuthorizations.noCredentials();
			} : new BrightcoveAuthorizedClientManager(tokens.getObject());
		}

	}

}
