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

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import redis.embedded.core.ExecutableProvider;

/**
 * Redis on the loopback, in trouble when it is told to be.
 */
final class RedisProcess implements AutoCloseable {

	private final File executable = ExecutableProvider.newJarResourceProvider().get();

	private final int port;

	private Process process;

	RedisProcess() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		this.process = launch();
	}

	private Process launch() throws IOException {
		return new ProcessBuilder(this.executable.getPath(), "--port", String.valueOf(this.port), "--bind", "127.0.0.1",
				"--save", "")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	int port() {
		return this.port;
	}

	void start() throws IOException {
		this.process = launch();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/**
	 * Keep it from answering while its connections stay.
	 */
	void suspend() throws IOException, InterruptedException {
		signal("STOP");
	}

	void resume() throws IOException, InterruptedException {
		signal("CONT");
	}

	private void signal(String name) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid())).inheritIO().start().waitFor();
	}

	/**
	 * Lose everything.
	 */
	void flush() throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
			socket.getInputStream().read();
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
