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
import java.util.List;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.token.RenewalPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class BrightcovePropertiesMapperTests {

	private static final Duration LIFE = Duration.ofSeconds(300);

	private final BrightcoveProperties properties = new BrightcoveProperties();

	private final BrightcovePropertiesMapper mapper = new BrightcovePropertiesMapper(this.properties);

	@Test
	void tokenRequestsHaveTimeoutsAndNoRedirectsByDefault() {
		HttpClientSettings settings = this.mapper.tokenEndpointSettings(null, HttpClientSettings.defaults());
		assertThat(settings.connectTimeout()).hasSeconds(2);
		assertThat(settings.readTimeout()).hasSeconds(10);
		assertThat(settings.redirects()).isEqualTo(HttpRedirects.DONT_FOLLOW);
	}

	@Test
	void settingsOfTheApplicationApplyToTokenRequestsButForTimeoutsAndRedirects() {
		SslBundle bundle = SslBundle.of(SslStoreBundle.NONE);
		HttpClientSettings settings = this.mapper.tokenEndpointSettings(null,
				HttpClientSettings.ofSslBundle(bundle)
					.withTimeouts(Duration.ofMinutes(8), Duration.ofMinutes(9))
					.withRedirects(HttpRedirects.FOLLOW));
		assertThat(settings.sslBundle()).isSameAs(bundle);
		assertThat(settings.connectTimeout()).hasSeconds(2);
		assertThat(settings.readTimeout()).hasSeconds(10);
		assertThat(settings.redirects()).isEqualTo(HttpRedirects.DONT_FOLLOW);
	}

	@Test
	void timeoutsOfTokenRequestsCanBeSet() {
		this.properties.getOauth().getHttp().setConnectTimeout(Duration.ofSeconds(1));
		this.properties.getOauth().getHttp().setReadTimeout(Duration.ofSeconds(3));
		HttpClientSettings settings = this.mapper.tokenEndpointSettings(null, HttpClientSettings.defaults());
		assertThat(settings.connectTimeout()).hasSeconds(1);
		assertThat(settings.readTimeout()).hasSeconds(3);
	}

	@Test
	void apisHaveTheSettingsOfTheApplicationButForRedirects() {
		HttpClientSettings global = HttpClientSettings.defaults()
			.withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2))
			.withRedirects(HttpRedirects.FOLLOW);
		HttpClientSettings settings = this.mapper.apiSettings(BrightcoveApi.CMS, null, global);
		assertThat(settings).isEqualTo(this.mapper.apiSettings(null, null, global))
			.isEqualTo(global.withRedirects(HttpRedirects.DONT_FOLLOW));
	}

	@Test
	void apiCanHaveSettingsOfItsOwn() {
		BrightcoveProperties.Api cms = new BrightcoveProperties.Api();
		cms.getHttp().setReadTimeout(Duration.ofSeconds(7));
		this.properties.getApis().put(BrightcoveApi.CMS, cms);
		HttpClientSettings global = HttpClientSettings.defaults()
			.withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2));
		HttpClientSettings settings = this.mapper.apiSettings(BrightcoveApi.CMS, null, global);
		assertThat(settings.readTimeout()).hasSeconds(7);
		assertThat(settings.connectTimeout()).hasSeconds(1);
		assertThat(this.mapper.apiSettings(BrightcoveApi.POLICY, null, global).readTimeout()).hasSeconds(2);
	}

	@Test
	void analyticsMayTakeEightMinutesUnlessSaidOtherwise() {
		HttpClientSettings global = HttpClientSettings.defaults().withReadTimeout(Duration.ofSeconds(2));
		assertThat(this.mapper.apiSettings(BrightcoveApi.ANALYTICS, null, global).readTimeout()).hasMinutes(8);
		BrightcoveProperties.Api analytics = new BrightcoveProperties.Api();
		analytics.getHttp().setReadTimeout(Duration.ofSeconds(7));
		this.properties.getApis().put(BrightcoveApi.ANALYTICS, analytics);
		assertThat(this.mapper.apiSettings(BrightcoveApi.ANALYTICS, null, global).readTimeout()).hasSeconds(7);
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 0.01", "0.95, 0.04", "0.5, 0.49", "0.75, " })
	void fractionsOfTheLifeCanBeSet(double refreshAfter, Double expiryMargin) {
		this.properties.getOauth().getToken().setRefreshAfter(refreshAfter);
		this.properties.getOauth().getToken().setExpiryMargin(expiryMargin);
		assertThatNoException().isThrownBy(this.mapper::validate);
		RenewalPolicy policy = this.mapper.renewalPolicy();
		assertThat(policy.renewalAge(LIFE)).isBetween(fraction(refreshAfter - RenewalPolicy.JITTER),
				fraction(refreshAfter));
		assertThat(policy.expiryMargin(LIFE)).isEqualTo(fraction((expiryMargin != null) ? expiryMargin : 0.05));
	}

	private static Duration fraction(double fraction) {
		return Duration.ofMillis(Math.round(LIFE.toMillis() * fraction));
	}

	@ParameterizedTest
	@EnumSource(names = { "REDIS", "JDBC" })
	void renewalsOfThoseThatShareTokensAreLessSpread(BrightcoveProperties.Token.Store store) {
		this.properties.getOauth().getToken().setStore(store);
		assertThat(Stream.generate(() -> this.mapper.renewalPolicy().renewalAge(LIFE)).limit(100)).allSatisfy(
				(age) -> assertThat(age).isBetween(fraction(0.75 - RenewalPolicy.SHARED_JITTER), fraction(0.75)));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 365 * 86400 })
	void defaultLifetimeCanBeFromASecondToAYear(long seconds) {
		this.properties.getOauth().getToken().setDefaultLifetime(Duration.ofSeconds(seconds));
		assertThatNoException().isThrownBy(this.mapper::validate);
	}

	@Test
	void registrationIsOfTheClientCredentialsGrant() {
		this.properties.getOauth()
			.setClientAuthenticationMethod(BrightcoveProperties.AuthenticationMethod.CLIENT_SECRET_POST);
		this.properties.getOauth().setScope(List.of("one", "two"));
		ClientRegistration registration = this.mapper.registrations()
			.registration("brightcove", BrightcoveCredentials.of("the-id", "the-secret"),
					this.mapper.connectionDetails());
		assertThat(registration.getRegistrationId()).isEqualTo("brightcove");
		assertThat(registration.getClientId()).isEqualTo("the-id");
		assertThat(registration.getClientSecret()).isEmpty();
		assertThat(registration.getAuthorizationGrantType()).isEqualTo(AuthorizationGrantType.CLIENT_CREDENTIALS);
		assertThat(registration.getClientAuthenticationMethod())
			.isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_POST);
		assertThat(registration.getScopes()).containsExactlyInAnyOrder("one", "two");
		assertThat(registration.getProviderDetails().getTokenUri())
			.isEqualTo("https://oauth.brightcove.com/v4/access_token");
	}

	@Test
	void baseUrlsAreBrightcovesButForThoseThatAreSet() {
		BrightcoveProperties.Api cms = new BrightcoveProperties.Api();
		cms.setBaseUrl("https://cms.example.com/v1/");
		this.properties.getApis().put(BrightcoveApi.CMS, cms);
		BrightcoveConnectionDetails connectionDetails = this.mapper.connectionDetails();
		assertThat(connectionDetails.getBaseUrl(BrightcoveApi.CMS)).isEqualTo(URI.create("https://cms.example.com/v1"));
		assertThat(connectionDetails.getBaseUrl(BrightcoveApi.ANALYTICS)).isEqualTo(BrightcoveApi.ANALYTICS.baseUrl());
	}

	@Test
	void blankCredentialsAndAccountCountAsNone() {
		this.properties.setAccountId("");
		this.properties.getOauth().setClientId(" ");
		this.properties.getOauth().setClientSecret("");
		assertThat(this.mapper.connectionDetails().getCredentials()).isNull();
		assertThat(this.mapper.connectionDetails().getAccountId()).isNull();
	}

}
