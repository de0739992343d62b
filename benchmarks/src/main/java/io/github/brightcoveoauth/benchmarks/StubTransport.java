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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Gives every client an API that answers without a network, after a while if need be.
 */
final class StubTransport implements RestClientCustomizer, WebClientCustomizer {

	private static final String BODY = "{\"count\":240}";

	private final Duration latency;

	StubTransport(Duration latency) {
		this.latency = latency;
	}

	@Override
	public void customize(RestClient.Builder builder) {
		builder.requestFactory(this::createRequest);
	}

	@Override
	public void customize(WebClient.Builder builder) {
		builder.exchangeFunction(this::exchange);
	}

	private ClientHttpRequest createRequest(URI uri, HttpMethod method) {
		return new StubRequest(uri, method, this.latency);
	}

	private Mono<ClientResponse> exchange(ClientRequest request) {
		Mono<ClientResponse> response = Mono.fromSupplier(() -> ClientResponse.create(HttpStatus.OK)
			.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
			.body(BODY)
			.build());
		return this.latency.isZero() ? response : Mono.delay(this.latency).then(response);
	}

	private static final class StubRequest extends AbstractClientHttpRequest {

		private final URI uri;

		private final HttpMethod method;

		private final Duration latency;

		StubRequest(URI uri, HttpMethod method, Duration latency) {
			this.uri = uri;
			this.method = method;
			this.latency = latency;
		}

		@Override
		public URI getURI() {
			return this.uri;
		}

		@Override
		public HttpMethod getMethod() {
			return this.method;
		}

		@Override
		protected OutputStream getBodyInternal(HttpHeaders headers) {
			return OutputStream.nullOutputStream();
		}

		@Override
		protected ClientHttpResponse executeInternal(HttpHeaders headers) {
			if (!this.latency.isZero()) {
				sleep();
			}
			return new StubResponse();
		}

		private void sleep() {
			try {
				Thread.sleep(this.latency.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

	private static final class StubResponse implements ClientHttpResponse {

		private final HttpHeaders headers = new HttpHeaders();

		private final byte[] body = BODY.getBytes(StandardCharsets.UTF_8);

		StubResponse() {
			this.headers.setContentType(MediaType.APPLICATION_JSON);
			this.headers.setContentLength(this.body.length);
		}

		@Override
		public HttpStatus getStatusCode() {
			return HttpStatus.OK;
		}

		@Override
		public String getStatusText() {
			return "OK";
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

		@Override
		public InputStream getBody() {
			return new ByteArrayInputStream(this.body);
		}

		@Override
		public void close() {
		}

	}

}
