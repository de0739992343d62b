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

package io.github.brightcoveoauth.sample.command;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The terminal of this process.
 */
final class SystemTerminal implements Terminal {

	private final Output out = new Output(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 14));

	private final @Nullable Console console;

	SystemTerminal() {
		System.setOut(System.err);
		// From JDK 22 to 24 there is a console without a terminal, but not of this module
		System.setProperty("jdk.console", "java.base");
		this.console = System.console();
	}

	@Override
	public InputStream in() {
		return System.in;
	}

	@Override
	public Output out() {
		return this.out;
	}

	@Override
	public PrintStream err() {
		return System.err;
	}

	@Override
	public boolean isInteractive() {
		return this.console != null;
	}

	@Override
	public int width() {
		return isInteractive() ? new UsageMessageSpec().autoWidth(true).width() : Integer.MAX_VALUE;
	}

	@Override
	public @Nullable String ask(String question, boolean secret) {
		if (this.console == null) {
			return null;
		}
		if (!secret) {
			return this.console.readLine("%s: ", question);
		}
		char[] answer = this.console.readPassword("%s: ", question);
		return (answer != null) ? new String(answer) : null;
	}

}
