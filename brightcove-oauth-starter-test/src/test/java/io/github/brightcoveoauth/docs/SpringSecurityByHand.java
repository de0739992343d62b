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

package io.github.brightcoveoauth.docs;

import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.RemoveAuthorizedClientReactiveOAuth2AuthorizationFailureHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.web.client.RequestAttributePrincipalResolver;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.springframework.security.oauth2.client.web.client.RequestAttributePrincipalResolver.principal;

/**
 * Clients with what Spring Security brings, for {@code spring.security.oauth2.client.*}.
 */
class SpringSecurityByHand {

	@Bean
	RestClient brightcoveByHand(RestClient.Builder builder, ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientService authorizedClients) {
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, authorizedClients);
		var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
		interceptor.setClientRegistrationIdResolver((request) -> "brightcove");
		interceptor.setPrincipalResolver(new RequestAttributePrincipalResolver());
		interceptor.setAuthorizationFailureHandler(
				OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(authorizedClients));
		return builder.requestInterceptor(interceptor)
			.defaultRequest((request) -> request.attributes(principal("application")))
			.build();
	}

	@Bean
	WebClient nonBlockingBrightcoveByHand(WebClient.Builder builder, ReactiveClientRegistrationRepository registrations,
			ReactiveOAuth2AuthorizedClientService authorizedClients) {
		var manager = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(registrations,
				authorizedClients);
		var filter = new ServerOAuth2AuthorizedClientExchangeFilterFunction(manager);
		filter.setDefaultClientRegistrationId("brightcove");
		filter.setAuthorizationFailureHandler(
				new RemoveAuthorizedClientReactiveOAuth2AuthorizationFailureHandler((registrationId, principal,
						attributes) -> authorizedClients.removeAuthorizedClient(registrationId, principal.getName())));
		return builder.filter(filter).build();
	}

}
