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

package io.github.brightcoveoauth.sample.export;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.CancellationException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DownloadTests {

	private static final byte[] CONTENT = "a film".repeat(50_000).getBytes();

	private final ExportProgress progress = new ExportProgress();

	private final Download download = new Download(
			RestClient.builder().requestFactory(new SimpleClientHttpRequestFactory()).build(), Duration.ofMillis(1),
			this.progress);

	private final Queue<Answer> answers = new ArrayDeque<>();

	private HttpServer cdn;

	private int requests;

	private Path file;

	@BeforeEach
	void start(@TempDir Path directory) throws IOException {
		this.file = directory.resolve("film.mp4");
		this.cdn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.cdn.createContext("/", (exchange) -> {
			this.requests++;
			assertThat(exchange.getRequestHeaders()).doesNotContainKey("Authorization");
			this.answers.remove().to(exchange);
		});
		this.cdn.start();
	}

	@AfterEach
	void stop() {
		this.cdn.stop(0);
	}

	@Test
	void fileIsWhatWasSent() {
		this.answers.add(DownloadTests::whole);
		download();
		assertThat(this.file).hasBinaryContent(CONTENT);
		assertThat(this.progress.status().bytes()).isEqualTo(CONTENT.length);
	}

	@Test
	void nothingIsFetchedThatIsThere() throws IOException {
		Files.createFile(this.file);
		download();
		assertThat(this.requests).isZero();
	}

	@Test
	void fileThatEndsEarlyIsFetchedAgain() {
		this.answers.add(DownloadTests::half);
		this.answers.add(DownloadTests::whole);
		download();
		assertThat(this.file).hasBinaryContent(CONTENT);
	}

	@Test
	void fileThatAlwaysEndsEarlyIsNone() {
		this.answers.addAll(Collections.nCopies(4, DownloadTests::half));
		assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(this::download)
			.withRootCauseInstanceOf(IOException.class);
		assertThat(this.file).doesNotExist();
	}

	@Test
	void troubleOfTheServerPasses() {
		this.answers.add((exchange) -> exchange.sendResponseHeaders(503, -1));
		this.answers.add((exchange) -> exchange.sendResponseHeaders(429, -1));
		this.answers.add(DownloadTests::whole);
		download();
		assertThat(this.file).hasBinaryContent(CONTENT);
	}

	@Test
	void troubleOfTheServerThatStaysIsTold() {
		this.answers.addAll(Collections.nCopies(4, (exchange) -> exchange.sendResponseHeaders(500, -1)));
		assertThatExceptionOfType(HttpServerErrorException.class).isThrownBy(this::download);
		assertThat(this.file).doesNotExist();
	}

	@Test
	void refusalIsTold() {
		this.answers.add((exchange) -> exchange.sendResponseHeaders(403, -1));
		assertThatExceptionOfType(HttpClientErrorException.Forbidden.class).isThrownBy(this::download);
		assertThat(this.file).doesNotExist();
	}

	@Test
	void stopEndsItInTheMiddle() {
		this.answers.add(DownloadTests::whole);
		this.progress.stop();
		assertThatExceptionOfType(CancellationException.class).isThrownBy(this::download);
		assertThat(this.file).doesNotExist();
	}

	private void download() {
		this.download.to(this.file, "http://localhost:" + this.cdn.getAddress().getPort() + "/film.mp4");
	}

	private static void whole(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, CONTENT.length);
		exchange.getResponseBody().write(CONTENT);
		exchange.close();
	}

	private static void half(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, CONTENT.length);
		exchange.getResponseBody().write(CONTENT, 0, CONTENT.length / 2);
		exchange.getResponseBody().flush();
		exchange.close();
	}

	private interface Answer {

		void to(HttpExchange exchange) throws IOException;

	}

}
