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

package io.github.brightcoveoauth.token;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenEndpointTests {

	private static final String SECRET = "s3cr3t+with/odd=chars";

	private static final String ENCODED_SECRET = "s3cr3t%2Bwith%2Fodd%3Dchars";

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final TokenEndpoint endpoint = new TokenEndpoint(
			RestClient.builder()
				.requestFactory(ClientHttpRequestFactoryBuilder.jdk()
					.build(HttpClientSettings.defaults()
						.withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(10))
						.withRedirects(HttpRedirects.DONT_FOLLOW))),
			new TokenResponseReader(Duration.ofSeconds(300), InstantSource.system()));

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void basicAuthenticationCarriesIdAndSecretInTheHeader() {
		assertThat(request(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)).isEqualTo("the-token");
		FakeBrightcove.Call call = this.brightcove.tokenRequests().get(0);
		assertThat(call.method()).isEqualTo("POST");
		assertThat(call.authorization()).isEqualTo(basic());
		assertThat(call.body()).isEqualTo("grant_type=client_credentials");
	}

	@Test
	void formCarriesIdSecretAndScope() {
		assertThat(request(ClientAuthenticationMethod.CLIENT_SECRET_POST, "one", "two")).isEqualTo("the-token");
		FakeBrightcove.Call call = this.brightcove.tokenRequests().get(0);
		assertThat(call.authorization()).isNull();
		assertThat(call.body().split("&")).containsExactlyInAnyOrder("grant_type=client_credentials",
				"client_id=the-id", "client_secret=" + ENCODED_SECRET, "scope=one+two");
	}

	@ParameterizedTest
	@ValueSource(strings = { SECRET, ENCODED_SECRET })
	void echoedSecretIsMasked(String echo) {
		this.brightcove.answerTokenRequests(400, "application/json", "{\"error\":\"invalid_client\","
				+ "\"error_description\":\"" + echo + " and " + basic() + " are wrong\"}");
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> request(ClientAuthenticationMethod.CLIENT_SECRET_BASIC))
			.withMessage("[invalid_client] *** and Basic *** are wrong")
			.satisfies(this::assertThatNothingLeaks);
	}

	@Test
	void secretEchoedAsTheErrorCodeIsMasked() {
		this.brightcove.answerTokenRequests(400, "application/json", "{\"error\":\"" + SECRET + "\"}");
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> request(ClientAuthenticationMethod.CLIENT_SECRET_POST))
			.satisfies(this::assertThatNothingLeaks);
	}

	@Test
	void secretInAPageIsNotRepeated() {
		this.brightcove.answerTokenRequests(500, "text/html", "<html>" + SECRET + "</html>");
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> request(ClientAuthenticationMethod.CLIENT_SECRET_POST))
			.withMessage("[server_error] The token endpoint answered 500 with text/html.")
			.satisfies(this::assertThatNothingLeaks);
	}

	@Test
	void redirectIsNotFollowed() {
		try (FakeBrightcove foreign = new FakeBrightcove()) {
			this.brightcove.redirectTokenRequests(307, foreign.tokenUri());
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> request(ClientAuthenticationMethod.CLIENT_SECRET_BASIC))
				.withMessageContaining("answered 307");
			assertThat(foreign.tokenRequests()).isEmpty();
		}
	}

	@Test
	void endpointThatCannotBeReachedIsTemporarilyUnavailable() {
		this.brightcove.close();
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> request(ClientAuthenticationMethod.CLIENT_SECRET_BASIC))
			.withMessageContaining(
					"[temporarily_unavailable] The token endpoint at localhost cannot be reached: java.net.ConnectException")
			.satisfies((ex) -> assertThat(TokenRequestException.isTransient(ex)).isTrue())
			.satisfies(this::assertThatNothingLeaks);
	}

	@Test
	void secretInAnAnswerThatIsNotHttpIsMasked() {
		TokenEndpoint endpoint = new TokenEndpoint(RestClient.builder().requestFactory((uri, method) -> {
			throw new IOException("Invalid status line: " + basic());
		}), new TokenResponseReader(Duration.ofSeconds(300), InstantSource.system()));
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> endpoint.getTokenResponse(grant(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)))
			.withMessageEndingWith("java.io.IOException: Invalid status line: Basic ***.")
			.withNoCause()
			.satisfies(this::assertThatNothingLeaks);
	}

	@Test
	void neitherSecretNorTokenReachesALoggerOfSpringsHttpClients() {
		Logger logger = (Logger) LoggerFactory.getLogger("org.springframework");
		Level level = logger.getLevel();
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		logger.setLevel(Level.TRACE);
		try {
			request(ClientAuthenticationMethod.CLIENT_SECRET_POST);
			request(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
		}
		finally {
			logger.setLevel(level);
			logger.detachAppender(appender);
		}
		assertThat(appender.list).extracting(ILoggingEvent::getFormattedMessage)
			.anySatisfy((message) -> assertThat(message).contains("Writing [[grant_type, client_id, client_secret]]"))
			.allSatisfy((message) -> assertThat(message).doesNotContain(SECRET, ENCODED_SECRET, basic(), "the-token"));
	}

	private String request(ClientAuthenticationMethod method, String... scope) {
		return this.endpoint.getTokenResponse(grant(method, scope)).getAccessToken().getTokenValue();
	}

	private OAuth2ClientCredentialsGrantRequest grant(ClientAuthenticationMethod method, String... scope) {
		return new OAuth2ClientCredentialsGrantRequest(ClientRegistration.withRegistrationId("brightcove")
			.clientId("the-id")
			.clientSecret(SECRET)
			.tokenUri(this.brightcove.tokenUri())
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientAuthenticationMethod(method)
			.scope(scope)
			.build());
	}

	private void assertThatNothingLeaks(Throwable ex) {
		StringWriter trace = new StringWriter();
		ex.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).doesNotContain(SECRET, ENCODED_SECRET, basic().substring("Basic ".length()));
	}

	private static String basic() {
		return "Basic "
				+ Base64.getEncoder().encodeToString(("the-id:" + ENCODED_SECRET).getBytes(StandardCharsets.US_ASCII));
	}

}
