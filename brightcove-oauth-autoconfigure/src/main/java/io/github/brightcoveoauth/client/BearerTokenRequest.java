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

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Request that gets its token at the moment it is sent.
 */
final class BearerTokenRequest implements ClientHttpRequest, StreamingHttpOutputMessage {

	private final ClientHttpRequest delegate;

	private final BearerAuthorization authorization;

	private @Nullable FastByteArrayOutputStream buffer;

	private @Nullable Body body;

	BearerTokenRequest(ClientHttpRequest delegate, BearerAuthorization authorization) {
		this.delegate = delegate;
		this.authorization = authorization;
	}

	@Override
	public HttpMethod getMethod() {
		return this.delegate.getMethod();
	}

	@Override
	public URI getURI() {
		return this.delegate.getURI();
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.delegate.getHeaders();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return this.delegate.getAttributes();
	}

	@Override
	public OutputStream getBody() {
		if (this.buffer == null) {
			FastByteArrayOutputStream buffer = new FastByteArrayOutputStream(1024);
			this.buffer = buffer;
			this.body = buffer::writeTo;
		}
		return this.buffer;
	}

	@Override
	public void setBody(Body body) {
		this.body = body;
	}

	@Override
	public ClientHttpResponse execute() throws IOException {
		String registrationId = this.authorization.registrationFor(getURI(), getHeaders(), getAttributes());
		if (registrationId != null) {
			getHeaders().set(HttpHeaders.AUTHORIZATION,
					this.authorization.tokens().await(registrationId).authorization());
		}
		if (this.body != null) {
			write(this.body);
		}
		return this.delegate.execute();
	}

	private void write(Body body) throws IOException {
		if (this.delegate instanceof StreamingHttpOutputMessage streaming) {
			streaming.setBody(body);
		}
		else {
			body.writeTo(this.delegate.getBody());
		}
	}

}
