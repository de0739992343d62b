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

package io.github.brightcoveoauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Token endpoint and API in one server that counts, remembers and waits as told.
 */
public final class FakeBrightcove implements AutoCloseable {

	/**
	 * Beginning of the names of the threads that answer.
	 */
	public static final String THREAD_NAMES = "fake-brightcove-";

	private final List<Call> tokenRequests = new CopyOnWriteArrayList<>();

	private final List<Call> apiCalls = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool(new CustomizableThreadFactory(THREAD_NAMES));

	private final HttpServer server;

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private volatile Function<Call, Answer> tokenAnswer = (call) -> token("the-token");

	private final Set<String> rejectedTokens = ConcurrentHashMap.newKeySet();

	private final Queue<Answer> nextApiAnswers = new ConcurrentLinkedQueue<>();

	private volatile Answer apiAnswer = new Answer(200, "application/json", """
			{"count":7}""", Map.of());

	public FakeBrightcove() {
		this(null);
	}

	/**
	 * Create one that speaks https.
	 * @param tls how it does so
	 */
	public FakeBrightcove(HttpsConfigurator tls) {
		try {
			this.server = listen(tls);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/token", (exchange) -> answer(exchange, this.tokenRequests));
		this.server.createContext("/api", (exchange) -> answer(exchange, this.apiCalls));
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	private static HttpServer listen(HttpsConfigurator tls) throws IOException {
		InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
		if (tls == null) {
			return HttpServer.create(address, 4096);
		}
		HttpsServer server = HttpsServer.create(address, 4096);
		server.setHttpsConfigurator(tls);
		return server;
	}

	private void answer(HttpExchange exchange, List<Call> calls) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Call call = new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
				exchange.getRequestHeaders().getFirst("Authorization"), body, Map.copyOf(exchange.getRequestHeaders()));
		calls.add(call);
		if (calls == this.tokenRequests) {
			awaitGate();
		}
		Answer answer = (calls == this.tokenRequests) ? this.tokenAnswer.apply(call) : apiAnswer(call);
		answer.headers().forEach(exchange.getResponseHeaders()::set);
		// The JDK's server keeps at most 200 idle connections and cuts the rest
		exchange.getResponseHeaders().set("Connection", "close");
		if (answer.contentType() != null) {
			exchange.getResponseHeaders().set("Content-Type", answer.contentType());
		}
		byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.getResponseBody().close();
	}

	private Answer apiAnswer(Call call) {
		boolean rejected = call.authorization() != null
				&& this.rejectedTokens.contains(call.authorization().substring("Bearer ".length()));
		if (rejected) {
			return new Answer(401, "application/json", """
					[{"error_code":"UNAUTHORIZED","message":"Permission denied."}]""", Map.of());
		}
		Answer next = this.nextApiAnswers.poll();
		return (next != null) ? next : this.apiAnswer;
	}

	private void awaitGate() {
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	public InetSocketAddress address() {
		return this.server.getAddress();
	}

	public String tokenUri() {
		return url() + "/token";
	}

	public String apiUrl(String path) {
		return url() + "/api" + path;
	}

	private String url() {
		String scheme = (this.server instanceof HttpsServer) ? "https" : "http";
		return scheme + "://localhost:" + address().getPort();
	}

	public List<Call> tokenRequests() {
		return this.tokenRequests;
	}

	public List<Call> apiCalls() {
		return this.apiCalls;
	}

	public void answerTokenRequests(int status, String contentType, String body) {
		this.tokenAnswer = (call) -> new Answer(status, contentType, body, Map.of());
	}

	public void answerApiCalls(int status, String contentType, String body) {
		this.apiAnswer = new Answer(status, contentType, body, Map.of());
	}

	public void issue(String token) {
		this.tokenAnswer = (call) -> token(token);
	}

	/**
	 * Issue a token {@code of-<client id>} to each client.
	 */
	public void issueByClient() {
		this.tokenAnswer = (call) -> token("of-" + call.clientId());
	}

	private static Answer token(String token) {
		return new Answer(200, "application/json",
				"{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}", Map.of());
	}

	/**
	 * Answer calls with a token by 401.
	 */
	public void reject(String token) {
		this.rejectedTokens.add(token);
	}

	public void redirectTokenRequests(int status, String location) {
		this.tokenAnswer = (call) -> new Answer(status, null, "", Map.of("Location", location));
	}

	public void redirectApiCalls(String location) {
		this.apiAnswer = new Answer(302, null, "", Map.of("Location", location));
	}

	/**
	 * Answer one API call, that after those that were told before, by a status.
	 */
	public void answerApiCall(int status, Map<String, String> headers) {
		this.nextApiAnswers.add(new Answer(status, "application/json", """
				[{"error_code":"STATUS_%d"}]""".formatted(status), headers));
	}

	/**
	 * Keep token requests waiting until {@link #release()}.
	 */
	public void hold() {
		this.gate = new CountDownLatch(1);
	}

	public void release() {
		this.gate.countDown();
	}

	@Override
	public void close() {
		release();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	public record Call(String method, String uri, String authorization, String body,
			Map<String, List<String>> headers) {

		public String header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((header) -> header.getKey().equalsIgnoreCase(name))
				.map((header) -> header.getValue().get(0))
				.findFirst()
				.orElse(null);
		}

		/**
		 * Client id of a token request.
		 */
		public String clientId() {
			if (this.authorization != null) {
				byte[] pair = Base64.getDecoder().decode(this.authorization.substring("Basic ".length()));
				return new String(pair, StandardCharsets.UTF_8).split(":")[0];
			}
			return this.body.replaceFirst(".*client_id=([^&]*).*", "$1");
		}

	}

	private record Answer(int status, String contentType, String body, Map<String, String> headers) {

	}

}
