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

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Server that speaks no HTTP: it answers a request by one of its headers.
 */
final class BrokenServer implements AutoCloseable {

	private final ServerSocket socket;

	private final String header;

	BrokenServer(String header) {
		this.header = header;
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread thread = new Thread(this::serve, "broken-server");
		thread.setDaemon(true);
		thread.start();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket connection = this.socket.accept(); OutputStream output = connection.getOutputStream()) {
				String request = new String(connection.getInputStream().readNBytes(1), StandardCharsets.US_ASCII);
				while (!request.endsWith("\r\n\r\n")) {
					request += (char) connection.getInputStream().read();
				}
				String line = request.lines().filter((text) -> text.startsWith(this.header)).findFirst().orElse("");
				output.write((line + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			}
			catch (IOException ex) {
				// The next one may fare better
			}
		}
	}

	String url() {
		return "http://localhost:" + this.socket.getLocalPort() + "/";
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
