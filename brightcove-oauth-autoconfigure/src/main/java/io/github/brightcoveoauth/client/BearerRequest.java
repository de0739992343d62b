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
import java.net.URI;

import io.github.brightcoveoauth.token.IssuedToken;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Request that gets its token at the moment it is sent, and another one if an API rejects
 * that.
 */
final class BearerRequest extends ReplayableRequest {

	private final BearerAuthorization authorization;

	BearerRequest(ClientHttpRequestFactory requestFactory, URI uri, HttpMethod method,
			BearerAuthorization authorization) throws IOException {
		super(requestFactory, uri, method);
		this.authorization = authorization;
	}

	@Override
	public ClientHttpResponse execute() throws IOException {
		String registrationId = this.authorization.registrationFor(getURI(), getHeaders(), getAttributes());
		return (registrationId != null) ? execute(registrationId) : send();
	}

	private ClientHttpResponse execute(String registrationId) throws IOException {
		IssuedToken token = this.authorization.tokens().await(registrationId);
		getHeaders().set(HttpHeaders.AUTHORIZATION, token.authorization());
		ClientHttpResponse response = send();
		if (!this.authorization.isRejected(response.getStatusCode())
				|| !this.authorization.isReplayed(registrationId, token, this::isReplayable)) {
			return response;
		}
		response.close();
		IssuedToken another = this.authorization.tokens().await(registrationId);
		ClientHttpResponse answer = replay(
				(headers) -> headers.set(HttpHeaders.AUTHORIZATION, another.authorization()));
		this.authorization.checkReplay(registrationId, answer.getStatusCode());
		return answer;
	}

}
