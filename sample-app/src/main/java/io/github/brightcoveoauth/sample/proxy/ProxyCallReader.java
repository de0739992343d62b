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
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.sample.call.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Reads what call a caller wants: from a form, from JSON, or from the query, in which
 * case the body of the request is that of the call and is not held in memory.
 */
@Component
class ProxyCallReader {

	private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

	private final JsonMapper mapper = JsonMapper.shared();

	private final Addresses addresses;

	private final DataSize limit;

	ProxyCallReader(Addresses addresses, @Value("${server.tomcat.max-http-form-post-size}") DataSize limit) {
		this.addresses = addresses;
		this.limit = limit;
	}

	ProxyCall read(HttpServletRequest request) throws IOException {
		MediaType type = type(request);
		if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
				|| MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)) {
			return call(new Fields(request.getParameter("url"), request.getParameter("requestType"),
					request.getParameter("requestBody"), request.getParameter("client_id"),
					request.getParameter("client_secret")));
		}
		if (request.getParameter("url") != null) {
			if (request.getParameter("client_id") != null || request.getParameter("client_secret") != null) {
				throw badRequest("Credentials do not belong into a query.");
			}
			HttpMethod method = method(request.getParameter("requestType"));
			return new ProxyCall(method, url(request.getParameter("url")), body(method, request, type), null);
		}
		return call(MediaType.APPLICATION_JSON.isCompatibleWith(type) ? json(request) : Fields.NONE);
	}

	private static @Nullable MediaType type(HttpServletRequest request) {
		try {
			return (request.getContentType() != null) ? MediaType.parseMediaType(request.getContentType()) : null;
		}
		catch (InvalidMediaTypeException ex) {
			throw badRequest("'Content-Type' is not valid.");
		}
	}

	private Fields json(HttpServletRequest request) throws IOException {
		byte[] json = request.getInputStream().readNBytes((int) this.limit.toBytes() + 1);
		if (json.length > this.limit.toBytes()) {
			throw new ProxyException(HttpStatus.CONTENT_TOO_LARGE, "JSON may have " + this.limit.toBytes()
					+ " bytes. Put 'url' in the query to send a body of any size.");
		}
		try {
			Fields fields = this.mapper.readValue(json, Fields.class);
			return (fields != null) ? fields : Fields.NONE;
		}
		catch (JacksonException ex) {
			throw badRequest("This is not a JSON object of texts.");
		}
	}

	private ProxyCall call(Fields fields) {
		HttpMethod method = method(fields.requestType());
		return new ProxyCall(method, url(fields.url()), body(method, fields.requestBody()),
				credentials(fields.clientId(), fields.clientSecret()));
	}

	private static HttpMethod method(@Nullable String requestType) {
		String method = StringUtils.hasText(requestType) ? requestType.strip().toUpperCase(Locale.ROOT) : "GET";
		if (!METHODS.contains(method)) {
			throw badRequest("'requestType' is one of GET, POST, PUT, PATCH and DELETE.");
		}
		return HttpMethod.valueOf(method);
	}

	private URI url(@Nullable String text) {
		if (!StringUtils.hasText(text)) {
			throw badRequest("Send 'url' in a form, as JSON or in the query.");
		}
		try {
			URI url = this.addresses.resolve(text.strip());
			if (!this.addresses.takesToken(url)) {
				throw new ProxyException(HttpStatus.FORBIDDEN,
						url.getHost() + " takes no access tokens, and these are all that the proxy has.");
			}
			return url;
		}
		catch (IllegalArgumentException ex) {
			throw new ProxyException(HttpStatus.FORBIDDEN, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Credentials that a caller sends.
	 * @return {@code null} for the configured ones
	 */
	static @Nullable BrightcoveCredentials credentials(@Nullable String clientId, @Nullable String clientSecret) {
		if (!StringUtils.hasText(clientId) && !StringUtils.hasText(clientSecret)) {
			return null;
		}
		if (!StringUtils.hasText(clientId) || !StringUtils.hasText(clientSecret)) {
			throw badRequest("'client_id' and 'client_secret' go together.");
		}
		return BrightcoveCredentials.of(clientId.strip(), clientSecret.strip());
	}

	private static ProxyCall.@Nullable Body body(HttpMethod method, @Nullable String text) {
		if (method == HttpMethod.GET || !StringUtils.hasText(text)) {
			return null;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new ProxyCall.Body(MediaType.APPLICATION_JSON, bytes.length, new Bytes(bytes));
	}

	private static ProxyCall.@Nullable Body body(HttpMethod method, HttpServletRequest request,
			@Nullable MediaType type) {
		long length = request.getContentLengthLong();
		if (method == HttpMethod.GET || length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
			return null;
		}
		return new ProxyCall.Body((type != null) ? type : MediaType.APPLICATION_JSON, length,
				(out) -> request.getInputStream().transferTo(out));
	}

	private static ProxyException badRequest(String detail) {
		return new ProxyException(HttpStatus.BAD_REQUEST, detail);
	}

	/**
	 * What a form or JSON says.
	 */
	private record Fields(@Nullable String url, @Nullable String requestType, @Nullable String requestBody,
			@JsonProperty("client_id") @Nullable String clientId,
			@JsonProperty("client_secret") @Nullable String clientSecret) {

		private static final Fields NONE = new Fields(null, null, null, null, null);

		@Override
		public String toString() {
			return "Fields[url=" + this.url + "]";
		}

	}

	/**
	 * Body that can be sent again.
	 */
	private record Bytes(byte[] bytes) implements StreamingHttpOutputMessage.Body {

		@Override
		public void writeTo(OutputStream out) throws IOException {
			out.write(this.bytes);
		}

		@Override
		public boolean repeatable() {
			return true;
		}

	}

}
