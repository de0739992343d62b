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

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Looks for {@link Secrets} in what is logged, thrown and printed.
 */
final class Leaks {

	private static final String FAKE_SERVER = "com.sun.net.httpserver";

	private final Secrets secrets;

	private final Map<Kind, LongAdder> lookedAt = new EnumMap<>(Kind.class);

	private final Map<String, Leak> leaks = new ConcurrentHashMap<>();

	private final Set<String> loggers = ConcurrentHashMap.newKeySet();

	private final Logger root;

	Leaks(Secrets secrets) {
		this.secrets = secrets;
		Arrays.stream(Kind.values()).forEach((kind) -> this.lookedAt.put(kind, new LongAdder()));
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		context.reset();
		this.root = context.getLogger(Logger.ROOT_LOGGER_NAME);
		LogLines logLines = new LogLines();
		logLines.setContext(context);
		logLines.start();
		this.root.addAppender(logLines);
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
		java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.ALL);
	}

	void setLevel(Level level) {
		this.root.setLevel(level);
	}

	void lookAt(String source, @Nullable Object printed) {
		lookAt(Kind.TEXT, source, String.valueOf(printed));
	}

	void lookAt(String source, Throwable thrown) {
		lookAt(Kind.EXCEPTION, source, thrown);
	}

	private void lookAt(Kind kind, String source, Throwable thrown) {
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Throwable> rest = new ArrayDeque<>(List.of(thrown));
		while (!rest.isEmpty()) {
			Throwable next = rest.pop();
			if (seen.add(next)) {
				if (!(next instanceof ApplicationException)) {
					lookAt(kind, source, next.toString());
				}
				if (next.getCause() != null) {
					rest.push(next.getCause());
				}
				Arrays.stream(next.getSuppressed()).forEach(rest::push);
			}
		}
	}

	private void lookAt(Kind kind, String source, String text) {
		this.lookedAt.get(kind).increment();
		String secret = this.secrets.findIn(text);
		if (secret != null) {
			this.leaks.putIfAbsent(kind + source + secret, new Leak(kind, source, secret, text));
		}
	}

	Report report() {
		return new Report(List.copyOf(this.leaks.values()), Set.copyOf(this.loggers),
				Map.of(Kind.LOG_LINE, this.lookedAt.get(Kind.LOG_LINE).intValue(), Kind.EXCEPTION,
						this.lookedAt.get(Kind.EXCEPTION).intValue(), Kind.TEXT,
						this.lookedAt.get(Kind.TEXT).intValue()));
	}

	/**
	 * What a secret may show in.
	 */
	enum Kind {

		LOG_LINE, EXCEPTION, TEXT

	}

	/**
	 * A secret that showed.
	 */
	record Leak(Kind kind, String source, String secret, String text) {

	}

	/**
	 * All that showed, and how much was looked at.
	 */
	record Report(List<Leak> leaks, Set<String> loggers, Map<Kind, Integer> lookedAt) {

	}

	/**
	 * Exception whose message is the application's own affair.
	 */
	static final class ApplicationException extends RuntimeException {

		ApplicationException(String message) {
			super(message);
		}

	}

	/**
	 * Looks at the log, but for that of the server that stands for Brightcove.
	 */
	private final class LogLines extends AppenderBase<ILoggingEvent> {

		@Override
		protected void append(ILoggingEvent event) {
			String logger = event.getLoggerName();
			if (logger.startsWith(FAKE_SERVER)) {
				return;
			}
			Leaks.this.loggers.add(logger);
			String source = logger + " " + event.getLevel();
			lookAt(Kind.LOG_LINE, source, event.getFormattedMessage());
			if (event.getArgumentArray() != null) {
				lookAt(Kind.LOG_LINE, source, Arrays.toString(event.getArgumentArray()));
			}
			if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
				lookAt(Kind.LOG_LINE, source, proxy.getThrowable());
			}
		}

	}

}
