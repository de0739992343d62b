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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.brightcoveoauth.FakeBrightcove;

/**
 * Proxy that leads all requests to a {@link FakeBrightcove}, whatever host they name, and
 * remembers their first lines.
 */
final class ForwardProxy implements AutoCloseable {

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final FakeBrightcove brightcove;

	private final String credentials;

	private final ServerSocket socket;

	ForwardProxy(FakeBrightcove brightcove) throws IOException {
		this(brightcove, null);
	}

	/**
	 * Create a proxy.
	 * @param brightcove where the requests go
	 * @param credentials user and password that the proxy wants, with a colon between
	 * them
	 */
	ForwardProxy(FakeBrightcove brightcove, String credentials) throws IOException {
		this.brightcove = brightcove;
		this.credentials = credentials;
		this.socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		this.threads.execute(this::accept);
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.socket.accept();
				this.threads.execute(() -> serve(client));
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	private void serve(Socket client) {
		InetSocketAddress destination = this.brightcove.address();
		try (client; Socket server = new Socket(destination.getAddress(), destination.getPort())) {
			String head = readHead(client.getInputStream());
			this.requests.add(head.substring(0, head.indexOf(" HTTP/")));
			if (!isAuthorized(head)) {
				write(client, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\""
						+ "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
				return;
			}
			if (head.startsWith("CONNECT ")) {
				write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
			}
			else {
				write(server, head);
			}
			this.threads.execute(() -> copy(client, server));
			copy(server, client);
		}
		catch (IOException ex) {
			// The other side has gone
		}
	}

	private static String readHead(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int next = in.read();
			if (next < 0) {
				throw new IOException("No request");
			}
			head.write(next);
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	private boolean isAuthorized(String head) {
		return this.credentials == null || head.contains("Proxy-Authorization: Basic "
				+ Base64.getEncoder().encodeToString(this.credentials.getBytes(StandardCharsets.UTF_8)));
	}

	private static void write(Socket socket, String text) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	private static void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
			to.shutdownOutput();
		}
		catch (IOException ex) {
			// The other side has gone
		}
	}

	int port() {
		return this.socket.getLocalPort();
	}

	ProxySelector selector() {
		return ProxySelector.of(new InetSocketAddress(this.socket.getInetAddress(), port()));
	}

	List<String> requests() {
		return this.requests;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		this.threads.shutdownNow();
	}

}
