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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.HttpClientErrorException.TooManyRequests;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * Gets images and films from Brightcove's CDN, which takes no token.
 */
final class Download {

	private static final int BUFFER_SIZE = 64 * 1024;

	private final RestClient cdn;

	private final ExportProgress progress;

	private final RetryTemplate retry;

	Download(RestClient cdn, Duration pause, ExportProgress progress) {
		this.cdn = cdn;
		this.progress = progress;
		this.retry = new RetryTemplate(RetryPolicy.builder()
			.includes(ResourceAccessException.class, HttpServerErrorException.class, TooManyRequests.class)
			.maxRetries(3)
			.delay(pause)
			.multiplier(2)
			.build());
	}

	/**
	 * Get a file, unless it is there.
	 */
	void to(Path file, String url) {
		if (Files.exists(file)) {
			return;
		}
		URI uri = URI.create(url);
		Path part = ExportDirectory.part(file);
		this.retry.invoke(() -> fetch(uri, part));
		ExportDirectory.move(part, file);
	}

	private void fetch(URI url, Path file) {
		this.cdn.get().uri(url).exchange((request, response) -> {
			if (!response.getStatusCode().is2xxSuccessful()) {
				throw response.createException();
			}
			save(response, file);
			return file;
		});
	}

	private void save(ConvertibleClientHttpResponse response, Path file) throws IOException {
		long length = response.getHeaders().getContentLength();
		long received = copy(response, file);
		if (length >= 0 && received != length) {
			throw new IOException("it ended after " + received + " of " + length + " bytes");
		}
	}

	private long copy(ClientHttpResponse response, Path file) throws IOException {
		long received = 0;
		byte[] buffer = new byte[BUFFER_SIZE];
		InputStream body = response.getBody();
		try (FileOutput output = new FileOutput(file)) {
			for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
				if (this.progress.isStopping()) {
					throw new CancellationException();
				}
				output.write(buffer, length);
				this.progress.received(length);
				received += length;
			}
		}
		return received;
	}

	/**
	 * A file whose troubles are told apart from those of the network.
	 */
	private static final class FileOutput implements AutoCloseable {

		private final OutputStream stream;

		FileOutput(Path file) {
			try {
				this.stream = Files.newOutputStream(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void write(byte[] bytes, int length) {
			try {
				this.stream.write(bytes, 0, length);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() {
			try {
				this.stream.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
