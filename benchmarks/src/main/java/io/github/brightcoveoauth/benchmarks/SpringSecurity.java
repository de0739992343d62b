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

package io.github.brightcoveoauth.benchmarks;

import java.lang.reflect.Proxy;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.ClientCredentialsReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServletOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Spring Security's client credentials, wired by hand.
 */
final class SpringSecurity {

	static final String REGISTRATION_ID = "brightcove";

	private static final Duration DEFAULT_CLOCK_SKEW = Duration.ofSeconds(60);

	private final StarterApplication application;

	SpringSecurity(StarterApplication application) {
		this.application = application;
	}

	RestClient restClient() {
		OAuth2ClientHttpRequestInterceptor interceptor = new OAuth2ClientHttpRequestInterceptor(manager());
		interceptor.setClientRegistrationIdResolver((request) -> REGISTRATION_ID);
		return this.application.restClientBuilder().requestInterceptor(interceptor).build();
	}

	WebClient webClient() {
		ServerOAuth2AuthorizedClientExchangeFilterFunction filter = new ServerOAuth2AuthorizedClientExchangeFilterFunction(
				reactiveManager());
		filter.setDefaultClientRegistrationId(REGISTRATION_ID);
		return this.application.webClientBuilder().filter(filter).build();
	}

	/**
	 * Client for servlet applications, told of a request, since its filter authorizes
	 * nothing outside of one.
	 */
	WebClient servletWebClient() {
		ServletOAuth2AuthorizedClientExchangeFilterFunction filter = new ServletOAuth2AuthorizedClientExchangeFilterFunction(
				manager());
		filter.setDefaultClientRegistrationId(REGISTRATION_ID);
		HttpServletRequest request = stub(HttpServletRequest.class);
		HttpServletResponse response = stub(HttpServletResponse.class);
		AnonymousAuthenticationToken authentication = new AnonymousAuthenticationToken("anonymous", "anonymousUser",
				AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
		return this.application.webClientBuilder()
			.defaultRequest((spec) -> spec
				.attributes(ServletOAuth2AuthorizedClientExchangeFilterFunction.httpServletRequest(request))
				.attributes(ServletOAuth2AuthorizedClientExchangeFilterFunction.httpServletResponse(response))
				.attributes(ServletOAuth2AuthorizedClientExchangeFilterFunction.authentication(authentication)))
			.filter(filter)
			.build();
	}

	private static <T> T stub(Class<T> type) {
		return type.cast(
				Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> null));
	}

	OAuth2AuthorizedClientManager manager() {
		ClientCredentialsOAuth2AuthorizedClientProvider provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
		provider.setClockSkew(clockSkew());
		ClientRegistrationRepository registrations = this::registration;
		AuthorizedClientServiceOAuth2AuthorizedClientManager manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
				registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
		manager.setAuthorizedClientProvider(provider);
		return manager;
	}

	ReactiveOAuth2AuthorizedClientManager reactiveManager() {
		ClientCredentialsReactiveOAuth2AuthorizedClientProvider provider = new ClientCredentialsReactiveOAuth2AuthorizedClientProvider();
		provider.setClockSkew(clockSkew());
		ReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
				registration(REGISTRATION_ID));
		AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager manager = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
				registrations, new InMemoryReactiveOAuth2AuthorizedClientService(registrations));
		manager.setAuthorizedClientProvider(provider);
		return manager;
	}

	/**
	 * Spring Security's 60 s of a token of 300 s, and the same fraction of a shorter one,
	 * which it would never use otherwise.
	 */
	private Duration clockSkew() {
		Duration fifth = this.application.tokenServer().life().dividedBy(5);
		return (fifth.compareTo(DEFAULT_CLOCK_SKEW) < 0) ? fifth : DEFAULT_CLOCK_SKEW;
	}

	private ClientRegistration registration(String id) {
		return ClientRegistration.withRegistrationId(id)
			.clientId(StarterApplication.CLIENT_ID)
			.clientSecret(StarterApplication.CLIENT_SECRET)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri(this.application.tokenServer().uri())
			.build();
	}

}
