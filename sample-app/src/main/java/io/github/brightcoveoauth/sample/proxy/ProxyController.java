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

package io.github.brightcoveoauth.sample.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.github.brightcoveoauth.BrightcoveCredentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import static org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver.clientRegistrationId;

/**
 * Makes calls for others. The token is added here, and what Brightcove answers goes back
 * as it comes.
 */
@Controller
class ProxyController {

	private static final List<String> HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION,
			HttpHeaders.CONTENT_LENGTH, HttpHeaders.RETRY_AFTER);

	private final ProxyCallReader reader;

	private final CallerCredentials credentials;

	private final RestClient brightcove;

	ProxyController(ProxyCallReader reader, CallerCredentials credentials,
			@Qualifier("brightcoveRestClient") RestClient brightcove) {
		this.reader = reader;
		this.credentials = credentials;
		this.brightcove = brightcove;
	}

	@PostMapping("/proxy")
	void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try (ClientHttpResponse answer = send(this.reader.read(request))) {
			response.setStatus(answer.getStatusCode().value());
			HEADERS.forEach((name) -> response.setHeader(name, answer.getHeaders().getFirst(name)));
			pass(answer.getBody(), response);
		}
	}

	/**
	 * As long as nothing has been passed on, a failure can only be Brightcove's.
	 */
	private static void pass(InputStream body, HttpServletResponse response) throws IOException {
		try {
			body.transferTo(response.getOutputStream());
		}
		catch (IOException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			response.resetBuffer();
			throw new ResourceAccessException("The answer broke off", ex);
		}
	}

	private ClientHttpResponse send(ProxyCall call) {
		RestClient.RequestBodySpec request = this.brightcove.method(call.method()).uri(call.url());
		BrightcoveCredentials typed = call.credentials();
		if (typed != null) {
			request.attributes(clientRegistrationId(this.credentials.register(typed)));
		}
		ProxyCall.Body body = call.body();
		if (body != null) {
			request.contentType(body.contentType()).body(body.content());
			if (body.length() >= 0) {
				request.contentLength(body.length());
			}
		}
		return request.exchangeForRequiredValue((sent, answer) -> answer, false);
	}

}
