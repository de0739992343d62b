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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

class BearerRequestTests {

	private static final URI FOREIGN = URI.create("https://foreign.example.com");

	private final BearerAuthorization nobodyIsTrusted = new BearerAuthorization(null, new TrustedHosts(List.of()),
			Map.of(), "brightcove");

	@Test
	void streamedBodyIsHandedOnUnread() throws IOException {
		List<StreamingHttpOutputMessage.Body> bodies = new ArrayList<>();
		ClientHttpRequest request = request((uri, method) -> new StreamingRequest(method, uri, bodies));
		StreamingHttpOutputMessage.Body body = (stream) -> {
			throw new IOException("must not be read");
		};
		((StreamingHttpOutputMessage) request).setBody(body);
		request.execute();
		assertThat(bodies).containsExactly(body);
	}

	@Test
	void writtenBodyReachesARequestThatStreams() throws IOException {
		List<StreamingHttpOutputMessage.Body> bodies = new ArrayList<>();
		ClientHttpRequest request = request((uri, method) -> new StreamingRequest(method, uri, bodies));
		request.getBody().write("one".getBytes(StandardCharsets.UTF_8));
		request.getBody().write("two".getBytes(StandardCharsets.UTF_8));
		request.execute();
		MockClientHttpRequest sink = new MockClientHttpRequest();
		bodies.get(0).writeTo(sink.getBody());
		assertThat(sink.getBodyAsString()).isEqualTo("onetwo");
	}

	@Test
	void bodyReachesARequestThatDoesNotStream() throws IOException {
		MockClientHttpRequest written = new MockClientHttpRequest(HttpMethod.POST, FOREIGN);
		ClientHttpRequest request = request((uri, method) -> written);
		written.setResponse(new MockClientHttpResponse());
		((StreamingHttpOutputMessage) request)
			.setBody((stream) -> stream.write("streamed".getBytes(StandardCharsets.UTF_8)));
		request.execute();
		assertThat(written.getBodyAsString()).isEqualTo("streamed");
	}

	private ClientHttpRequest request(ClientHttpRequestFactory delegate) throws IOException {
		return new BearerRequestFactory(delegate, this.nobodyIsTrusted).createRequest(FOREIGN, HttpMethod.POST);
	}

	private static final class StreamingRequest extends MockClientHttpRequest implements StreamingHttpOutputMessage {

		private final List<Body> bodies;

		StreamingRequest(HttpMethod method, URI uri, List<Body> bodies) {
			super(method, uri);
			this.bodies = bodies;
		}

		@Override
		public void setBody(Body body) {
			this.bodies.add(body);
		}

		@Override
		public OutputStream getBody() {
			throw new IllegalStateException("must not be used");
		}

		@Override
		public ClientHttpResponse executeInternal() {
			return new MockClientHttpResponse();
		}

	}

}
