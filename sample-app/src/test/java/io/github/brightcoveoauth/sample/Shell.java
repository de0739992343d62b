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

package io.github.brightcoveoauth.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.command.Output;
import io.github.brightcoveoauth.sample.command.Terminal;
import io.github.brightcoveoauth.test.BrightcoveSimulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Runs commands in this JVM as a shell does, with an environment that leads to a
 * simulator.
 */
public final class Shell {

	private final Map<String, Object> environment = new HashMap<>();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final Deque<String> answers = new ArrayDeque<>();

	private final List<String> questions = new ArrayList<>();

	private OutputStream reader = this.out;

	private InputStream in = InputStream.nullInputStream();

	private int width = Integer.MAX_VALUE;

	private int starts;

	public Shell(BrightcoveSimulator simulator) {
		set("BRIGHTCOVE_ACCOUNT_ID", simulator.accountId());
		set("BRIGHTCOVE_CLIENT_ID", simulator.clientId());
		set("BRIGHTCOVE_CLIENT_SECRET", simulator.clientSecret());
		set("brightcove.oauth.token-uri", simulator.tokenUri());
		for (BrightcoveApi api : BrightcoveApi.values()) {
			String name = api.name().toLowerCase(Locale.ROOT).replace('_', '-');
			set("brightcove.apis." + name + ".base-url", simulator.baseUrl(api));
		}
	}

	public Shell set(String name, String value) {
		this.environment.put(name, value);
		return this;
	}

	public Shell in(String text) {
		this.in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	public Shell out(OutputStream reader) {
		this.reader = reader;
		return this;
	}

	/**
	 * Sit at a terminal.
	 */
	public Shell terminal(int columns, String... typed) {
		this.width = columns;
		this.answers.addAll(List.of(typed));
		return this;
	}

	public Run run(String... arguments) {
		try {
			return SpringApplication.withHook(this::started, () -> {
				int status = SampleApplication.commandLine(new ShellTerminal()).execute(arguments);
				return new Run(status, this.out.toString(StandardCharsets.UTF_8),
						this.err.toString(StandardCharsets.UTF_8), this.questions, this.starts);
			});
		}
		finally {
			LoggingSystem.get(Shell.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
		}
	}

	private SpringApplicationRunListener started(SpringApplication application) {
		this.starts++;
		return new SpringApplicationRunListener() {

			@Override
			public void environmentPrepared(ConfigurableBootstrapContext context, ConfigurableEnvironment environment) {
				environment.getPropertySources().addFirst(new MapPropertySource("shell", Shell.this.environment));
			}

		};
	}

	/**
	 * What a command did.
	 */
	public record Run(int status, String out, String err, List<String> questions, int starts) {

	}

	/**
	 * The terminal of the shell.
	 */
	private final class ShellTerminal implements Terminal {

		private final Output output = new Output(Shell.this.reader);

		@Override
		public InputStream in() {
			return Shell.this.in;
		}

		@Override
		public Output out() {
			return this.output;
		}

		@Override
		public PrintStream err() {
			return new PrintStream(Shell.this.err, true, StandardCharsets.UTF_8);
		}

		@Override
		public boolean isInteractive() {
			return Shell.this.width != Integer.MAX_VALUE;
		}

		@Override
		public int width() {
			return Shell.this.width;
		}

		@Override
		public String ask(String question, boolean secret) {
			Shell.this.questions.add(question + (secret ? " (unseen)" : ""));
			return Shell.this.answers.poll();
		}

	}

}
