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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.client.reactive.AbstractClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;

/**
 * Tells whether the body of a non-blocking request can be sent again. A value can, a
 * publisher cannot. Which of them a {@link BodyInserter} inserts shows only when it does,
 * so it is let insert into a request that goes nowhere.
 */
final class ReplayableBody {

	private ReplayableBody() {
	}

	static boolean isReplayable(BodyInserter<?, ? super ClientHttpRequest> body) {
		Probe probe = new Probe();
		body.insert(probe, probe);
		return probe.replayable;
	}

	private static boolean isReplayable(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.values().stream().allMatch(ReplayableBody::isReplayable);
		}
		if (value instanceof Collection<?> collection) {
			return collection.stream().allMatch(ReplayableBody::isReplayable);
		}
		if (value instanceof HttpEntity<?> entity) {
			return isReplayable(entity.getBody());
		}
		if (value instanceof Resource resource) {
			return !resource.isOpen();
		}
		return !(value instanceof Publisher || value instanceof DataBuffer || value instanceof Part);
	}

	private static final class Probe extends AbstractClientHttpRequest
			implements BodyInserter.Context, HttpMessageWriter<Object> {

		private boolean replayable;

		@Override
		public List<HttpMessageWriter<?>> messageWriters() {
			return List.of(this);
		}

		@Override
		public Optional<ServerHttpRequest> serverRequest() {
			return Optional.empty();
		}

		@Override
		public Map<String, Object> hints() {
			return Map.of();
		}

		@Override
		public List<MediaType> getWritableMediaTypes() {
			return List.of(MediaType.ALL);
		}

		@Override
		public boolean canWrite(ResolvableType elementType, @Nullable MediaType mediaType) {
			return true;
		}

		@Override
		public Mono<Void> write(Publisher<?> input, ResolvableType elementType, @Nullable MediaType mediaType,
				ReactiveHttpOutputMessage message, Map<String, Object> hints) {
			this.replayable = input instanceof Mono<?> && input instanceof Fuseable.ScalarCallable<?>
					&& isReplayable(((Mono<?>) input).block());
			return Mono.empty();
		}

		@Override
		public Mono<Void> setComplete() {
			this.replayable = true;
			return Mono.empty();
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return Mono.empty();
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return Mono.empty();
		}

		@Override
		public DataBufferFactory bufferFactory() {
			return DefaultDataBufferFactory.sharedInstance;
		}

		@Override
		public HttpMethod getMethod() {
			return HttpMethod.POST;
		}

		@Override
		public URI getURI() {
			return URI.create("/");
		}

		@Override
		@SuppressWarnings("unchecked")
		public <T> T getNativeRequest() {
			return (T) this;
		}

		@Override
		protected void applyHeaders() {
		}

		@Override
		protected void applyCookies() {
		}

	}

}
