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

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpServer;

/**
 * API that takes its time and then answers a call that has a token with two kilobytes.
 */
final class ApiServer {

	private static final String STARTED = "API at ";

	private static final int BODY_LENGTH = 2000;

	private ApiServer() {
	}

	static JavaProcess start(long latencyMillis) throws IOException {
		return new JavaProcess(Pattern.compile(STARTED + "(\\S+)"),
				List.of("-Xmx128m", "-Dsun.net.httpserver.nodelay=true", "-cp",
						Path.of(System.getProperty("java.class.path").split(":")[0]).toString(),
						ApiServer.class.getName(), String.valueOf(latencyMillis)));
	}

	/**
	 * Run the server until it is killed.
	 * @param args the milliseconds that a call takes
	 */
	public static void main(String[] args) throws IOException {
		byte[] body = ("\"" + "x".repeat(BODY_LENGTH - 2) + "\"").getBytes();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
		server.createContext("/", (exchange) -> {
			boolean authorized = exchange.getRequestHeaders().containsKey("Authorization");
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(authorized ? 200 : 401, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.setExecutor(executor(Long.parseLong(args[0])));
		server.start();
		System.out.println(STARTED + "http://localhost:" + server.getAddress().getPort());
	}

	private static Executor executor(long latencyMillis) {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		return (latencyMillis > 0) ? CompletableFuture.delayedExecutor(latencyMillis, TimeUnit.MILLISECONDS, threads)
				: threads;
	}

}
