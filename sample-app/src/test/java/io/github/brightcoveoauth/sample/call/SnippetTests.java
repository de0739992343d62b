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

package io.github.brightcoveoauth.sample.call;

import java.net.URI;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CurlCommand} and {@link JavaCode}, and for the URLs in them.
 */
class SnippetTests {

	private static final String VIDEOS = "https://cms.api.brightcove.com/v1/accounts/{accountId}/videos";

	private final Addresses addresses = new Addresses(new Connection());

	@ParameterizedTest
	@CsvSource({ "?q=name:Alpine Lakes,?q=name:Alpine%20Lakes", "?q=%22Tide%20Pools%22,?q=%22Tide%20Pools%22",
			"?q=100%,?q=100%25", "?q=+tags:Küste,?q=+tags:K%C3%BCste", "/ref:a\"b,/ref:a%22b" })
	void whatAUrlCannotHaveIsEncoded(String typed, String encoded) {
		assertThat(this.addresses.resolve(VIDEOS + typed))
			.hasToString("https://cms.api.brightcove.com/v1/accounts/42/videos" + encoded);
	}

	@Test
	void portOfHttpsAndCaseOfTheHostMakeNoDifference() {
		assertThat(this.addresses.resolve("https://CMS.api.brightcove.com:443/v1")).isNotNull();
	}

	@Test
	void curlCommandOfARead() {
		assertThat(curl(CallMethod.GET, VIDEOS, "{}")).isEqualTo("""
				curl --header "Authorization: Bearer $TOKEN" \\
				  'https://cms.api.brightcove.com/v1/accounts/42/videos'""");
	}

	@Test
	void curlCommandOfAWriteQuotesTheBody() {
		assertThat(curl(CallMethod.POST, VIDEOS, "{\"name\":\"Ann's\"}")).isEqualTo("""
				curl --request POST \\
				  --header "Authorization: Bearer $TOKEN" \\
				  --header 'Content-Type: application/json' \\
				  --data-binary '{"name":"Ann'\\''s"}' \\
				  'https://cms.api.brightcove.com/v1/accounts/42/videos'""");
	}

	@Test
	void curlCommandHasNoTokenForApisThatTakeNone() {
		assertThat(curl(CallMethod.GET, "https://edge.api.brightcove.com/playback/v1/accounts/42/videos/1", ""))
			.isEqualTo("curl 'https://edge.api.brightcove.com/playback/v1/accounts/42/videos/1'");
	}

	@Test
	void longBodyIsAFile() {
		String body = "x".repeat(Call.SHORT_BODY + 1);
		assertThat(curl(CallMethod.PUT, VIDEOS, body)).contains("--data-binary '@body.json'").doesNotContain("xx");
		assertThat(java(CallMethod.PUT, VIDEOS, body)).contains(".body(new FileSystemResource(\"body.json\"))")
			.doesNotContain("xx");
	}

	@Test
	void javaCodeOfARead() {
		assertThat(java(CallMethod.GET, VIDEOS + "?q=\"Tide Pools\"", "")).isEqualTo("""
				JsonNode answer = brightcoveClients.restClient(BrightcoveApi.CMS)
					.get()
					.uri("/accounts/{accountId}/videos?q=\\"Tide Pools\\"")
					.retrieve()
					.body(JsonNode.class);""");
	}

	@Test
	void javaCodeOfAWriteHasTheBodyAsTextBlock() {
		assertThat(java(CallMethod.PATCH, VIDEOS + "/1", "{\n  \"name\": \"a\\nb\"\n}")).isEqualTo("""
				JsonNode answer = brightcoveClients.restClient(BrightcoveApi.CMS)
					.patch()
					.uri("/accounts/{accountId}/videos/1")
					.contentType(MediaType.APPLICATION_JSON)
					.body(\"""
							{
							  "name": "a\\\\nb"
							}
							\""")
					.retrieve()
					.body(JsonNode.class);""");
	}

	@Test
	void javaCodeOfADeletionHasNoAnswer() {
		assertThat(java(CallMethod.DELETE, VIDEOS + "/1", "")).isEqualTo("""
				brightcoveClients.restClient(BrightcoveApi.CMS)
					.delete()
					.uri("/accounts/{accountId}/videos/1")
					.retrieve()
					.toBodilessEntity();""");
		assertThat(java(CallMethod.DELETE, VIDEOS + "/1", "{}")).contains(".method(HttpMethod.DELETE)");
	}

	@Test
	void javaCodeOfAnEncodedUrlTakesItAsItIs() {
		assertThat(java(CallMethod.GET, VIDEOS + "?q=%22Tide%20Pools%22", "")).isEqualTo("""
				JsonNode answer = brightcoveRestClient
					.get()
					.uri(URI.create("https://cms.api.brightcove.com/v1/accounts/42/videos?q=%22Tide%20Pools%22"))
					.retrieve()
					.body(JsonNode.class);""");
	}

	@Test
	void javaCodeOutsideOfABaseUrlTakesTheAddress() {
		assertThat(java(CallMethod.GET, "https://cms.api.brightcove.com/v10/accounts", ""))
			.contains("URI.create(\"https://cms.api.brightcove.com/v10/accounts\")");
	}

	private String curl(CallMethod method, String url, String body) {
		URI resolved = this.addresses.resolve(url);
		return CurlCommand.of(Call.of(method, url, body), resolved, this.addresses.takesToken(resolved));
	}

	private String java(CallMethod method, String url, String body) {
		return JavaCode.of(Call.of(method, url, body), this.addresses.resolve(url), this.addresses.base(url));
	}

	private static final class Connection implements BrightcoveConnectionDetails {

		@Override
		public String getAccountId() {
			return "42";
		}

		@Override
		public @Nullable BrightcoveCredentials getCredentials() {
			return null;
		}

		@Override
		public URI getTokenUri() {
			return URI.create(BrightcoveApi.OAUTH.baseUrl() + "/access_token");
		}

	}

}
