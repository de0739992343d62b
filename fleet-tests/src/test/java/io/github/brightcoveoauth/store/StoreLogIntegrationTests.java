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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which loggers print tokens on their way to and from a store.
 */
class StoreLogIntegrationTests {

	private static final int PIECE = 8;

	private static final String ENCRYPTION = "brightcove.oauth.token.encryption-key="
			+ Base64.getEncoder().encodeToString(new byte[32]);

	@ParameterizedTest
	@CsvSource({ "REDIS, io.lettuce.core.protocol.CommandEncoder io.lettuce.core.protocol.CommandHandler", "H2, ''",
			"POSTGRESQL, ''", "MARIADB, org.mariadb.jdbc.client.socket.Reader org.mariadb.jdbc.client.socket.Writer" })
	void tokensInClearAreLoggedAtTraceBy(Engine engine, String loggers) {
		assertThat(String.join(" ", loggersThatPrintTheToken(engine, List.of()))).isEqualTo(loggers);
	}

	@ParameterizedTest
	@EnumSource(names = { "REDIS", "MARIADB" })
	void encryptedTokensAreLoggedByNone(Engine engine) {
		assertThat(loggersThatPrintTheToken(engine, List.of(ENCRYPTION))).isEmpty();
	}

	private Set<String> loggersThatPrintTheToken(Engine engine, List<String> encryption) {
		engine.clear();
		List<String> properties = new ArrayList<>(engine.properties());
		properties.addAll(encryption);
		try (BrightcoveSimulator simulator = BrightcoveSimulator.start();
				Instance one = new Instance(simulator, properties);
				Instance other = new Instance(simulator, properties);
				LogLines lines = new LogLines()) {
			String token = one.token();
			assertThat(other.token()).isEqualTo(token);
			assertThat(lines.events).isNotEmpty();
			return lines.loggersOf(token);
		}
	}

	/**
	 * All that is logged, from its creation to its end.
	 */
	private static final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

		private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

		private final List<Appender<ILoggingEvent>> appenders = new ArrayList<>();

		private final Map<Logger, Level> levels = new HashMap<>();

		private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

		private final Logger root = this.context.getLogger(Logger.ROOT_LOGGER_NAME);

		LogLines() {
			setContext(this.context);
			start();
			this.context.getLoggerList()
				.stream()
				.filter((logger) -> logger.getLevel() != null)
				.forEach((logger) -> this.levels.put(logger, logger.getLevel()));
			this.levels.keySet().forEach((logger) -> logger.setLevel(Level.TRACE));
			this.root.iteratorForAppenders().forEachRemaining(this.appenders::add);
			this.appenders.forEach(this.root::detachAppender);
			this.root.addAppender(this);
		}

		@Override
		protected void append(ILoggingEvent event) {
			this.events.add(event);
		}

		/**
		 * Those who print a piece of a token, since some print it in lines of 16 bytes.
		 */
		Set<String> loggersOf(String token) {
			List<String> pieces = IntStream.range(0, 64).mapToObj((i) -> token.substring(i, i + PIECE)).toList();
			Set<String> loggers = new TreeSet<>();
			for (ILoggingEvent event : this.events) {
				String text = event.getFormattedMessage() + Arrays.toString(event.getArgumentArray());
				if (pieces.stream().anyMatch(text::contains)) {
					loggers.add(event.getLoggerName());
				}
			}
			return loggers;
		}

		@Override
		public void close() {
			this.root.detachAppender(this);
			this.levels.forEach((logger, level) -> logger.setLevel(level));
			this.appenders.forEach(this.root::addAppender);
		}

	}

}
