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

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.brightcoveoauth.BrightcoveApi;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsProperties;

/**
 * Properties of the Brightcove clients.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("brightcove")
public class BrightcoveProperties implements InitializingBean {

	/**
	 * Video Cloud account, the default value of the URI variable 'accountId'.
	 */
	private @Nullable String accountId;

	private final OAuth oauth = new OAuth();

	private final Playback playback = new Playback();

	private final Live live = new Live();

	private final Retry retry = new Retry();

	/**
	 * Settings of single APIs, by the API's name.
	 */
	private final Map<BrightcoveApi, Api> apis = new EnumMap<>(BrightcoveApi.class);

	public @Nullable String getAccountId() {
		return this.accountId;
	}

	public void setAccountId(@Nullable String accountId) {
		this.accountId = accountId;
	}

	public OAuth getOauth() {
		return this.oauth;
	}

	public Playback getPlayback() {
		return this.playback;
	}

	public Live getLive() {
		return this.live;
	}

	public Retry getRetry() {
		return this.retry;
	}

	public Map<BrightcoveApi, Api> getApis() {
		return this.apis;
	}

	@Override
	public void afterPropertiesSet() {
		new BrightcovePropertiesMapper(this).validate();
	}

	/**
	 * Where the access tokens come from and where they may go.
	 */
	public static class OAuth {

		/**
		 * Whether to configure the Brightcove clients.
		 */
		private boolean enabled = true;

		/**
		 * Client id of the API credential.
		 */
		private @Nullable String clientId;

		/**
		 * Client secret of the API credential.
		 */
		private @Nullable String clientSecret;

		/**
		 * Endpoint that issues the access tokens. Plain http is for the loopback only.
		 */
		private String tokenUri = "https://oauth.brightcove.com/v4/access_token";

		/**
		 * How client id and secret are sent to the token endpoint.
		 */
		private AuthenticationMethod clientAuthenticationMethod = AuthenticationMethod.CLIENT_SECRET_BASIC;

		/**
		 * Comma-separated list of scopes to ask for. Brightcove's tokens carry all
		 * operations of their credential if there are none.
		 */
		private List<String> scope = new ArrayList<>();

		/**
		 * Comma-separated list of hosts, such as 'api.example.com' or '*.example.com',
		 * that may receive the access token in addition to those of Brightcove's APIs and
		 * of all configured base URLs.
		 */
		private List<String> trustedHosts = new ArrayList<>();

		/**
		 * More registrations, by their ids.
		 */
		private final Map<String, Client> clients = new LinkedHashMap<>();

		private final Token token = new Token();

		private final Http http = new Http();

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

		public @Nullable String getClientId() {
			return this.clientId;
		}

		public void setClientId(@Nullable String clientId) {
			this.clientId = clientId;
		}

		public @Nullable String getClientSecret() {
			return this.clientSecret;
		}

		public void setClientSecret(@Nullable String clientSecret) {
			this.clientSecret = clientSecret;
		}

		public String getTokenUri() {
			return this.tokenUri;
		}

		public void setTokenUri(String tokenUri) {
			this.tokenUri = tokenUri;
		}

		public AuthenticationMethod getClientAuthenticationMethod() {
			return this.clientAuthenticationMethod;
		}

		public void setClientAuthenticationMethod(AuthenticationMethod clientAuthenticationMethod) {
			this.clientAuthenticationMethod = clientAuthenticationMethod;
		}

		public List<String> getScope() {
			return this.scope;
		}

		public void setScope(List<String> scope) {
			this.scope = scope;
		}

		public List<String> getTrustedHosts() {
			return this.trustedHosts;
		}

		public void setTrustedHosts(List<String> trustedHosts) {
			this.trustedHosts = trustedHosts;
		}

		public Map<String, Client> getClients() {
			return this.clients;
		}

		public Token getToken() {
			return this.token;
		}

		public Http getHttp() {
			return this.http;
		}

	}

	/**
	 * A registration beside the one named 'brightcove'.
	 */
	public static class Client {

		/**
		 * Client id of the registration's credential.
		 */
		private @Nullable String clientId;

		/**
		 * Client secret of the registration's credential.
		 */
		private @Nullable String clientSecret;

		/**
		 * Endpoint that issues the registration's access tokens. By default that of
		 * 'brightcove.oauth.token-uri'.
		 */
		private @Nullable String tokenUri;

		/**
		 * How client id and secret are sent to the token endpoint. By default as
		 * 'brightcove.oauth.client-authentication-method' says.
		 */
		private @Nullable AuthenticationMethod clientAuthenticationMethod;

		/**
		 * Comma-separated list of scopes to ask for.
		 */
		private List<String> scope = new ArrayList<>();

		/**
		 * Comma-separated list of hosts that may receive the registration's access token.
		 * By default those of 'brightcove.oauth.trusted-hosts'. Those of Brightcove's
		 * APIs and of all configured base URLs may receive it too, unless the
		 * registration has a token endpoint of its own.
		 */
		private @Nullable List<String> trustedHosts;

		public @Nullable String getClientId() {
			return this.clientId;
		}

		public void setClientId(@Nullable String clientId) {
			this.clientId = clientId;
		}

		public @Nullable String getClientSecret() {
			return this.clientSecret;
		}

		public void setClientSecret(@Nullable String clientSecret) {
			this.clientSecret = clientSecret;
		}

		public @Nullable String getTokenUri() {
			return this.tokenUri;
		}

		public void setTokenUri(@Nullable String tokenUri) {
			this.tokenUri = tokenUri;
		}

		public @Nullable AuthenticationMethod getClientAuthenticationMethod() {
			return this.clientAuthenticationMethod;
		}

		public void setClientAuthenticationMethod(@Nullable AuthenticationMethod clientAuthenticationMethod) {
			this.clientAuthenticationMethod = clientAuthenticationMethod;
		}

		public List<String> getScope() {
			return this.scope;
		}

		public void setScope(List<String> scope) {
			this.scope = scope;
		}

		public @Nullable List<String> getTrustedHosts() {
			return this.trustedHosts;
		}

		public void setTrustedHosts(@Nullable List<String> trustedHosts) {
			this.trustedHosts = trustedHosts;
		}

	}

	/**
	 * Playback API.
	 */
	public static class Playback {

		/**
		 * Policy key that the clients of the Playback API send.
		 */
		private @Nullable String policyKey;

		public @Nullable String getPolicyKey() {
			return this.policyKey;
		}

		public void setPolicyKey(@Nullable String policyKey) {
			this.policyKey = policyKey;
		}

	}

	/**
	 * Live API of the first generation.
	 */
	public static class Live {

		/**
		 * API key that the clients of the Live API send.
		 */
		private @Nullable String apiKey;

		public @Nullable String getApiKey() {
			return this.apiKey;
		}

		public void setApiKey(@Nullable String apiKey) {
			this.apiKey = apiKey;
		}

	}

	/**
	 * Calls that are made again after an API answered 429, or 503 to an idempotent one.
	 */
	public static class Retry {

		/**
		 * How often a call is made again at most, from 0, which is never, to 10.
		 */
		private int maxRetries = 3;

		/**
		 * Pause before the first retry, if the API does not ask for another one.
		 */
		private Duration delay = Duration.ofMillis(200);

		/**
		 * What each pause is multiplied by to get the next one.
		 */
		private double multiplier = 2;

		/**
		 * Longest pause that the multiplier and the jitter may lead to.
		 */
		private Duration maxDelay = Duration.ofSeconds(5);

		/**
		 * How much a pause differs at random, multiplied as the pause is. It never gets
		 * shorter than the first one.
		 */
		private Duration jitter = Duration.ofMillis(50);

		public int getMaxRetries() {
			return this.maxRetries;
		}

		public void setMaxRetries(int maxRetries) {
			this.maxRetries = maxRetries;
		}

		public Duration getDelay() {
			return this.delay;
		}

		public void setDelay(Duration delay) {
			this.delay = delay;
		}

		public double getMultiplier() {
			return this.multiplier;
		}

		public void setMultiplier(double multiplier) {
			this.multiplier = multiplier;
		}

		public Duration getMaxDelay() {
			return this.maxDelay;
		}

		public void setMaxDelay(Duration maxDelay) {
			this.maxDelay = maxDelay;
		}

		public Duration getJitter() {
			return this.jitter;
		}

		public void setJitter(Duration jitter) {
			this.jitter = jitter;
		}

	}

	/**
	 * Life of the access tokens.
	 */
	public static class Token {

		/**
		 * Fraction of a token's life after which it is renewed in the background. The
		 * renewal comes up to 0.05 earlier, at random. The life counts from the moment
		 * the token was asked for.
		 */
		private double refreshAfter = 0.75;

		/**
		 * Fraction of a token's life that is left when it is no longer sent. By default
		 * 0.05, but at least 1 s, at most 30 s and never more than a quarter of the life.
		 */
		private @Nullable Double expiryMargin;

		/**
		 * Life of a token whose answer carries no usable 'expires_in'. Without a unit, in
		 * seconds.
		 */
		@DurationUnit(ChronoUnit.SECONDS)
		private Duration defaultLifetime = Duration.ofSeconds(300);

		/**
		 * Whether to get the first token while the context starts. The start fails if
		 * there is none.
		 */
		private boolean fetchOnStartup;

		/**
		 * Where tokens are kept. In Redis or in a database, the instances of a fleet
		 * share them and make one token request for all.
		 */
		private Store store = Store.MEMORY;

		/**
		 * Key that tokens in a shared store are encrypted with, by AES-GCM: 32 bytes in
		 * Base64. By default, they are not encrypted.
		 */
		private @Nullable String encryptionKey;

		/**
		 * Another key that stored tokens may be encrypted with, for as long as the
		 * instances of a fleet are moved from one key to the next.
		 */
		private @Nullable String previousEncryptionKey;

		public double getRefreshAfter() {
			return this.refreshAfter;
		}

		public void setRefreshAfter(double refreshAfter) {
			this.refreshAfter = refreshAfter;
		}

		public @Nullable Double getExpiryMargin() {
			return this.expiryMargin;
		}

		public void setExpiryMargin(@Nullable Double expiryMargin) {
			this.expiryMargin = expiryMargin;
		}

		public Duration getDefaultLifetime() {
			return this.defaultLifetime;
		}

		public void setDefaultLifetime(Duration defaultLifetime) {
			this.defaultLifetime = defaultLifetime;
		}

		public boolean isFetchOnStartup() {
			return this.fetchOnStartup;
		}

		public void setFetchOnStartup(boolean fetchOnStartup) {
			this.fetchOnStartup = fetchOnStartup;
		}

		public Store getStore() {
			return this.store;
		}

		public void setStore(Store store) {
			this.store = store;
		}

		public @Nullable String getEncryptionKey() {
			return this.encryptionKey;
		}

		public void setEncryptionKey(@Nullable String encryptionKey) {
			this.encryptionKey = encryptionKey;
		}

		public @Nullable String getPreviousEncryptionKey() {
			return this.previousEncryptionKey;
		}

		public void setPreviousEncryptionKey(@Nullable String previousEncryptionKey) {
			this.previousEncryptionKey = previousEncryptionKey;
		}

		/**
		 * Where tokens are kept.
		 */
		public enum Store {

			/**
			 * In the memory of each instance.
			 */
			MEMORY,

			/**
			 * In Redis.
			 */
			REDIS,

			/**
			 * In a database.
			 */
			JDBC

		}

	}

	/**
	 * HTTP client of the token endpoint or of an API.
	 */
	public static class Http extends HttpClientSettingsProperties {

	}

	/**
	 * Settings of one API.
	 */
	public static class Api {

		/**
		 * Base URL of the API. Plain http is for the loopback only.
		 */
		private @Nullable String baseUrl;

		private final Http http = new Http();

		public @Nullable String getBaseUrl() {
			return this.baseUrl;
		}

		public void setBaseUrl(@Nullable String baseUrl) {
			this.baseUrl = baseUrl;
		}

		public Http getHttp() {
			return this.http;
		}

	}

	/**
	 * Client authentication methods of RFC 6749, section 2.3.1.
	 */
	public enum AuthenticationMethod {

		/**
		 * HTTP Basic authentication.
		 */
		CLIENT_SECRET_BASIC,

		/**
		 * Parameters of the form.
		 */
		CLIENT_SECRET_POST

	}

}
