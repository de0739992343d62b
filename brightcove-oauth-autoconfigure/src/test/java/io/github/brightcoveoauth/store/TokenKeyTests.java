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

package io.github.brightcoveoauth.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.brightcoveoauth.token.RegisteredClient;
import io.github.brightcoveoauth.token.StubClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

import static org.assertj.core.api.Assertions.assertThat;

class TokenKeyTests {

	private static final RegisteredClient CLIENT = StubClients.client("brightcove", "the-id");

	@Test
	void keyTellsTheRegistrationAndNothingElse() {
		assertThat(TokenKey.of(CLIENT).toString()).matches("brightcove:[0-9a-f]{32}");
	}

	@Test
	void sameClientHasTheSameKey() {
		assertThat(TokenKey.of(StubClients.client("brightcove", "the-id"))).isEqualTo(TokenKey.of(CLIENT));
	}

	@Test
	void orderOfScopesMakesNoDifference() {
		assertThat(TokenKey.of(with((registration) -> registration.scope(scopes("a", "b")))))
			.isEqualTo(TokenKey.of(with((registration) -> registration.scope(scopes("b", "a")))));
	}

	@ParameterizedTest
	@MethodSource
	void otherClientHasAnotherKey(RegisteredClient other) {
		assertThat(TokenKey.of(other).digest()).isNotEqualTo(TokenKey.of(CLIENT).digest());
	}

	static Stream<RegisteredClient> otherClientHasAnotherKey() {
		return Stream.of(StubClients.client("brightcove", "another-id"), StubClients.client("partner", "the-id"),
				with((registration) -> registration.tokenUri("https://oauth.example.com/another")),
				with((registration) -> registration.scope("a")));
	}

	private static RegisteredClient with(UnaryOperator<ClientRegistration.Builder> change) {
		ClientRegistration.Builder registration = ClientRegistration.withClientRegistration(CLIENT.registration());
		return new RegisteredClient(change.apply(registration).build(), CLIENT.credentials());
	}

	private static Set<String> scopes(String... scopes) {
		return new LinkedHashSet<>(List.of(scopes));
	}

}
