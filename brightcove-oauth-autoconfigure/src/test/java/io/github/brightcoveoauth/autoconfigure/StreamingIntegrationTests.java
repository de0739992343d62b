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

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * Bodies larger than the heap, in a JVM of its own that is application and server.
 */
class StreamingIntegrationTests {

	private static final String HEAP = "-Xmx160m";

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void bodiesLargerThanTheHeapAreSentAndReceivedWhole(String library, @TempDir Path directory) throws Exception {
		File output = directory.resolve("output").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
				"-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
				Application.class.getName(), library)
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		try {
			assertThat(process.waitFor()).as(() -> contentOf(output)).isZero();
		}
		finally {
			process.destroyForcibly();
		}
		String content = Digest.of(new Content());
		assertThat(contentOf(output).lines()).containsSubsequence(
				Arrays.stream(Transfer.values()).map((transfer) -> transfer + " received " + content).toList());
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
			ReactiveHttpClientAutoConfiguration.class, RestClientAutoConfiguration.class,
			WebClientAutoConfiguration.class, BrightcoveOAuthAutoConfiguration.class,
			BrightcoveClientsAutoConfiguration.class })
	static class Application {

		public static void main(String[] args) {
			try (FakeBrightcove brightcove = new FakeBrightcove();
					ContentServer server = new ContentServer();
					ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
						.web(WebApplicationType.NONE)
						.run("--spring.http.clients.imperative.factory=" + args[0],
								"--spring.http.clients.reactive.connector=" + args[0],
								"--spring.reactor.netty.shutdown-quiet-period=0s",
								"--brightcove.oauth.client-id=the-id", "--brightcove.oauth.client-secret=the-secret",
								"--brightcove.oauth.token-uri=" + brightcove.tokenUri(),
								"--brightcove.oauth.trusted-hosts=localhost")) {
				RestClient restClient = context.getBean(RestClient.class);
				WebClient webClient = context.getBean(WebClient.class);
				for (Transfer transfer : Transfer.values()) {
					System.out.println(transfer + " received " + transfer.run(restClient, webClient, server.url()));
				}
			}
		}

	}

	private enum Transfer {

		REST_CLIENT_SENDS_A_STREAMING_BODY {
			@Override
			String run(RestClient restClient, WebClient webClient, String url) {
				return restClient.post().uri(url).body(Content::writeTo).retrieve().body(String.class);
			}
		},

		REST_CLIENT_SENDS_A_RESOURCE {
			@Override
			String run(RestClient restClient, WebClient webClient, String url) {
				return restClient.post()
					.uri(url)
					.body(new InputStreamResource(new Content()))
					.retrieve()
					.body(String.class);
			}
		},

		REST_CLIENT_RECEIVES {
			@Override
			String run(RestClient restClient, WebClient webClient, String url) {
				return restClient.get().uri(url).exchange((request, response) -> Digest.of(response.getBody()));
			}
		},

		WEB_CLIENT_SENDS {
			@Override
			String run(RestClient restClient, WebClient webClient, String url) {
				Flux<DataBuffer> content = Flux.range(0, Content.BLOCKS)
					.map((number) -> DefaultDataBufferFactory.sharedInstance.wrap(Content.block(number)));
				return webClient.post()
					.uri(url)
					.body(BodyInserters.fromDataBuffers(content))
					.retrieve()
					.bodyToMono(String.class)
					.block();
			}
		},

		WEB_CLIENT_RECEIVES {
			@Override
			String run(RestClient restClient, WebClient webClient, String url) {
				return webClient.get()
					.uri(url)
					.retrieve()
					.bodyToFlux(DataBuffer.class)
					.reduceWith(Digest::new, Digest::addAndRelease)
					.block()
					.toString();
			}
		};

		abstract String run(RestClient restClient, WebClient webClient, String url);

	}

	/**
	 * Content that is made while it is read, each block another.
	 */
	private static final class Content extends InputStream {

		static final int BLOCKS = 4096;

		private static final byte[] NOISE = new byte[64 * 1024];

		static final long LENGTH = (long) BLOCKS * NOISE.length;

		static {
			new Random(7).nextBytes(NOISE);
		}

		private int next;

		private ByteBuffer block = ByteBuffer.allocate(0);

		static byte[] block(int number) {
			return ByteBuffer.wrap(NOISE.clone()).putInt(number).array();
		}

		static void writeTo(OutputStream stream) throws IOException {
			for (int number = 0; number < BLOCKS; number++) {
				stream.write(block(number));
			}
		}

		@Override
		public int read() {
			return advance() ? Byte.toUnsignedInt(this.block.get()) : -1;
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			if (!advance()) {
				return -1;
			}
			int count = Math.min(length, this.block.remaining());
			this.block.get(target, offset, count);
			return count;
		}

		private boolean advance() {
			if (!this.block.hasRemaining() && this.next < BLOCKS) {
				this.block = ByteBuffer.wrap(block(this.next++));
			}
			return this.block.hasRemaining();
		}

	}

	/**
	 * Length and checksum of what has gone by.
	 */
	private static final class Digest {

		private final CRC32C checksum = new CRC32C();

		private long length;

		static String of(InputStream stream) {
			Digest digest = new Digest();
			byte[] buffer = new byte[64 * 1024];
			try {
				for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
					digest.add(ByteBuffer.wrap(buffer, 0, count));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return digest.toString();
		}

		Digest addAndRelease(DataBuffer buffer) {
			try (DataBuffer.ByteBufferIterator iterator = buffer.readableByteBuffers()) {
				iterator.forEachRemaining(this::add);
			}
			DataBufferUtils.release(buffer);
			return this;
		}

		private void add(ByteBuffer bytes) {
			this.length += bytes.remaining();
			this.checksum.update(bytes);
		}

		@Override
		public String toString() {
			return this.length + " bytes with checksum " + this.checksum.getValue();
		}

	}

	/**
	 * API that sends the content, or tells what it has received.
	 */
	private static final class ContentServer implements AutoCloseable {

		private final HttpServer server;

		ContentServer() {
			try {
				this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.server.createContext("/", this::answer);
			this.server.start();
		}

		private void answer(HttpExchange exchange) throws IOException {
			try (exchange) {
				if (!"Bearer the-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
					exchange.sendResponseHeaders(401, -1);
				}
				else if (exchange.getRequestMethod().equals("GET")) {
					exchange.sendResponseHeaders(200, Content.LENGTH);
					Content.writeTo(exchange.getResponseBody());
				}
				else {
					byte[] digest = Digest.of(exchange.getRequestBody()).getBytes(StandardCharsets.UTF_8);
					exchange.sendResponseHeaders(200, digest.length);
					exchange.getResponseBody().write(digest);
				}
			}
		}

		String url() {
			return "http://localhost:" + this.server.getAddress().getPort() + "/";
		}

		@Override
		public void close() {
			this.server.stop(0);
		}

	}

}
