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

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TokenSourceTests {

	private final SettableClock clock = new SettableClock();

	private final Queue<Runnable> executor = new ArrayDeque<>();

	private final AtomicInteger requests = new AtomicInteger();

	private OAuth2Error refusal;

	private final ClientCredentialsGrant grant = new ClientCredentialsGrant(
			(id) -> "brightcove".equals(id) ? registration(id) : null, this::answer, this.clock);

	private final TokenSource tokens = new TokenSource(this.grant, this.executor::add, this.clock);

	@Test
	void tokenIsFetchedOnceAndThenRead() {
		CompletableFuture<IssuedToken> first = this.tokens.obtain("brightcove");
		CompletableFuture<IssuedToken> second = this.tokens.obtain("brightcove");
		this.executor.remove().run();
		assertThat(first.join()).isSameAs(second.join())
			.isSameAs(this.tokens.current("brightcove"))
			.isSameAs(this.tokens.await("brightcove"));
		assertThat(first.join().authorization()).isEqualTo("Bearer token-1");
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void managerGivesTheSameTokenWhoeverIsLoggedIn() {
		this.tokens.obtain("brightcove");
		this.executor.remove().run();
		BrightcoveAuthorizedClientManager manager = new BrightcoveAuthorizedClientManager(this.tokens);
		OAuth2AuthorizeRequest.Builder request = OAuth2AuthorizeRequest.withClientRegistrationId("brightcove");
		assertThat(manager.authorize(request.principal("alice").build()))
			.isSameAs(manager.authorize(request.principal("bob").build()));
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void tokenOfTheManagerLivesFromTheRequestOn() {
		this.tokens.obtain("brightcove");
		Instant requestedAt = this.clock.instant();
		this.executor.remove().run();
		OAuth2AccessToken token = this.tokens.await("brightcove").authorizedClient().getAccessToken();
		assertThat(token.getIssuedAt()).isEqualTo(requestedAt);
		assertThat(token.getExpiresAt()).isEqualTo(requestedAt.plusSeconds(300));
	}

	@Test
	void whoeverGivesUpWaitingLeavesTheOthersAlone() {
		CompletableFuture<IssuedToken> impatient = this.tokens.obtain("brightcove");
		CompletableFuture<IssuedToken> patient = this.tokens.obtain("brightcove");
		impatient.cancel(true);
		this.executor.remove().run();
		assertThat(patient).isCompletedWithValue(this.tokens.current("brightcove"));
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void everyWaiterGetsAnExceptionOfItsOwnThatNamesRegistrationErrorAndProperty() {
		this.refusal = new OAuth2Error("invalid_client", "Unknown client.", null);
		CompletableFuture<IssuedToken> first = this.tokens.obtain("brightcove");
		CompletableFuture<IssuedToken> second = this.tokens.obtain("brightcove");
		this.executor.remove().run();
		ClientAuthorizationException one = failureOf(first);
		assertThat(one).isNotSameAs(failureOf(second))
			.hasMessage("No access token for registration 'brightcove': [invalid_client] Unknown client. "
					+ "Check 'brightcove.oauth.client-id' and 'brightcove.oauth.client-secret'.");
		assertThat(one.getError().getErrorCode()).isEqualTo("invalid_client");
		assertThat(one.getClientRegistrationId()).isEqualTo("brightcove");
	}

	@Test
	void blockedCallerGetsTheStackTraceOfItsOwnCall() {
		this.refusal = new OAuth2Error("invalid_client");
		TokenSource tokens = new TokenSource(this.grant, Runnable::run, this.clock);
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> tokens.await("brightcove"))
			.satisfies((ex) -> assertThat(ex.getStackTrace()).extracting(StackTraceElement::getMethodName)
				.contains("blockedCallerGetsTheStackTraceOfItsOwnCall"));
	}

	@Test
	void interruptedWaiterFailsAndStaysInterrupted() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> this.tokens.await("brightcove"))
			.withMessageContaining("Interrupted");
		assertThat(Thread.interrupted()).isTrue();
		this.executor.remove().run();
		assertThat(this.tokens.current("brightcove")).as("the flight goes on").isNotNull();
	}

	@Test
	void unknownRegistrationIsNamedAndCausesNoRequest() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.tokens.await("partner"))
			.withMessageContaining("'partner'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.tokens.obtain("partner"));
		assertThat(this.tokens.current("partner")).isNull();
		assertThat(this.executor).isEmpty();
	}

	private ClientAuthorizationException failureOf(CompletableFuture<IssuedToken> future) {
		try {
			throw new AssertionError("No failure but " + future.get());
		}
		catch (ExecutionException ex) {
			return (ClientAuthorizationException) ex.getCause();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private OAuth2AccessTokenResponse answer(OAuth2ClientCredentialsGrantRequest request) {
		if (this.refusal != null) {
			throw new OAuth2AuthorizationException(this.refusal);
		}
		return OAuth2AccessTokenResponse.withToken("token-" + this.requests.incrementAndGet())
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(300)
			.build();
	}

	private static ClientRegistration registration(String id) {
		return ClientRegistration.withRegistrationId(id)
			.clientId("id")
			.tokenUri("https://oauth.example.com/token")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build();
	}

}
