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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccountUriBuilderFactoryTests {

	private final AccountUriBuilderFactory uris = new AccountUriBuilderFactory("https://cms.example.com/v1", "42");

	@Test
	void accountIsFilledWithoutOtherVariables() {
		assertThat(this.uris.expand("/accounts/{accountId}/videos"))
			.hasToString("https://cms.example.com/v1/accounts/42/videos");
	}

	@Test
	void accountIsFilledBesidePositionalVariables() {
		assertThat(this.uris.expand("/accounts/{accountId}/videos/{id}?q={q}", "7", "a b"))
			.hasToString("https://cms.example.com/v1/accounts/42/videos/7?q=a%20b");
		assertThat(this.uris.expand("/videos/{id}/of/{accountId}", "7"))
			.hasToString("https://cms.example.com/v1/videos/7/of/42");
	}

	@Test
	void accountIsFilledBesideNamedVariables() {
		assertThat(this.uris.expand("/accounts/{accountId}/videos/{id}", Map.of("id", "7")))
			.hasToString("https://cms.example.com/v1/accounts/42/videos/7");
	}

	@Test
	void accountOfTheCallerWins() {
		assertThat(this.uris.expand("/accounts/{accountId}/videos/{id}", "1", "7"))
			.hasToString("https://cms.example.com/v1/accounts/1/videos/7");
		assertThat(this.uris.expand("/accounts/{accountId}/videos", "1"))
			.hasToString("https://cms.example.com/v1/accounts/1/videos");
		assertThat(this.uris.expand("/accounts/{accountId}/videos", Map.of("accountId", "1")))
			.hasToString("https://cms.example.com/v1/accounts/1/videos");
	}

	@Test
	void accountIsFilledInBuilders() {
		assertThat(this.uris.builder().path("/accounts/{accountId}").build())
			.hasToString("https://cms.example.com/v1/accounts/42");
		assertThat(this.uris.uriString("/accounts/{accountId}/videos/{id}").queryParam("q", "{q}").build("7", "a&b"))
			.hasToString("https://cms.example.com/v1/accounts/42/videos/7?q=a%26b");
	}

	@Test
	void templateIsGivenAsItIs() {
		assertThat(this.uris.uriString("/accounts/{accountId}/videos/{id}").toUriString())
			.isEqualTo("https://cms.example.com/v1/accounts/{accountId}/videos/{id}");
	}

	@Test
	void valuesAndTemplateAreEncoded() {
		assertThat(this.uris.expand("/a b/{id}?q={q}", "x/y", "1+2;ü"))
			.hasToString("https://cms.example.com/v1/a%20b/x%2Fy?q=1%2B2%3B%C3%BC");
	}

	@Test
	void factoryIsNotChangedByItsUse() {
		this.uris.builder().path("/one").build();
		assertThat(this.uris.expand("/{accountId}")).hasToString("https://cms.example.com/v1/42");
		assertThat(this.uris.expand("/{accountId}", "1")).hasToString("https://cms.example.com/v1/1");
	}

	@Test
	void withoutABaseUrlThereAreAbsoluteUrls() {
		assertThat(new AccountUriBuilderFactory("", "42").expand("https://cms.example.com/{accountId}/{id}", "7"))
			.hasToString("https://cms.example.com/42/7");
	}

	@Test
	void absoluteUrlLeavesTheBaseUrl() {
		assertThat(this.uris.expand("https://other.example.com/{accountId}/{id}", "7"))
			.hasToString("https://other.example.com/42/7");
	}

	@Test
	void builderCanBeUsedAgain() {
		UriBuilder builder = this.uris.uriString("/accounts/{accountId}/videos/{id}");
		assertThat(builder.build("7")).hasToString("https://cms.example.com/v1/accounts/42/videos/7");
		assertThat(builder.build("1", "8")).hasToString("https://cms.example.com/v1/accounts/1/videos/8");
		assertThat(builder.build(Map.of("accountId", "1", "id", "9")))
			.hasToString("https://cms.example.com/v1/accounts/1/videos/9");
		assertThat(builder.build(Map.of("id", "9"))).hasToString("https://cms.example.com/v1/accounts/42/videos/9");
	}

	@Test
	void withoutAnAccountTheVariableIsLikeAnyOther() {
		AccountUriBuilderFactory uris = new AccountUriBuilderFactory("https://cms.example.com", null);
		assertThat(uris.expand("/{accountId}/{id}", "1", "7")).hasToString("https://cms.example.com/1/7");
		assertThatIllegalArgumentException().isThrownBy(() -> uris.expand("/{accountId}/{id}", "7"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/a b/{x}", "?q={x}&r=1+2", "#frag ment", "https://{x}.example.com/{x:.*}",
			"relative/{x}", "/videos/ref:{x}?limit=1&offset={x}" })
	void everythingElseIsAsSpringDoesIt(String template) {
		DefaultUriBuilderFactory spring = new DefaultUriBuilderFactory("https://cms.example.com/v1");
		assertThat(this.uris.expand(template, Map.of("x", "ü&/?")))
			.isEqualTo(spring.expand(template, Map.of("x", "ü&/?")));
		assertThat(this.uris.uriString(template).toUriString()).isEqualTo(spring.uriString(template).toUriString());
		assertThat(this.uris.builder().path(template).queryParam("p", "{x}").build("1", "2", "3"))
			.isEqualTo(spring.builder().path(template).queryParam("p", "{x}").build("1", "2", "3"));
	}

	@Test
	void missingVariableIsStillAnError() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.uris.expand("/accounts/{accountId}/videos/{id}/{part}", "7"));
	}

}
