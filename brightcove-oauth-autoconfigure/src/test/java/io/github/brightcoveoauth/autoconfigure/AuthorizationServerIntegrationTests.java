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

package io.github.brightcoveoauth.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Response;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Token requests to authorization servers that others wrote, with a client id and a
 * secret of the characters that are easily encoded in a wrong way.
 */
class AuthorizationServerIntegrationTests {

	private static final String CLIENT_ID = "client id-_~+/=%&:";

	private static final String CLIENT_SECRET = "-_~+/=%&: ";

	@BeforeAll
	static void start() throws Exception {
		for (Peer peer : Peer.values()) {
			peer.start();
		}
	}

	@AfterAll
	static void stop() throws Exception {
		for (Peer peer : Peer.values()) {
			peer.server.close();
		}
	}

	@ParameterizedTest
	@MethodSource("calls")
	void tokenIsAcceptedByTheApi(Peer peer, ClientAuthenticationMethod method, Client client) {
		try (ConfigurableApplicationContext context = start(peer, method, CLIENT_SECRET, "videos.read, videos.write")) {
			assertThat(client.get(context, peer.url + "/api/client")).isEqualTo(CLIENT_ID);
		}
	}

	@ParameterizedTest
	@MethodSource("calls")
	void wrongSecretFailsTheCallWithRegistrationErrorAndProperty(Peer peer, ClientAuthenticationMethod method,
			Client client) {
		try (ConfigurableApplicationContext context = start(peer, method, "wrong-secret", "")) {
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> client.get(context, peer.url + "/api/client"))
				.withMessageContaining("[invalid_client]")
				.withMessageContaining("'brightcove'")
				.withMessageContaining("'brightcove.oauth.client-secret'")
				.withMessageNotContaining("wrong-secret");
		}
	}

	@ParameterizedTest
	@EnumSource
	void scopeThatTheClientMayNotHaveFailsTheCallWithTheError(Client client) {
		Peer peer = Peer.SPRING_AUTHORIZATION_SERVER;
		try (ConfigurableApplicationContext context = start(peer, ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
				CLIENT_SECRET, "videos.delete")) {
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> client.get(context, peer.url + "/api/client"))
				.withMessageContaining("[invalid_scope]")
				.withMessageContaining("'brightcove'")
				.withMessageContaining("'brightcove.oauth.scope'");
		}
	}

	static Stream<Arguments> calls() {
		return Stream.of(Peer.values())
			.flatMap((peer) -> Stream
				.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST)
				.flatMap((method) -> Stream.of(Client.values()).map((client) -> Arguments.of(peer, method, client))));
	}

	private ConfigurableApplicationContext start(Peer peer, ClientAuthenticationMethod method, String secret,
			String scope) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(Map.of("brightcove.oauth.client-id", CLIENT_ID, "brightcove.oauth.client-secret", secret,
					"brightcove.oauth.client-authentication-method", method.getValue(), "brightcove.oauth.scope", scope,
					"brightcove.oauth.token-uri", peer.url + "/oauth2/token", "brightcove.oauth.trusted-hosts",
					"localhost", "spring.reactor.netty.shutdown-quiet-period", "0s"))
			.run();
	}

	private enum Client {

		REST_CLIENT((context, uri) -> context.getBean(RestClient.class).get().uri(uri).retrieve().body(String.class)),

		WEB_CLIENT((context,
				uri) -> context.getBean(WebClient.class).get().uri(uri).retrieve().bodyToMono(String.class).block());

		private final BiFunction<ApplicationContext, String, String> call;

		Client(BiFunction<ApplicationContext, String, String> call) {
			this.call = call;
		}

		String get(ApplicationContext context, String uri) {
			return this.call.apply(context, uri);
		}

	}

	private enum Peer {

		SPRING_AUTHORIZATION_SERVER {

			@Override
			void start() {
				ConfigurableApplicationContext context = new SpringApplicationBuilder(SpringAuthorizationServer.class)
					.web(WebApplicationType.SERVLET)
					.properties("server.port=0", "server.address=localhost", "server.shutdown=immediate")
					.run();
				this.server = context;
				this.url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
			}

		},

		/**
		 * What Nimbus's SDK has for servers, on the server of the JDK.
		 */
		NIMBUS {

			@Override
			void start() throws IOException {
				NimbusServer nimbus = new NimbusServer();
				this.server = nimbus;
				this.url = nimbus.url();
			}

		};

		AutoCloseable server;

		String url;

		abstract void start() throws IOException;

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, RestClientAutoConfiguration.class,
			WebClientAutoConfiguration.class, BrightcoveOAuthAutoConfiguration.class,
			BrightcoveClientsAutoConfiguration.class })
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(
			exclude = { BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class })
	@Import(Api.class)
	static class SpringAuthorizationServer {

		@Bean
		@Order(1)
		SecurityFilterChain authorizationServer(HttpSecurity http) {
			return http.oauth2AuthorizationServer((server) -> http.securityMatcher(server.getEndpointsMatcher()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain api(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().hasAuthority("SCOPE_videos.write"))
				.oauth2ResourceServer((server) -> server.jwt(Customizer.withDefaults()))
				.build();
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		PasswordEncoder passwordEncoder() {
			return new BCryptPasswordEncoder(4);
		}

		@Bean
		RegisteredClientRepository clients(PasswordEncoder passwordEncoder) {
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId("the-client")
				.clientId(CLIENT_ID)
				.clientSecret(passwordEncoder.encode(CLIENT_SECRET))
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.scope("videos.read")
				.scope("videos.write")
				.build());
		}

		@Bean
		JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
			KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
			return new ImmutableJWKSet<>(new JWKSet(
					new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).build()));
		}

		@Bean
		JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

	}

	@RestController
	static class Api {

		@GetMapping("/api/client")
		String client(Principal principal) {
			return principal.getName();
		}

	}

	private static final class NimbusServer implements AutoCloseable {

		private final Set<String> tokens = ConcurrentHashMap.newKeySet();

		private final HttpServer server;

		NimbusServer() throws IOException {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			this.server.createContext("/oauth2/token", (exchange) -> send(exchange, tokenResponse(exchange)));
			this.server.createContext("/api/client", (exchange) -> send(exchange, apiResponse(exchange)));
			this.server.start();
		}

		String url() {
			return "http://localhost:" + this.server.getAddress().getPort();
		}

		private HTTPResponse tokenResponse(HttpExchange exchange) throws IOException {
			try {
				return respond(TokenRequest.parse(request(exchange))).toHTTPResponse();
			}
			catch (ParseException ex) {
				return new TokenErrorResponse(ex.getErrorObject()).toHTTPResponse();
			}
		}

		private HTTPRequest request(HttpExchange exchange) throws IOException {
			HTTPRequest request = new HTTPRequest(HTTPRequest.Method.valueOf(exchange.getRequestMethod()),
					URI.create(url() + exchange.getRequestURI()));
			exchange.getRequestHeaders()
				.forEach((name, values) -> request.setHeader(name, values.toArray(String[]::new)));
			request.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			return request;
		}

		private Response respond(TokenRequest request) {
			if (!(request.getClientAuthentication() instanceof PlainClientSecret client
					&& client.getClientID().getValue().equals(CLIENT_ID)
					&& client.getClientSecret().getValue().equals(CLIENT_SECRET))) {
				return new TokenErrorResponse(OAuth2Error.INVALID_CLIENT);
			}
			BearerAccessToken token = new BearerAccessToken(300, request.getScope());
			this.tokens.add(token.toAuthorizationHeader());
			return new AccessTokenResponse(new Tokens(token, null));
		}

		private HTTPResponse apiResponse(HttpExchange exchange) {
			boolean known = this.tokens.contains(exchange.getRequestHeaders().getFirst("Authorization"));
			HTTPResponse response = new HTTPResponse(known ? 200 : 401);
			response.setBody(known ? CLIENT_ID : "unknown token");
			return response;
		}

		private void send(HttpExchange exchange, HTTPResponse response) throws IOException {
			response.getHeaderMap().forEach(exchange.getResponseHeaders()::put);
			byte[] body = response.getBody().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(response.getStatusCode(), body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		}

		@Override
		public void close() {
			this.server.stop(0);
		}

	}

}
