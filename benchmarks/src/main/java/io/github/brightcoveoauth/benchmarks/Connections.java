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

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends one request again and again on many connections. Does with bytes what an HTTP
 * client would spend the machine on that is to be measured.
 */
final class Connections implements AutoCloseable {

	private final ExecutorService threads;

	private final int number;

	Connections(int number) {
		this.number = number;
		this.threads = Executors.newFixedThreadPool(number);
	}

	/**
	 * How many answers of 200 come in a second.
	 */
	double perSecond(String address, String request, Duration duration) {
		URI uri = URI.create(address);
		byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
		long begin = System.nanoTime();
		long end = begin + duration.toNanos();
		List<CompletableFuture<Integer>> answers = new ArrayList<>();
		for (int i = 0; i < this.number; i++) {
			answers.add(CompletableFuture.supplyAsync(() -> send(uri, bytes, end), this.threads));
		}
		int sum = answers.stream().mapToInt(CompletableFuture::join).sum();
		return sum * 1e9 / (System.nanoTime() - begin);
	}

	private static int send(URI uri, byte[] request, long end) {
		int answers = 0;
		try {
			while (System.nanoTime() < end) {
				try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
					socket.setTcpNoDelay(true);
					InputStream in = new BufferedInputStream(socket.getInputStream(), 16384);
					boolean open = true;
					while (open && System.nanoTime() < end) {
						socket.getOutputStream().write(request);
						open = read(in);
						answers++;
					}
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return answers;
	}

	/**
	 * Read an answer.
	 * @return whether the connection stays open
	 */
	private static boolean read(InputStream in) throws IOException {
		String status = line(in);
		if (!status.startsWith("HTTP/1.1 200")) {
			throw new IOException(status);
		}
		boolean open = true;
		int length = 0;
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			String header = line.toLowerCase(Locale.ROOT);
			if (header.startsWith("content-length:")) {
				length = Integer.parseInt(header.substring("content-length:".length()).strip());
			}
			open &= !header.equals("connection: close");
		}
		in.skipNBytes(length);
		return open;
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = in.read(); c != '\n'; c = in.read()) {
			if (c < 0) {
				throw new EOFException();
			}
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
