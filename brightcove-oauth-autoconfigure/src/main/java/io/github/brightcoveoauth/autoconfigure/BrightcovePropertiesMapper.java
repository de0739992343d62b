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

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.client.TrustedHosts;
import io.github.brightcoveoauth.token.RenewalPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/**
 * Turns {@link BrightcoveProperties} into what they stand for, or says which of them is
 * wrong.
 */
final class BrightcovePropertiesMapper {

	private static final String TOKEN_URI = "brightcove.oauth.token-uri";

	private static final HttpClientSettings TOKEN_ENDPOINT_TIMEOUTS = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(10));

	// The API's own time-out
	private static final Duration ANALYTICS_READ_TIMEOUT = Duration.ofMinutes(8);

	private final BrightcoveProperties properties;

	private final BrightcoveProperties.OAuth oauth;

	BrightcovePropertiesMapper(BrightcoveProperties properties) {
		this.properties = properties;
		this.oauth = properties.getOauth();
	}

	void validate() {
		registrations().validate();
		connectionDetails();
		PropertyValues.checkHosts("brightcove.oauth.trusted-hosts", this.oauth.getTrustedHosts());
		PropertyValues.checkHttp("brightcove.oauth.http", this.oauth.getHttp(), TOKEN_URI);
		this.properties.getApis()
			.forEach((api, settings) -> PropertyValues.checkHttp(prefix(api) + "http", settings.getHttp(),
					prefix(api) + "base-url"));
		new RenewalPolicyMapper(this.oauth.getToken()).validate();
		new TokenCipherMapper(this.oauth.getToken()).cipher();
		new RetryPolicyMapper(this.properties.getRetry()).validate();
	}

	private static String prefix(BrightcoveApi api) {
		return "brightcove.apis." + api.id() + ".";
	}

	RegistrationsMapper registrations() {
		return new RegistrationsMapper(this.oauth);
	}

	RenewalPolicy renewalPolicy() {
		return new RenewalPolicyMapper(this.oauth.getToken()).renewalPolicy();
	}

	BrightcoveConnectionDetails connectionDetails() {
		return new PropertiesBrightcoveConnectionDetails(accountId(), registrations().credentials(),
				PropertyValues.key(ApiAuthorizations.POLICY_KEY, this.properties.getPlayback().getPolicyKey()),
				PropertyValues.key(ApiAuthorizations.API_KEY, this.properties.getLive().getApiKey()),
				PropertyValues.url(TOKEN_URI, this.oauth.getTokenUri()), baseUrls());
	}

	private @Nullable String accountId() {
		String accountId = this.properties.getAccountId();
		if (!StringUtils.hasText(accountId)) {
			return null;
		}
		if (!accountId.matches("[\\w-]+")) {
			throw new BrightcoveConfigurationException(
					"'brightcove.account-id' is '" + accountId + "', which is not the id of an account.",
					"Set 'brightcove.account-id' to the digits that Studio shows as the account's id.");
		}
		return accountId;
	}

	private Map<BrightcoveApi, URI> baseUrls() {
		Map<BrightcoveApi, URI> baseUrls = new EnumMap<>(BrightcoveApi.class);
		this.properties.getApis().forEach((api, settings) -> {
			if (settings.getBaseUrl() != null) {
				String baseUrl = StringUtils.trimTrailingCharacter(settings.getBaseUrl(), '/');
				baseUrls.put(api, PropertyValues.url(prefix(api) + "base-url", baseUrl));
			}
		});
		return baseUrls;
	}

	/**
	 * Hosts that may receive the tokens of the registration {@code brightcove} and of all
	 * that have no trusted hosts of their own.
	 */
	TrustedHosts trustedHosts(BrightcoveConnectionDetails connectionDetails) {
		Set<String> hosts = brightcovesHosts(connectionDetails);
		hosts.addAll(this.oauth.getTrustedHosts());
		return new TrustedHosts(hosts);
	}

	/**
	 * Trusted hosts of the registrations that have some of their own.
	 */
	Map<String, TrustedHosts> trustedHostsByRegistration(BrightcoveConnectionDetails connectionDetails) {
		Map<String, TrustedHosts> trustedHosts = new HashMap<>();
		this.oauth.getClients().forEach((id, client) -> {
			if (client.getTrustedHosts() != null) {
				boolean brightcoves = client.getTokenUri() == null;
				Set<String> hosts = brightcoves ? brightcovesHosts(connectionDetails) : new HashSet<>();
				hosts.addAll(client.getTrustedHosts());
				trustedHosts.put(id, new TrustedHosts(hosts));
			}
		});
		return trustedHosts;
	}

	private static Set<String> brightcovesHosts(BrightcoveConnectionDetails connectionDetails) {
		Set<String> hosts = new HashSet<>();
		for (BrightcoveApi api : BrightcoveApi.values()) {
			if (api.authentication() == BrightcoveApi.Authentication.BEARER_TOKEN) {
				hosts.add(api.baseUrl().getHost());
				hosts.add(connectionDetails.getBaseUrl(api).getHost());
			}
		}
		return hosts;
	}

	/**
	 * Settings of the client that calls the token endpoint. It never follows a redirect,
	 * for that could hand the client secret to another host.
	 */
	HttpClientSettings tokenEndpointSettings(@Nullable SslBundles sslBundles, HttpClientSettings global) {
		return new HttpClientSettingsPropertyMapper(sslBundles, TOKEN_ENDPOINT_TIMEOUTS.orElse(global))
			.map(this.oauth.getHttp())
			.withRedirects(HttpRedirects.DONT_FOLLOW);
	}

	/**
	 * Settings of the clients of an API, or of those that are not for one API only. They
	 * do not follow redirects, since some would take the credential along.
	 */
	HttpClientSettings apiSettings(@Nullable BrightcoveApi api, @Nullable SslBundles sslBundles,
			HttpClientSettings global) {
		HttpClientSettings inherited = (api == BrightcoveApi.ANALYTICS) ? global.withReadTimeout(ANALYTICS_READ_TIMEOUT)
				: global;
		BrightcoveProperties.Api settings = (api != null) ? this.properties.getApis().get(api) : null;
		return new HttpClientSettingsPropertyMapper(sslBundles, inherited)
			.map((settings != null) ? settings.getHttp() : null)
			.withRedirects(HttpRedirects.DONT_FOLLOW);
	}

}
