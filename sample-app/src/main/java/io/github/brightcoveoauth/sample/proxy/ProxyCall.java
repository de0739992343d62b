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

import java.net.URI;

import io.github.brightcoveoauth.BrightcoveCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.StreamingHttpOutputMessage;

/**
 * A call that a caller wants to be made.
 *
 * @param method its method
 * @param url where it goes
 * @param body its body, if it has one
 * @param credentials whose token it carries, {@code null} for the configured ones
 */
record ProxyCall(HttpMethod method, URI url, @Nullable Body body, @Nullable BrightcoveCredentials credentials) {

	/**
	 * Body of a call.
	 *
	 * @param contentType its type
	 * @param length its length, negative if that is not known
	 * @param content writes it
	 */
	record Body(MediaType contentType, long length, StreamingHttpOutputMessage.Body content) {

	}

}
