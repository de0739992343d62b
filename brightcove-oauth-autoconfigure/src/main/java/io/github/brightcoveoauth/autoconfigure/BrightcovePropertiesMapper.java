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
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.client.Loopback;
import io.github.brightcoveoauth.client.TrustedHosts;
import io.github.brightcoveoauth.token.RenewalPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.StringUtils;

/**
 * Turns {@link BrightcoveProperties} into what they stand for, or says which of them is
 * wrong.
 */
final class BrightcovePropertiesMapper {

	static final String REGISTRATION_ID = "brightcove";

	private static final String CLIENT_ID = "brightcove.oauth.client-id";

	private static final String CLIENT_SECRET = "brightcove.oauth.client-secret";

	private static final String REFRESH_AFTER = "brightcove.oauth.token.refresh-after";

	private static final String EXPIRY_MARGIN = "brightcove.oauth.token.expiry-margin";

	private static final String DEFAULT_LIFETIME = "brightcove.oauth.token.default-lifetime";

	private static final Duration MIN_LIFETIME = Duration.ofSeconds(1);

	private static final Duration MAX_LIFETIME = Duration.ofDays(365);

	private static final HttpClientSettings DEFAULT_TIMEOUTS = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(10));

	private final BrightcoveProperties properties;

	private final BrightcoveProperties.OAuth oauth;

	private final BrightcoveProperties.Token token;

	BrightcovePropertiesMapper(BrightcoveProperties properties) {
		this.properties = properties;
		this.oauth = properties.getOauth();
		this.token = this.oauth.getToken();
	}

	void validate() {
		connectionDetails();
		trustedHosts();
		checkRedirects();
		renewalPolicy();
		checkDefaultLifetime();
		checkTimeout("connect-timeout", this.oauth.getHttp().getConnectTimeout());
		checkTimeout("read-timeout", this.oauth.getHttp().getReadTimeout());
	}

	BrightcoveConnectionDetails connectionDetails() {
		return new PropertiesBrightcoveConnectionDetails(accountId(), credentials(),
				url("brightcove.oauth.token-uri", this.oauth.getTokenUri()), baseUrls());
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

	private @Nullable BrightcoveCredentials credentials() {
		String clientId = this.oauth.getClientId();
		String clientSecret = this.oauth.getClientSecret();
		if (StringUtils.hasText(clientId) && StringUtils.hasText(clientSecret)) {
			return BrightcoveCredentials.of(clientId, clientSecret);
		}
		if (StringUtils.hasText(clientId)) {
			throw halfConfigured(CLIENT_ID, CLIENT_SECRET);
		}
		if (StringUtils.hasText(clientSecret)) {
			throw halfConfigured(CLIENT_SECRET, CLIENT_ID);
		}
		return null;
	}

	private BrightcoveConfigurationException halfConfigured(String present, String missing) {
		return new BrightcoveConfigurationException(
				"'" + present + "' is set, but '" + missing + "' is missing or blank.",
				"Set '" + missing + "' too, or neither of the two.", missing);
	}

	private Map<BrightcoveApi, URI> baseUrls() {
		Map<BrightcoveApi, URI> baseUrls = new EnumMap<>(BrightcoveApi.class);
		this.properties.getApis().forEach((api, settings) -> {
			if (settings.getBaseUrl() != null) {
				String baseUrl = StringUtils.trimTrailingCharacter(settings.getBaseUrl(), '/');
				baseUrls.put(api, url("brightcove.apis." + api.id() + ".base-url", baseUrl));
			}
		});
		return baseUrls;
	}

	private URI url(String property, String value) {
		try {
			URI url = new URI(value);
			boolean https = "https".equalsIgnoreCase(url.getScheme());
			boolean http = "http".equalsIgnoreCase(url.getScheme());
			if (url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null
					&& (https || (http && Loopback.isLoopback(url.getHost())))) {
				return url;
			}
		}
		catch (URISyntaxException ex) {
			// Said below, as for all other URLs that are none
		}
		throw new BrightcoveConfigurationException(
				"'" + property + "' is '" + value.replaceAll("//.*@", "//***@") + "', which is not a URL to use.",
				"Set '" + property + "' to an absolute https URL without user and fragment, such as "
						+ "'https://host.example.com/path'. Plain http is for the loopback only.");
	}

	Set<String> trustedHosts() {
		for (String host : this.oauth.getTrustedHosts()) {
			if (!TrustedHosts.isPattern(host)) {
				throw new BrightcoveConfigurationException(
						"'brightcove.oauth.trusted-hosts' has '" + host + "', which is neither a host nor '*.domain'.",
						"Set 'brightcove.oauth.trusted-hosts' to names such as 'api.example.com' or '*.example.com', "
								+ "without scheme, port and path.");
			}
		}
		return new LinkedHashSet<>(this.oauth.getTrustedHosts());
	}

	/**
	 * Registration without a secret, which its {@code toString()} would print.
	 */
	ClientRegistration clientRegistration(BrightcoveConnectionDetails connectionDetails) {
		return ClientRegistration.withRegistrationId(REGISTRATION_ID)
			.clientName("Brightcove")
			.clientId(requireCredentials(connectionDetails).clientId())
			.clientAuthenticationMethod(clientAuthenticationMethod())
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri(connectionDetails.getTokenUri().toString())
			.scope(this.oauth.getScope())
			.build();
	}

	private ClientAuthenticationMethod clientAuthenticationMethod() {
		return switch (this.oauth.getClientAuthenticationMethod()) {
			case CLIENT_SECRET_BASIC -> ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
			case CLIENT_SECRET_POST -> ClientAuthenticationMethod.CLIENT_SECRET_POST;
		};
	}

	static BrightcoveCredentials requireCredentials(BrightcoveConnectionDetails connectionDetails) {
		BrightcoveCredentials credentials = connectionDetails.getCredentials();
		if (credentials == null) {
			throw new BrightcoveConfigurationException(
					"A Brightcove client is needed, but neither '" + CLIENT_ID + "' nor '" + CLIENT_SECRET
							+ "' is set.",
					"Set '" + CLIENT_ID + "' and '" + CLIENT_SECRET
							+ "' to an API credential of your account (in Studio: Admin, API Authentication).",
					CLIENT_ID, CLIENT_SECRET);
		}
		return credentials;
	}

	/**
	 * Settings of the client that calls the token endpoint. It never follows a redirect,
	 * for that could hand the client secret to another host.
	 */
	HttpClientSettings tokenEndpointSettings(@Nullable SslBundles sslBundles, HttpClientSettings global) {
		HttpClientSettings inherited = DEFAULT_TIMEOUTS.orElse(global);
		return new HttpClientSettingsPropertyMapper(sslBundles, inherited).map(this.oauth.getHttp())
			.withRedirects(HttpRedirects.DONT_FOLLOW);
	}

	RenewalPolicy renewalPolicy() {
		double refreshAfter = this.token.getRefreshAfter();
		Double expiryMargin = this.token.getExpiryMargin();
		checkFraction(REFRESH_AFTER, refreshAfter, 0.1, 0.95);
		if (expiryMargin != null) {
			checkFraction(EXPIRY_MARGIN, expiryMargin, 0.01, 0.5);
			if (refreshAfter + expiryMargin >= 1) {
				throw new BrightcoveConfigurationException(
						"'" + REFRESH_AFTER + "' is " + refreshAfter + " and '" + EXPIRY_MARGIN + "' is " + expiryMargin
								+ ": a token would no longer be sent when its renewal begins.",
						"Set '" + REFRESH_AFTER + "' or '" + EXPIRY_MARGIN + "' lower, so that their sum is below 1.");
			}
		}
		return new RenewalPolicy(refreshAfter, expiryMargin);
	}

	private void checkFraction(String property, double value, double min, double max) {
		if (!(value >= min && value <= max)) {
			throw new BrightcoveConfigurationException(
					"'" + property + "' is " + value + ", which is not a fraction of a token's life to use.",
					"Set '" + property + "' to a number from " + min + " to " + max + ".");
		}
	}

	private void checkDefaultLifetime() {
		Duration defaultLifetime = this.token.getDefaultLifetime();
		if (defaultLifetime.compareTo(MIN_LIFETIME) < 0 || defaultLifetime.compareTo(MAX_LIFETIME) > 0) {
			throw new BrightcoveConfigurationException(
					"'" + DEFAULT_LIFETIME + "' is " + DurationStyle.SIMPLE.print(defaultLifetime, ChronoUnit.SECONDS)
							+ ", which is not the life of a token.",
					"Set '" + DEFAULT_LIFETIME + "' to a duration from 1s to 365d, such as '300s'.");
		}
	}

	private void checkTimeout(String name, @Nullable Duration timeout) {
		if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
			throw new BrightcoveConfigurationException(
					"'brightcove.oauth.http." + name + "' is " + DurationStyle.SIMPLE.print(timeout)
							+ ", but a token request must have time.",
					"Set 'brightcove.oauth.http." + name + "' to a duration above zero, such as '10s'.");
		}
	}

	private void checkRedirects() {
		HttpRedirects redirects = this.oauth.getHttp().getRedirects();
		if (redirects != null && redirects != HttpRedirects.DONT_FOLLOW) {
			throw new BrightcoveConfigurationException(
					"'brightcove.oauth.http.redirects' is '" + redirects.name().toLowerCase(Locale.ROOT)
							+ "', which could hand the client secret to another host.",
					"Remove 'brightcove.oauth.http.redirects' or set it to 'dont-follow', and set "
							+ "'brightcove.oauth.token-uri' to the final address.");
		}
	}

}
