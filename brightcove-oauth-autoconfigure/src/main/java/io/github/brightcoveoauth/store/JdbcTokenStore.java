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

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens in the table {@code oauth2_authorized_client} of Spring Security's
 * {@code JdbcOAuth2AuthorizedClientService}, where a lease is a row as well. All times in
 * it are in UTC. Rows that ended are removed now and then.
 *
 * @since 0.1.0
 */
public final class JdbcTokenStore implements TokenStore {

	private static final String TOKEN = "brightcove-token-";

	private static final String LEASE = "brightcove-lease-";

	private static final String FIND = """
			SELECT access_token_value, access_token_issued_at, access_token_expires_at
			FROM oauth2_authorized_client
			WHERE client_registration_id = ? AND principal_name = ?""";

	private static final String UPDATE = """
			UPDATE oauth2_authorized_client
			SET access_token_value = ?, access_token_issued_at = ?, access_token_expires_at = ?
			WHERE client_registration_id = ? AND principal_name = ?""";

	private static final String INSERT = """
			INSERT INTO oauth2_authorized_client (client_registration_id, principal_name, access_token_type,
				access_token_value, access_token_issued_at, access_token_expires_at)
			VALUES (?, ?, 'Bearer', ?, ?, ?)""";

	private static final String DELETE = """
			DELETE FROM oauth2_authorized_client
			WHERE client_registration_id = ? AND principal_name = ? AND access_token_value = ?""";

	private static final String DELETE_ENDED = """
			DELETE FROM oauth2_authorized_client
			WHERE (principal_name LIKE ? OR principal_name LIKE ?) AND access_token_expires_at < ?""";

	private static final String TAKE_OVER = UPDATE
			+ " AND (access_token_expires_at <= ? OR access_token_expires_at = access_token_issued_at)";

	private static final String COUNT = """
			SELECT COUNT(*) FROM oauth2_authorized_client
			WHERE client_registration_id = ? AND principal_name = ?""";

	private static final String RELEASE = """
			UPDATE oauth2_authorized_client
			SET access_token_expires_at = access_token_issued_at
			WHERE client_registration_id = ? AND principal_name = ? AND access_token_value = ?""";

	/**
	 * Width of the column of the registration id.
	 */
	private static final int MAX_ID_LENGTH = 100;

	private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

	private static final Duration CLEARING_INTERVAL = Duration.ofHours(1);

	private final AtomicLong clearedAt = new AtomicLong();

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private volatile @Nullable Boolean mySql;

	/**
	 * Create a store.
	 * @param dataSource leads to a database that has the table
	 */
	public JdbcTokenStore(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = JdbcClient.create(dataSource);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
	}

	@Override
	public Instant time() {
		// MySQL knows no timestamps with an offset, others no function for the time in
		// UTC
		return isMySql() ? this.jdbc.sql("SELECT UTC_TIMESTAMP(3)").query((row, number) -> instant(row, 1)).single()
				: this.jdbc.sql("SELECT CURRENT_TIMESTAMP")
					.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
					.single();
	}

	private boolean isMySql() {
		Boolean mySql = this.mySql;
		if (mySql == null) {
			mySql = isMySql(this.dataSource);
			this.mySql = mySql;
		}
		return mySql;
	}

	private static boolean isMySql(DataSource dataSource) {
		try {
			String product = JdbcUtils.extractDatabaseMetaData(dataSource,
					(metaData) -> metaData.getDatabaseProductName());
			return "MySQL".equals(product) || "MariaDB".equals(product);
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public @Nullable StoredToken find(TokenKey key) {
		return this.jdbc.sql(FIND)
			.params(id(key), TOKEN + key.digest())
			.query((row, number) -> new StoredToken(new String(row.getBytes(1), StandardCharsets.UTF_8),
					instant(row, 2), instant(row, 3)))
			.optional()
			.orElse(null);
	}

	@Override
	public void save(TokenKey key, StoredToken token) {
		if (!update(key, token) && !insert(key, TOKEN, token)) {
			update(key, token);
		}
		deleteEnded(time());
	}

	private boolean update(TokenKey key, StoredToken token) {
		return write(UPDATE, bytes(token.value()), timestamp(token.issuedAt()), timestamp(token.expiresAt()), id(key),
				TOKEN + key.digest());
	}

	private boolean insert(TokenKey key, String kind, StoredToken token) {
		try {
			return write(INSERT, id(key), kind + key.digest(), bytes(token.value()), timestamp(token.issuedAt()),
					timestamp(token.expiresAt()));
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private void deleteEnded(Instant now) {
		long last = this.clearedAt.get();
		Instant ended = now.minus(CLEARING_INTERVAL);
		if (last < ended.toEpochMilli() && this.clearedAt.compareAndSet(last, now.toEpochMilli())) {
			write(DELETE_ENDED, TOKEN + "%", LEASE + "%", timestamp(ended));
		}
	}

	@Override
	public void remove(TokenKey key, StoredToken token) {
		write(DELETE, id(key), TOKEN + key.digest(), bytes(token.value()));
	}

	@Override
	public boolean acquireLease(TokenKey key, String holder, Duration limit) {
		Instant now = time();
		StoredToken lease = new StoredToken(holder, now, now.plus(limit));
		return takeOver(key, lease) || (!isLeaseThere(key) && insert(key, LEASE, lease));
	}

	private boolean takeOver(TokenKey key, StoredToken lease) {
		LocalDateTime now = timestamp(lease.issuedAt());
		return write(TAKE_OVER, bytes(lease.value()), now, timestamp(lease.expiresAt()), id(key), LEASE + key.digest(),
				now);
	}

	/**
	 * Whether an insert would fail for certain, which some databases log as an error.
	 */
	private boolean isLeaseThere(TokenKey key) {
		return this.jdbc.sql(COUNT).params(id(key), LEASE + key.digest()).query(Integer.class).single() > 0;
	}

	@Override
	public void releaseLease(TokenKey key, String holder) {
		write(RELEASE, id(key), LEASE + key.digest(), bytes(holder));
	}

	/**
	 * Change rows in a transaction of its own, since not all connections commit by
	 * themselves.
	 */
	private boolean write(String sql, Object... parameters) {
		return Boolean.TRUE
			.equals(this.transactions.execute((status) -> this.jdbc.sql(sql).params(parameters).update() > 0));
	}

	/**
	 * The registration id as far as it fits, in characters that any column can have. The
	 * digest tells apart what becomes alike.
	 */
	private static String id(TokenKey key) {
		String id = key.registrationId().replaceAll("[^ -~]", "?");
		return (id.length() <= MAX_ID_LENGTH) ? id : id.substring(0, MAX_ID_LENGTH);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static LocalDateTime timestamp(Instant instant) {
		return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
	}

	/**
	 * Read a time. As a {@code LocalDateTime} MariaDB's driver moves those that the JVM's
	 * time zone leaves out in spring.
	 */
	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getTimestamp(column, Calendar.getInstance(UTC)).toInstant();
	}

}
