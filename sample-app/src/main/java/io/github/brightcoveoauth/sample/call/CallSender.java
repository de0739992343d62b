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

package io.github.brightcoveoauth.sample.call;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.RequiredValueExchangeFunction;

/**
 * Sends calls with the client that adds the token. Any status is an answer here.
 */
@Component
class CallSender {

	private final RestClient brightcove;

	CallSender(@Qualifier("brightcoveRestClient") RestClient brightcove) {
		this.brightcove = brightcove;
	}

	Answer send(Call call, URI url) {
		Resource body = call.hasBody() ? new ByteArrayResource(call.body().getBytes(StandardCharsets.UTF_8)) : null;
		long start = System.nanoTime();
		return send(call.method(), url, body,
				(sent, response) -> Answer.read(response, () -> Duration.ofNanos(System.nanoTime() - start)));
	}

	<T> T send(CallMethod method, URI url, @Nullable Resource body, RequiredValueExchangeFunction<T> read) {
		RestClient.RequestBodySpec request = this.brightcove.method(method.http()).uri(url);
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(body);
		}
		return request.exchangeForRequiredValue(read);
	}

}
