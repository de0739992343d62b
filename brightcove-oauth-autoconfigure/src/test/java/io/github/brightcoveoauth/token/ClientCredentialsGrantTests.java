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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClientCredentialsGrantTests {

	private static final OAuth2AccessTokenResponse RESPONSE = OAuth2AccessTokenResponse.withToken("the-token")
		.tokenType(OAuth2AccessToken.TokenType.BEARER)
		.expiresIn(300)
		.build();

	private static final TokenNeed NEED = new TokenNeed(null, null, Duration.ZERO);

	private final List<ClientRegistration> asked = new ArrayList<>();

	private final ClientCredentialsGrant grant = new ClientCredentialsGrant((request) -> {
		this.asked.add(request.getClientRegistration());
		return RESPONSE;
	}, new RenewalPolicy(0.75, null), new SimulatedTime());

	@Test
	void tokenIsIssuedToTheApplication() {
		IssuedToken token = this.grant.request(StubClients.client("brightcove", "the-id"), NEED);
		assertThat(token.authorization()).isEqualTo("Bearer the-token");
		assertThat(token.authorizedClient().getPrincipalName()).isEqualTo("brightcove");
	}

	@Test
	void secretIsInTheRequestAndNotInWhatComesOfIt() {
		IssuedToken token = this.grant.request(StubClients.client("brightcove", "the-id"), NEED);
		assertThat(this.asked).singleElement().satisfies((registration) -> {
			assertThat(registration.getClientId()).isEqualTo("the-id");
			assertThat(registration.getClientSecret()).isEqualTo("the-secret");
		});
		assertThat(token.authorizedClient().getClientRegistration().toString()).contains("the-id")
			.doesNotContain("the-secret");
	}

	@Test
	void registrationOfAnotherGrantIsRefused() {
		RegisteredClient client = StubClients.client("brightcove", "the-id");
		ClientRegistration registration = ClientRegistration.withClientRegistration(client.registration())
			.authorizationGrantType(AuthorizationGrantType.JWT_BEARER)
			.build();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.grant.request(new RegisteredClient(registration, client.credentials()), NEED))
			.withMessageContaining("CLIENT_CREDENTIALS");
	}

}
