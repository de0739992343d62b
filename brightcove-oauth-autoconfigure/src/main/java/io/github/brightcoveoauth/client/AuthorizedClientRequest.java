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

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * Request of a {@code WebClient} with a header {@code Authorization}, which is set when
 * the request is written. To make a new request would copy all there is.
 */
final class AuthorizedClientRequest implements ClientRequest {

	private final ClientRequest request;

	private final String authorization;

	AuthorizedClientRequest(ClientRequest request, String authorization) {
		this.request = request;
		this.authorization = authorization;
	}

	@Override
	public HttpHeaders headers() {
		HttpHeaders headers = HttpHeaders.copyOf(this.request.headers());
		headers.set(HttpHeaders.AUTHORIZATION, this.authorization);
		return HttpHeaders.readOnlyHttpHeaders(headers);
	}

	@Override
	public Mono<Void> writeTo(ClientHttpRequest httpRequest, ExchangeStrategies strategies) {
		httpRequest.getHeaders().set(HttpHeaders.AUTHORIZATION, this.authorization);
		return this.request.writeTo(httpRequest, strategies);
	}

	@Override
	public HttpMethod method() {
		return this.request.method();
	}

	@Override
	public URI url() {
		return this.request.url();
	}

	@Override
	public MultiValueMap<String, String> cookies() {
		return this.request.cookies();
	}

	@Override
	public BodyInserter<?, ? super ClientHttpRequest> body() {
		return this.request.body();
	}

	@Override
	public Map<String, Object> attributes() {
		return this.request.attributes();
	}

	@Override
	public @Nullable Consumer<ClientHttpRequest> httpRequest() {
		return this.request.httpRequest();
	}

	@Override
	public String logPrefix() {
		return this.request.logPrefix();
	}

}
