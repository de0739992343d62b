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

import java.util.function.Function;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ClientCredentialsGrantTests {

	private static final OAuth2AccessTokenResponse RESPONSE = OAuth2AccessTokenResponse.withToken("the-token")
		.tokenType(OAuth2AccessToken.TokenType.BEARER)
		.expiresIn(300)
		.build();

	@Test
	void tokenIsIssuedToTheApplication() {
		IssuedToken token = grant((id) -> registration(AuthorizationGrantType.CLIENT_CREDENTIALS))
			.request("brightcove");
		assertThat(token.authorization()).isEqualTo("Bearer the-token");
		assertThat(token.authorizedClient().getPrincipalName()).isEqualTo("brightcove");
	}

	@Test
	void registrationThatIsGoneIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> grant((id) -> null).request("partner"))
			.withMessage("No registration 'partner'");
	}

	@Test
	void registrationOfAnotherGrantIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> grant((id) -> registration(AuthorizationGrantType.JWT_BEARER)).request("brightcove"))
			.withMessageContaining("CLIENT_CREDENTIALS");
	}

	private ClientCredentialsGrant grant(Function<String, ClientRegistration> registrations) {
		return new ClientCredentialsGrant(registrations, (request) -> RESPONSE, new RenewalPolicy(0.75, null),
				new SimulatedTime());
	}

	private ClientRegistration registration(AuthorizationGrantType grantType) {
		return ClientRegistration.withRegistrationId("brightcove")
			.clientId("the-id")
			.tokenUri("https://oauth.example.com/token")
			.authorizationGrantType(grantType)
			.build();
	}

}
