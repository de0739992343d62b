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

package io.github.brightcoveoauth.sample.token;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.sample.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

class TokensTests {

	private final List<String> paths = new CopyOnWriteArrayList<>();

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		answer("/page", 200, "<html>Sign in</html>");
		answer("/token", 200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}");
		answer("/moved", 307, "");
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void tokenIsThatOfTheEndpoint() {
		assertThat(tokens(url("/token")).of("id", "secret").getTokenValue()).isEqualTo("t");
	}

	@Test
	void secretDoesNotFollowARedirect() {
		assertThat(problem(url("/moved")).status()).isEqualTo(HttpStatus.BAD_GATEWAY);
		assertThat(this.paths).containsExactly("/moved");
	}

	@Test
	void pageInPlaceOfATokenIsNotUnderstood() {
		assertThat(problem(url("/page")).title()).isEqualTo("Brightcove's answer is not understood");
	}

	@Test
	void endpointThatIsNotThereCannotBeReached() {
		assertThat(problem("http://127.0.0.1:1/").title()).isEqualTo("Brightcove cannot be reached");
	}

	private Problem problem(String tokenUri) {
		Tokens tokens = tokens(tokenUri);
		OAuth2AuthorizationException exception = catchThrowableOfType(OAuth2AuthorizationException.class,
				() -> tokens.of("id", "secret"));
		return Refusal.of(exception, "secret");
	}

	private static Tokens tokens(String tokenUri) {
		ClientRegistration registration = ClientRegistration.withRegistrationId("brightcove")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientId("configured")
			.tokenUri(tokenUri)
			.build();
		return new Tokens(mock(BrightcoveClients.class), registration, ClientHttpRequestFactoryBuilder.detect(),
				HttpClientSettings.defaults());
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	private void answer(String path, int status, String body) {
		this.server.createContext(path, (exchange) -> {
			this.paths.add(exchange.getRequestURI().getPath());
			exchange.getResponseHeaders().set("Content-Type", body.startsWith("{") ? "application/json" : "text/html");
			exchange.getResponseHeaders().set("Location", url("/token"));
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
	}

}
