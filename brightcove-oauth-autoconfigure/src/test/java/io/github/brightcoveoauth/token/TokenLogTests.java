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

package io.github.brightcoveoauth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.brightcoveoauth.BrightcoveTokenRejectedEvent;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.core.OAuth2Error;

import static org.assertj.core.api.Assertions.assertThat;

class TokenLogTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private final Logger logger = (Logger) LoggerFactory.getLogger(TokenLog.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private final TokenLog log = new TokenLog();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
		this.logger.setLevel(Level.INFO);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.lines);
		this.logger.setLevel(null);
	}

	@Test
	void firstFailureOfASeriesIsLoggedAndItsEnd() {
		end("partner", null);
		end("partner", "invalid_client");
		end("partner", "invalid_client");
		end("partner", null);
		end("partner", null);
		assertThat(lines()).containsExactly(
				"WARN Token request for registration 'partner' failed after 1200 ms: [invalid_client] Why.",
				"INFO Registration 'partner' gets tokens again");
	}

	@Test
	void furtherFailuresAreForDebugging() {
		this.logger.setLevel(Level.DEBUG);
		end("partner", "invalid_client");
		end("partner", "invalid_client");
		assertThat(this.lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.DEBUG);
	}

	@Test
	void failureOfAnotherKindOrRegistrationIsLogged() {
		end("partner", "invalid_client");
		end("partner", "server_error");
		end("other", "server_error");
		assertThat(lines()).hasSize(3);
	}

	@Test
	void rejectionThatNoTokenMendsIsLoggedOnceAMinute() {
		reject("partner", 0, false);
		reject("partner", 59, false);
		reject("other", 59, false);
		reject("partner", 60, false);
		assertThat(lines()).hasSize(3)
			.first()
			.isEqualTo("WARN An API answers 401 to fresh tokens of registration 'partner'. Its credential may lack the "
					+ "operation or the account");
	}

	@Test
	void rejectionThatAnotherTokenMendsIsNotLogged() {
		reject("partner", 0, true);
		assertThat(lines()).isEmpty();
	}

	@Test
	void faultOfTheStoreIsLoggedOnceAndItsEnd() {
		this.log.onStoreRecovery();
		this.log.onStoreFailure("no answer within 2000 ms");
		this.log.onStoreFailure("no answer within 2000 ms");
		this.log.onStoreRecovery();
		this.log.onStoreRecovery();
		this.log.onStoreFailure("no answer within 2000 ms");
		String failure = "WARN The store of tokens failed: no answer within 2000 ms. This instance fetches its own "
				+ "tokens until the store works again";
		assertThat(lines()).containsExactly(failure, "INFO The store of tokens works again", failure);
	}

	@Test
	void unreadableTokenIsLoggedOnce() {
		this.log.onUnreadableToken("partner", "it is no token");
		this.log.onUnreadableToken("partner", "it is no token");
		this.log.onUnreadableToken("other", "it is no token");
		assertThat(lines()).hasSize(2)
			.first()
			.isEqualTo(
					"WARN The stored token of registration 'partner' cannot be read and is replaced: it is no token");
	}

	@Test
	void manyRegistrationsTakeNoMoreMemory() {
		IntStream.range(0, 5000).forEach((i) -> end("partner-" + i, "invalid_client"));
		assertThat(this.log).extracting("failing")
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.hasSizeLessThanOrEqualTo(1000);
	}

	private void end(String registrationId, @Nullable String errorCode) {
		this.log.onTokenRequest(registrationId,
				(errorCode != null) ? TokenRequestOutcome.ERROR : TokenRequestOutcome.SUCCESS, Duration.ofMillis(1200),
				(errorCode != null) ? new OAuth2Error(errorCode, "Why.", null) : null);
	}

	private void reject(String registrationId, long second, boolean replayed) {
		this.log.onEvent(new BrightcoveTokenRejectedEvent(registrationId, NOW.plusSeconds(second), replayed));
	}

	private List<String> lines() {
		return this.lines.list.stream().map((line) -> line.getLevel() + " " + line.getFormattedMessage()).toList();
	}

}
