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
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TrustedHostsTests {

	private final TrustedHosts hosts = new TrustedHosts(
			List.of("cms.api.brightcove.com", "*.Example.com", "localhost", "127.0.0.1", "[::1]", "plain.example.org"));

	@ParameterizedTest
	@ValueSource(strings = { "https://cms.api.brightcove.com/v1", "https://CMS.API.Brightcove.com/v1",
			"HTTPS://cms.api.brightcove.com", "https://cms.api.brightcove.com:8443/", "https://a.example.com",
			"https://b.a.EXAMPLE.com", "http://localhost:8080/x", "http://127.0.0.1:1", "http://[::1]:1/x",
			"https://localhost" })
	void trusted(String uri) {
		assertThat(this.hosts.trusts(URI.create(uri))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://cms.api.brightcove.com/v1", "https://evil-cms.api.brightcove.com",
			"https://cms.api.brightcove.com.evil.com", "https://cms.api.brightcove.com@evil.com/",
			"https://evil.com/?cms.api.brightcove.com", "https://evil.com#cms.api.brightcove.com",
			"https://api.brightcove.com", "https://example.com", "https://evilexample.com", "http://a.example.com",
			"http://plain.example.org", "ftp://localhost", "//localhost/x", "/v1/accounts", "mailto:a@localhost",
			"https://127.0.0.2", "http://localhost.evil.com", "http://127.0.0.1.evil.com" })
	void notTrusted(String uri) {
		assertThat(this.hosts.trusts(URI.create(uri))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "*", "*.", "a.*.com", "https://a.com", "a.com/", "a.com:443", "a b", "*a.com",
			".a.com", "[::1", "a..com" })
	void notAPattern(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TrustedHosts(List.of(pattern)))
			.withMessageContaining("'" + pattern + "'");
	}

}
