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

package io.github.brightcoveoauth;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.ClientAttributes;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Clients that authorise their requests to Brightcove. All of them share one token per
 * registration; a call whose token cannot be had fails with an
 * {@link OAuth2AuthorizationException}. A request chooses its registration by Spring
 * Security's attribute, see {@link ClientAttributes#clientRegistrationId(String)}.
 *
 * @since 0.1.0
 */
public interface BrightcoveClients {

	/**
	 * Client for absolute URLs.
	 * @return the client, the same as the bean {@code brightcoveRestClient}
	 */
	RestClient restClient();

	/**
	 * Client for absolute URLs that acts for another registration. Is made for each call
	 * of this method: keep it, or name the registration at the request.
	 * @param registrationId the registration of requests that name none
	 * @return the client
	 */
	RestClient restClient(String registrationId);

	/**
	 * Client for the paths of one API, with the authentication of that API:
	 * {@code restClient(BrightcoveApi.CMS).get().uri("/accounts/{accountId}/videos")}.
	 * @param api the API whose base URL the client has
	 * @return the client
	 * @throws IllegalStateException if the API wants a key and none is configured
	 */
	RestClient restClient(BrightcoveApi api);

	/**
	 * Client for the paths of one API that acts for another registration. Is made for
	 * each call of this method: keep it, or name the registration at the request.
	 * @param api the API whose base URL the client has
	 * @param registrationId the registration of requests that name none
	 * @return the client
	 * @throws IllegalArgumentException if the API does not take the tokens of
	 * registrations
	 */
	RestClient restClient(BrightcoveApi api, String registrationId);

	/**
	 * Non-blocking client for absolute URLs.
	 * @return the client, the same as the bean {@code brightcoveWebClient}
	 */
	WebClient webClient();

	/**
	 * Non-blocking client for absolute URLs that acts for another registration. Is made
	 * for each call of this method: keep it, or name the registration at the request.
	 * @param registrationId the registration of requests that name none
	 * @return the client
	 */
	WebClient webClient(String registrationId);

	/**
	 * Non-blocking client for the paths of one API, with the authentication of that API.
	 * @param api the API whose base URL the client has
	 * @return the client
	 * @throws IllegalStateException if the API wants a key and none is configured
	 */
	WebClient webClient(BrightcoveApi api);

	/**
	 * Non-blocking client for the paths of one API that acts for another registration. Is
	 * made for each call of this method: keep it, or name the registration at the
	 * request.
	 * @param api the API whose base URL the client has
	 * @param registrationId the registration of requests that name none
	 * @return the client
	 * @throws IllegalArgumentException if the API does not take the tokens of
	 * registrations
	 */
	WebClient webClient(BrightcoveApi api, String registrationId);

	/**
	 * Source of the tokens that the clients send.
	 * @return the manager
	 */
	OAuth2AuthorizedClientManager authorizedClientManager();

}
