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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.github.brightcoveoauth.BrightcoveCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenResponseReaderTests {

	private final SecretMask mask = new SecretMask(BrightcoveCredentials.of("the-id", "the-secret"));

	private final TokenResponseReader reader = new TokenResponseReader(Duration.ofSeconds(300),
			InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "60 | 60", "'\"60\"' | 60", "300.0 | 300", "'\" 60 \"' | 60", "86400 | 86400", "1e3 | 1000",
					"1 | 1", "0.9 | 300", "null | 300", "0 | 300", "-1 | 300", "'\"soon\"' | 300", "true | 300",
					"[] | 300", "99999999999999999999 | 315360000" })
	void expiresInOfAnyKindGivesALife(String expiresIn, long seconds) throws IOException {
		OAuth2AccessTokenResponse response = read(200,
				"{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + "}");
		assertThat(Duration.between(response.getAccessToken().getIssuedAt(), response.getAccessToken().getExpiresAt()))
			.hasSeconds(seconds);
	}

	@Test
	void missingExpiresInGivesTheDefaultLife() throws IOException {
		OAuth2AccessTokenResponse response = read(200, "{\"access_token\":\"t\"}");
		assertThat(Duration.between(response.getAccessToken().getIssuedAt(), response.getAccessToken().getExpiresAt()))
			.hasSeconds(300);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"Bearer\"", "\"bearer\"", "\"BEARER\"", "null" })
	void tokenTypeMayBeInAnyCaseOrMissing(String tokenType) throws IOException {
		assertThat(
				read(200, "{\"access_token\":\"t\",\"token_type\":" + tokenType + "}").getAccessToken().getTokenValue())
			.isEqualTo("t");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 202, 206 })
	void anySuccessfulStatusWithUnknownFieldsGivesAToken(int status) throws IOException {
		OAuth2AccessTokenResponse response = read(status,
				"{\"access_token\":\"t\",\"scope\":\"a b\",\"extra\":{\"x\":[1]}}");
		assertThat(response.getAccessToken().getTokenValue()).isEqualTo("t");
		assertThat(response.getAccessToken().getScopes()).containsExactlyInAnyOrder("a", "b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "\"t\"", "null", "{}", "{\"access_token\":null}", "{\"access_token\":\"\"}",
			"{\"access_token\":7}", "{\"access_token\":\"a\\r\\nb\"}", "{\"access_token\":\"é\"}",
			"{\"access_token\":\"a b\"}", "{\"access_token\":\"a\\u007fb\"}",
			"{\"access_token\":\"t\",\"token_type\":\"mac\"}", "<html>t</html>", "token-in-plain-text" })
	void successfulAnswerWithoutAUsableTokenIsAnInvalidResponse(String body) {
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> read(200, body))
			.satisfies((ex) -> assertThat(ex.getError().getErrorCode()).isEqualTo("invalid_token_response"))
			.withNoCause()
			.withMessageNotContaining("token-in-plain-text");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "400 | {\"error\":\"invalid_client\"} | invalid_client",
					"401 | {\"error\":\"invalid_client\"} | invalid_client",
					"400 | {\"error\":\"invalid_scope\",\"error_description\":null} | invalid_scope",
					"503 | {\"error\":\"server_error\"} | server_error", "401 | <html></html> | invalid_client",
					"400 | <html></html> | invalid_token_response", "400 | '' | invalid_token_response",
					"400 | {\"error\":{\"code\":1}} | invalid_token_response",
					"404 | [{\"error_code\":\"RESOURCE_NOT_FOUND\"}] | invalid_token_response",
					"302 | '' | invalid_token_response", "429 | '' | temporarily_unavailable",
					"500 | oops | server_error", "503 | '' | server_error" })
	void errorAnswerIsReadAtAnyStatus(int status, String body, String code) {
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> read(status, body))
			.satisfies((ex) -> assertThat(ex.getError().getErrorCode()).isEqualTo(code));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "400 | {} | false", "401 | {} | false", "403 | {} | false", "302 | {} | false", "408 | {} | true",
					"429 | {} | true", "500 | {} | true", "503 | {\"error\":\"server_error\"} | true",
					"400 | {\"error\":\"temporarily_unavailable\"} | false",
					"503 | {\"error\":\"invalid_client\"} | false", "500 | {\"error\":\"unauthorized_client\"} | false",
					"200 | <html></html> | false" })
	void onlyWhatMayPassIsTriedAgain(int status, String body, boolean mayPass) {
		assertThatExceptionOfType(TokenRequestException.class).isThrownBy(() -> read(status, body))
			.satisfies((ex) -> assertThat(TokenRequestException.isTransient(ex)).isEqualTo(mayPass));
	}

	@Test
	void retryAfterIsReadFromWhatMayPass() {
		MockClientHttpResponse response = new MockClientHttpResponse(new byte[0], HttpStatusCode.valueOf(503));
		response.getHeaders().set(HttpHeaders.RETRY_AFTER, "Sun, 22 Nov 2026 10:00:30 GMT");
		assertThatExceptionOfType(TokenRequestException.class).isThrownBy(() -> this.reader.read(response, this.mask))
			.satisfies((ex) -> assertThat(TokenRequestException.retryAfter(ex)).hasSeconds(30));
	}

	@Test
	void descriptionIsUnescapedAndKeptToOneLine() {
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> read(400, """
				{"error":"invalid_client","error_description":"The &quot;client_id&quot;\\nis missing."}"""))
			.withMessage("[invalid_client] The \"client_id\" is missing.");
	}

	@Test
	void secretIsMaskedBeforeALongTextIsCut() {
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> read(400,
					"{\"error\":\"invalid_client\",\"error_description\":\"" + "x".repeat(495) + "the-secret\"}"))
			.withMessageEndingWith("xx***");
	}

	@Test
	void textOfFiveHundredCharactersIsNotCut() {
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> read(400, "{\"error\":\"" + "x".repeat(500) + "\"}"))
			.satisfies((ex) -> assertThat(ex.getError().getErrorCode()).isEqualTo("x".repeat(500)));
	}

	@Test
	void longTextIsCut() {
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> read(400, "{\"error\":\"" + "x".repeat(501) + "\"}"))
			.satisfies((ex) -> assertThat(ex.getError().getErrorCode()).isEqualTo("x".repeat(500) + "…"));
	}

	@Test
	void answerThatIsNoJsonIsDescribedByStatusAndContentTypeOnly() {
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> read(502, "<html>secret things</html>"))
			.withMessage("[server_error] The token endpoint answered 502 with text/plain.");
	}

	@Test
	void contentTypeThatIsNoneIsShownWithoutTheSecret() {
		MockClientHttpResponse response = new MockClientHttpResponse(new byte[0], HttpStatusCode.valueOf(500));
		response.getHeaders().set(HttpHeaders.CONTENT_TYPE, "not a type, the-secret");
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> this.reader.read(response, this.mask))
			.withMessage("[server_error] The token endpoint answered 500 with not a type, ***.");
	}

	private OAuth2AccessTokenResponse read(int status, String body) throws IOException {
		MockClientHttpResponse response = new MockClientHttpResponse(body.getBytes(StandardCharsets.UTF_8),
				HttpStatusCode.valueOf(status));
		response.getHeaders().setContentType(MediaType.TEXT_PLAIN);
		return this.reader.read(response, this.mask);
	}

}
