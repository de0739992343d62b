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

import java.util.List;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Where tokens can be stored.
 */
enum Engine {

	REDIS {

		private final OnDemand<RedisServer> server = new OnDemand<>("Redis", RedisServer::new);

		private final OnDemand<LettuceConnectionFactory> connectionFactory = new OnDemand<>("Redis",
				() -> this.server.get().connect());

		@Override
		void clear() {
			StringRedisTemplate redis = new StringRedisTemplate(this.connectionFactory.get());
			redis.delete(redis.keys("*"));
		}

		@Override
		TokenStore store() {
			return new RedisTokenStore(this.connectionFactory.get());
		}

		@Override
		List<String> properties() {
			return this.server.get().properties();
		}

		@Override
		String content() {
			return this.server.get().content();
		}

	},

	H2(Database.H2), POSTGRESQL(Database.POSTGRESQL), MARIADB(Database.MARIADB),

	H2_WITH_TABLE_OF_SPRING_SECURITY(Database.H2) {
		@Override
		void clear() {
			Database.H2.createTableOfSpringSecurity();
		}
	},

	POSTGRESQL_WITH_TABLE_OF_SPRING_SECURITY(Database.POSTGRESQL) {
		@Override
		void clear() {
			Database.POSTGRESQL.createTableOfSpringSecurity();
		}
	};

	private final Database database;

	Engine() {
		this(null);
	}

	Engine(Database database) {
		this.database = database;
	}

	/**
	 * Remove all that is stored.
	 */
	void clear() {
		this.database.createTable();
	}

	/**
	 * A store as an instance has it.
	 */
	TokenStore store() {
		return new JdbcTokenStore(this.database.dataSource());
	}

	/**
	 * Properties of an application that stores its tokens here.
	 */
	List<String> properties() {
		return List.of("brightcove.oauth.token.store=jdbc", "spring.datasource.url=" + this.database.url());
	}

	/**
	 * All that is stored, as text.
	 */
	String content() {
		return this.database.content();
	}

}
