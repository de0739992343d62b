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

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayableBodyTests {

	@ParameterizedTest
	@MethodSource
	void valuesCanBeSentAgain(BodyInserter<?, ? super ClientHttpRequest> body) {
		assertThat(ReplayableBody.isReplayable(body)).isTrue();
	}

	static Stream<Named<BodyInserter<?, ? super ClientHttpRequest>>> valuesCanBeSentAgain() {
		MultipartBodyBuilder multipart = new MultipartBodyBuilder();
		multipart.part("file", new ByteArrayResource(new byte[1]));
		multipart.part("text", "text");
		return Stream.of(Named.of("nothing", BodyInserters.empty()),
				Named.of("object", BodyInserters.fromValue(Map.of("name", "A"))),
				Named.of("text", BodyInserters.fromValue("text")),
				Named.of("list", BodyInserters.fromValue(List.of("a", "b"))),
				Named.of("bytes", BodyInserters.fromValue(new byte[1])),
				Named.of("form", BodyInserters.fromFormData("name", "value")),
				Named.of("resource", BodyInserters.fromResource(new ByteArrayResource(new byte[1]))),
				Named.of("multipart", BodyInserters.fromMultipartData(multipart.build())));
	}

	@ParameterizedTest
	@MethodSource
	void publishersAndOneShotStreamsCannot(BodyInserter<?, ? super ClientHttpRequest> body) {
		assertThat(ReplayableBody.isReplayable(body)).isFalse();
	}

	static Stream<Named<BodyInserter<?, ? super ClientHttpRequest>>> publishersAndOneShotStreamsCannot() {
		DataBuffer buffer = DefaultDataBufferFactory.sharedInstance.wrap("a".getBytes(StandardCharsets.UTF_8));
		MultipartBodyBuilder publisherPart = new MultipartBodyBuilder();
		publisherPart.asyncPart("text", Flux.just("a", "b"), String.class);
		MultipartBodyBuilder streamPart = new MultipartBodyBuilder();
		streamPart.part("file", new InputStreamResource(InputStream.nullInputStream()));
		Mono<String> mono = Mono.fromSupplier(() -> {
			throw new AssertionError("must not be subscribed to");
		});
		return Stream.of(Named.of("mono", BodyInserters.fromPublisher(mono, String.class)),
				Named.of("flux", BodyInserters.fromPublisher(Flux.just("a", "b"), String.class)),
				Named.of("flux of one", BodyInserters.fromPublisher(Flux.just("a"), String.class)),
				Named.of("buffers", BodyInserters.fromDataBuffers(Flux.just(buffer))),
				Named.of("buffer", BodyInserters.fromValue(buffer)),
				Named.of("stream", BodyInserters.fromResource(new InputStreamResource(InputStream.nullInputStream()))),
				Named.of("output stream", BodyInserters.fromOutputStream((stream) -> {
				}, Executors.newCachedThreadPool())),
				Named.of("multipart with a publisher", BodyInserters.fromMultipartData(publisherPart.build())),
				Named.of("multipart with a stream", BodyInserters.fromMultipartData(streamPart.build())),
				Named.of("inserter of the application's own", (message, context) -> Mono.empty()));
	}

}
