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

package io.github.brightcoveoauth.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.JdbcOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in a database.
 */
@ParameterizedClass
@EnumSource
class JdbcTokenStoreTests {

	private static final TokenKey KEY = new TokenKey("brightcove", "a1");

	private static final TimeZone ZONE = TimeZone.getDefault();

	private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	private final StoredToken token = new StoredToken("the-token", this.now, this.now.plusSeconds(300));

	@Parameter
	Database database;

	private JdbcTemplate jdbc;

	private TokenStore store;

	@BeforeEach
	void createTable() {
		this.database.createTable();
		this.jdbc = new JdbcTemplate(this.database.dataSource());
		this.store = new JdbcTokenStore(this.database.dataSource());
	}

	@AfterEach
	void restoreTimeZone() {
		TimeZone.setDefault(ZONE);
	}

	@Test
	void timesAreTheSameInAllTimeZones() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
		new JdbcTokenStore(this.database.dataSource()).save(KEY, this.token);
		TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
		assertThat(new JdbcTokenStore(this.database.dataSource()).find(KEY)).isEqualTo(this.token);
		assertThat(new JdbcTokenStore(this.database.dataSourceInIndia()).find(KEY)).isEqualTo(this.token);
		new JdbcTokenStore(this.database.dataSourceInIndia()).save(KEY, this.token);
		assertThat(new JdbcTokenStore(this.database.dataSource()).find(KEY)).isEqualTo(this.token);
	}

	@Test
	void timesThatATimeZoneLeavesOutAreKept() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
		Instant springForward = Instant.parse("2031-03-09T02:30:00.123Z");
		StoredToken token = new StoredToken("the-token", springForward, springForward.plusSeconds(300));
		new JdbcTokenStore(this.database.dataSource()).save(KEY, token);
		assertThat(new JdbcTokenStore(this.database.dataSource()).find(KEY)).isEqualTo(token);
	}

	@Test
	void clockIsTheSameInAllTimeZones() {
		Instant before = Instant.now().minusSeconds(1);
		TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
		Instant here = new JdbcTokenStore(this.database.dataSource()).time();
		Instant there = new JdbcTokenStore(this.database.dataSourceInIndia()).time();
		assertThat(here).isBetween(before, Instant.now().plusSeconds(1));
		assertThat(there).isBetween(before, Instant.now().plusSeconds(1));
	}

	@Test
	void leaseIsHeldInAllTimeZones() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
		new JdbcTokenStore(this.database.dataSource()).acquireLease(KEY, "one", Duration.ofMinutes(1));
		TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
		assertThat(new JdbcTokenStore(this.database.dataSource()).acquireLease(KEY, "other", Duration.ofMinutes(1)))
			.isFalse();
		assertThat(
				new JdbcTokenStore(this.database.dataSourceInIndia()).acquireLease(KEY, "other", Duration.ofMinutes(1)))
			.isFalse();
	}

	@Test
	void leaseThatIsGivenBackIsFreeEvenIfTheClockWasSetBack() {
		this.store.acquireLease(KEY, "one", Duration.ofMinutes(1));
		LocalDateTime later = LocalDateTime.now(ZoneOffset.UTC).plusHours(1);
		this.jdbc.update("UPDATE oauth2_authorized_client SET access_token_issued_at = ?, access_token_expires_at = ?",
				later, later.plusMinutes(1));
		assertThat(this.store.acquireLease(KEY, "other", Duration.ofMinutes(1))).isFalse();
		this.store.releaseLease(KEY, "one");
		assertThat(this.store.acquireLease(KEY, "other", Duration.ofMinutes(1))).isTrue();
		assertThat(this.store.acquireLease(KEY, "third", Duration.ofMinutes(1))).isFalse();
	}

	@Test
	void connectionsNeedNotCommitByThemselves() {
		try (HikariDataSource dataSource = new HikariDataSource()) {
			dataSource.setJdbcUrl(this.database.url());
			dataSource.setAutoCommit(false);
			TokenStore store = new JdbcTokenStore(dataSource);
			assertThat(store.acquireLease(KEY, "one", Duration.ofMinutes(1))).isTrue();
			assertThat(this.store.acquireLease(KEY, "other", Duration.ofMinutes(1))).isFalse();
			store.save(KEY, this.token);
			assertThat(this.store.find(KEY)).isEqualTo(this.token);
			StoredToken second = this.token.withValue("second");
			this.store.save(KEY, second);
			assertThat(store.find(KEY)).isEqualTo(second);
			store.releaseLease(KEY, "one");
			assertThat(this.store.acquireLease(KEY, "other", Duration.ofMinutes(1))).isTrue();
			store.remove(KEY, second);
			assertThat(this.store.find(KEY)).isNull();
		}
	}

	@Test
	void rowsThatEndedAreRemovedByALaterSave() {
		insert("brightcove-token-old", this.now.minus(61, ChronoUnit.MINUTES));
		insert("brightcove-lease-old", this.now.minus(61, ChronoUnit.MINUTES));
		insert("brightcove-token-late", this.now.minus(59, ChronoUnit.MINUTES));
		insert("somebody", this.now.minus(2, ChronoUnit.DAYS));
		this.store.save(KEY, this.token);
		assertThat(principals()).containsExactlyInAnyOrder("brightcove-token-a1", "brightcove-token-late", "somebody");
	}

	@Test
	void rowsThatEndedAreNotLookedForAtEverySave() {
		this.store.save(KEY, this.token);
		insert("brightcove-token-old", this.now.minus(2, ChronoUnit.HOURS));
		this.store.save(KEY, this.token);
		assertThat(principals()).contains("brightcove-token-old");
	}

	@Test
	void springSecuritysRowsAreLeftAlone() {
		ClientRegistration registration = ClientRegistration.withRegistrationId("brightcove")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientId("the-id")
			.clientSecret("the-secret")
			.tokenUri("https://oauth.brightcove.com/v4/access_token")
			.build();
		JdbcOAuth2AuthorizedClientService service = new JdbcOAuth2AuthorizedClientService(this.jdbc,
				new InMemoryClientRegistrationRepository(registration));
		Authentication user = new TestingAuthenticationToken("user", "password");
		service.saveAuthorizedClient(new OAuth2AuthorizedClient(registration, "user",
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "users-token",
						this.now.minus(3, ChronoUnit.HOURS), this.now.minus(2, ChronoUnit.HOURS))),
				user);
		this.store.save(KEY, this.token);
		this.store.acquireLease(KEY, "holder", Duration.ofMinutes(1));
		assertThat(principals()).containsExactlyInAnyOrder("user", "brightcove-token-a1", "brightcove-lease-a1");
		OAuth2AuthorizedClient client = service.loadAuthorizedClient("brightcove", "user");
		assertThat(client.getAccessToken().getTokenValue()).isEqualTo("users-token");
		this.store.remove(KEY, this.token);
		assertThat(principals()).containsExactlyInAnyOrder("user", "brightcove-lease-a1");
		this.store.save(KEY, this.token);
		service.removeAuthorizedClient("brightcove", "user");
		assertThat(this.store.find(KEY)).isEqualTo(this.token);
	}

	@Test
	void tableOfSpringSecurityKeepsTimesToTheSecondAtLeast() {
		this.database.createTableOfSpringSecurity();
		this.store.save(KEY, this.token);
		StoredToken found = this.store.find(KEY);
		assertThat(found.value()).isEqualTo("the-token");
		assertThat(Duration.between(found.issuedAt(), this.token.issuedAt()).abs()).isLessThan(Duration.ofSeconds(1));
		assertThat(Duration.between(found.expiresAt(), this.token.expiresAt()).abs()).isLessThan(Duration.ofSeconds(1));
		this.store.remove(KEY, found);
		assertThat(this.store.find(KEY)).isNull();
		assertThat(this.store.acquireLease(KEY, "one", Duration.ofMinutes(1))).isTrue();
		assertThat(this.store.acquireLease(KEY, "other", Duration.ofMinutes(1))).isFalse();
	}

	private void insert(String principal, Instant expiresAt) {
		LocalDateTime end = LocalDateTime.ofInstant(expiresAt, ZoneOffset.UTC);
		this.jdbc.update("""
				INSERT INTO oauth2_authorized_client (client_registration_id, principal_name, access_token_type,
					access_token_value, access_token_issued_at, access_token_expires_at)
				VALUES ('brightcove', ?, 'Bearer', ?, ?, ?)""", principal, new byte[] { 1 }, end.minusMinutes(5), end);
	}

	private List<String> principals() {
		return this.jdbc.queryForList("SELECT principal_name FROM oauth2_authorized_client", String.class);
	}

}
