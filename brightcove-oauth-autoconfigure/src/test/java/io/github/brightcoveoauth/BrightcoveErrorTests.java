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

package io.github.brightcoveoauth;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.NestedRuntimeException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BrightcoveErrorTests {

	private static final byte[] BODY = "[{\"error_code\":\"UNAUTHORIZED\",\"message\":\"Non autorisé.\"}]"
		.getBytes(StandardCharsets.UTF_8);

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`',
			textBlock = """
					CMS          | 401 | [{"error_code":"UNAUTHORIZED","message":"Permission denied."}] | UNAUTHORIZED | - | Permission denied.
					CMS, bare    | 404 | [{"error_code":"RESOURCE_NOT_FOUND"}] | RESOURCE_NOT_FOUND | - | -
					CMS, object  | 400 | {"error_code":"BAD_VALUE","message":"The value is bad."} | BAD_VALUE | - | The value is bad.
					CMS, two     | 422 | [{"error_code":"VALIDATION_ERROR","message":"name: REQUIRED_FIELD"},{"error_code":"ILLEGAL_FIELD","error_subcode":"OTHER","message":"nam: not known"}] | VALIDATION_ERROR | - | name: REQUIRED_FIELD; nam: not known
					CMS, escaped | 400 | [{"error_code":"BAD_VALUE","message":"&lt;b&gt; isn&#39;t &#x41; &amp; b"}] | BAD_VALUE | - | <b> isn't A & b
					CMS, bracket | 400 | [{"error_code":"BAD_VALUE","message":"<b> is bad"}] | BAD_VALUE | - | <b> is bad
					Analytics    | 404 | [{"error_code":"NOT_FOUND","message":"Requested resource does not exist","request_id":"df35af83"}] | NOT_FOUND | - | Requested resource does not exist
					Playback     | 403 | [{"error_subcode":"CLIENT_GEO","client_geo":"anonymizing_proxy","error_code":"ACCESS_DENIED","message":"Access to this resource is forbidden by access policy."}] | ACCESS_DENIED | CLIENT_GEO | Access to this resource is forbidden by access policy.
					OAuth        | 400 | {"error":"invalid_client","error_description":"The &quot;client_id&quot; parameter is missing."} | invalid_client | - | The "client_id" parameter is missing.
					OAuth, bare  | 409 | {"error":"already-revoked"} | already-revoked | - | -
					Live         | 500 | {"error":"DB getItem, no results found"} | - | - | DB getItem, no results found
					Live, key    | 401 | {"message":"Unauthorized"} | - | - | Unauthorized
					Live 2.0     | 400 | {"error_code":"BAD_REQUEST","message":"No such region","status":400,"sub_code":"REGION"} | BAD_REQUEST | REGION | No such region
					Players      | 429 | {"error": "Rate limit exceeded"} | - | - | Rate limit exceeded
					text         | 502 | upstream &amp; co. failed | - | - | upstream & co. failed
					text, {      | 502 | {upstream} failed | - | - | {upstream} failed
					JSON string  | 500 | "out of order" | - | - | out of order
					JSON null    | 500 | null | - | - | -
					number       | 500 | 7 | - | - | 7
					page         | 403 | `<!DOCTYPE html><html><head><TITLE lang="en">Access
					 &lt;Denied&gt;</TITLE></head><body>Reference #18.2</body></html>` | - | - | Access <Denied>
					bare page    | 403 | <html>no title</html> | - | - | -
					nothing      | 500 | `` | - | - | -
					blanks       | 500 | `  ` | - | - | -
					empty array  | 500 | [] | - | - | -
					empty object | 500 | {} | - | - | -
					strings      | 500 | ["one","two"] | - | - | one; two
					nested array | 500 | [[{"error_code":"A"}]] | - | - | -
					null inside  | 500 | [null,{"message":"two"}] | - | - | two
					wrong types  | 500 | {"error":{"a":1},"error_code":["A"],"message":7,"sub_code":true} | - | - | -
					nulls        | 500 | {"error":null,"error_code":null,"message":null} | - | - | -
					empty texts  | 500 | {"error":"","message":" "} | - | - | -
					""")
	void everyShapeIsRead(String api, int status, String body, String code, String subcode, String message) {
		assertThat(BrightcoveError.of(HttpStatusCode.valueOf(status), body)).as(api)
			.isEqualTo(new BrightcoveError(status, code, subcode, message));
	}

	@Test
	void answerWithoutABodyIsAnErrorOfWhichOnlyTheStatusIsKnown() {
		assertThat(BrightcoveError.of(HttpStatus.BAD_GATEWAY, null)).hasToString("502");
	}

	@Test
	void messageIsOneLine() {
		assertThat(BrightcoveError.of(HttpStatus.BAD_REQUEST, "{\"message\":\"one\\r\\n\\ttwo&#10;three\\u0000\"}"))
			.hasToString("400 one two three");
	}

	@Test
	void longTextIsCut() {
		assertThat(BrightcoveError.of(HttpStatus.BAD_GATEWAY, "x".repeat(500)).message()).isEqualTo("x".repeat(500));
		assertThat(BrightcoveError.of(HttpStatus.BAD_GATEWAY, "x".repeat(501)).message())
			.isEqualTo("x".repeat(500) + "…");
		assertThat(BrightcoveError.of(HttpStatus.BAD_GATEWAY, "&thetasym;".repeat(500)).message())
			.isEqualTo("ϑ".repeat(500));
		assertThat(BrightcoveError.of(HttpStatus.BAD_GATEWAY, "{\"error_code\":\"" + "x".repeat(501) + "\"}").code())
			.hasSize(501);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":", "<title", "<title>", "&", "&#-1;", "&#x7fffffff;", "&#;", "\uD83D",
			"{\"message\":\"a\"},", "123456789" })
	void oddBodyOfAnySizeIsRead(String body) {
		assertThat(BrightcoveError.of(HttpStatus.BAD_GATEWAY, body).status()).isEqualTo(502);
		assertThat(BrightcoveError.of(HttpStatus.BAD_GATEWAY, body.repeat(2_000_000 / body.length())).toString())
			.hasSizeLessThan(600);
	}

	@Test
	void answerOfARestClientIsRead() {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		HttpClientErrorException exception = HttpClientErrorException.create(HttpStatus.UNAUTHORIZED, "Unauthorized",
				headers, BODY, null);
		assertThat(BrightcoveError.of(exception)).hasToString("401 UNAUTHORIZED Non autorisé.");
	}

	@Test
	void answerOfAWebClientIsRead() {
		WebClientResponseException exception = WebClientResponseException.create(401, "Unauthorized", new HttpHeaders(),
				BODY, null);
		assertThat(BrightcoveError.of(exception)).hasToString("401 UNAUTHORIZED Non autorisé.");
	}

	@Test
	void exceptionWithoutAnAnswerIsNoError() {
		for (NestedRuntimeException exception : List.of(new ResourceAccessException("away"),
				new WebClientRequestException(new IOException(), HttpMethod.GET, URI.create("/"), new HttpHeaders()))) {
			assertThatIllegalArgumentException().isThrownBy(() -> BrightcoveError.of(exception))
				.withMessage("There is no answer in a " + exception.getClass().getSimpleName())
				.withCause(exception);
		}
	}

}
