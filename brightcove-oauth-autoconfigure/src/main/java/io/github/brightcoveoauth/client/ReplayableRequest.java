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

package io.github.brightcoveoauth.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Blocking request that can be sent again if its body can be written again.
 */
abstract class ReplayableRequest implements ClientHttpRequest, StreamingHttpOutputMessage {

	private final ClientHttpRequestFactory requestFactory;

	private final ClientHttpRequest request;

	private @Nullable FastByteArrayOutputStream buffer;

	private @Nullable Body body;

	ReplayableRequest(ClientHttpRequestFactory requestFactory, URI uri, HttpMethod method) throws IOException {
		this.requestFactory = requestFactory;
		this.request = requestFactory.createRequest(uri, method);
	}

	@Override
	public HttpMethod getMethod() {
		return this.request.getMethod();
	}

	@Override
	public URI getURI() {
		return this.request.getURI();
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.request.getHeaders();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return this.request.getAttributes();
	}

	@Override
	public OutputStream getBody() {
		if (this.buffer == null) {
			this.buffer = new FastByteArrayOutputStream(1024);
		}
		return this.buffer;
	}

	@Override
	public void setBody(Body body) {
		this.body = body;
	}

	boolean isReplayable() {
		return this.body == null || this.body.repeatable();
	}

	ClientHttpResponse send() throws IOException {
		return send(this.request);
	}

	/**
	 * Send the request once more.
	 * @param headers makes the headers differ from the first time
	 */
	ClientHttpResponse replay(Consumer<HttpHeaders> headers) throws IOException {
		ClientHttpRequest replay = this.requestFactory.createRequest(getURI(), getMethod());
		replay.getHeaders().addAll(getHeaders());
		headers.accept(replay.getHeaders());
		replay.getAttributes().putAll(getAttributes());
		return send(replay);
	}

	private ClientHttpResponse send(ClientHttpRequest request) throws IOException {
		if (this.body != null) {
			write(this.body, request);
		}
		else if (this.buffer != null) {
			write(new BufferedBody(this.buffer), request);
		}
		return request.execute();
	}

	private void write(Body body, ClientHttpRequest request) throws IOException {
		if (request instanceof StreamingHttpOutputMessage streaming) {
			streaming.setBody(body);
		}
		else {
			body.writeTo(request.getBody());
		}
	}

	private record BufferedBody(FastByteArrayOutputStream buffer) implements Body {

		@Override
		public void writeTo(OutputStream outputStream) throws IOException {
			this.buffer.writeTo(outputStream);
		}

		@Override
		public boolean repeatable() {
			return true;
		}

	}

}
