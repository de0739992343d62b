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

package io.github.brightcoveoauth.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A {@link FleetApplication} in a JVM of its own.
 */
final class FleetInstance {

	private final CompletableFuture<Void> firstCall = new CompletableFuture<>();

	private final Process process;

	/**
	 * Start an instance.
	 * @param arguments of the application
	 * @param listener is told each line that it writes
	 */
	FleetInstance(List<String> arguments, Consumer<String> listener) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						FleetApplication.class.getName()));
		command.addAll(arguments);
		try {
			this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		new Thread(() -> read(listener)).start();
	}

	private void read(Consumer<String> listener) {
		try (BufferedReader reader = this.process.inputReader(StandardCharsets.UTF_8);
				Stream<String> lines = reader.lines()) {
			lines.forEach((line) -> {
				listener.accept(line);
				if (line.startsWith(FleetApplication.CALL)) {
					this.firstCall.complete(null);
				}
			});
		}
		catch (IOException | UncheckedIOException ex) {
			// The instance was killed
		}
		this.firstCall.completeExceptionally(new IllegalStateException("The instance has ended"));
	}

	/**
	 * Wait until it has made a call.
	 */
	void awaitFirstCall() {
		this.firstCall.join();
	}

	/**
	 * End it without giving it time to end anything (SIGKILL).
	 */
	void kill() {
		this.process.destroyForcibly();
	}

}
