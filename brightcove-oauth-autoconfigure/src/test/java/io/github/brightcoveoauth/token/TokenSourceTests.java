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
import java.time.Instant;
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

	private final SimulatedTime time = new SimulatedTime();

	private final AtomicInteger requests = new AtomicInteger();

	private RuntimeException failure;

	private final ClientCredentialsGrant grant = new ClientCredentialsGrant(
			(id) -> "brightcove".equals(id) ? registration(id) : null, this::answer, new RenewalPolicy(0.75, null),
			this.time);

	private final TokenSource tokens = new TokenSource(this.grant, this.time, this.time);

	@Test
	void tokenIsFetchedOnceAndThenRead() {
		CompletableFuture<IssuedToken> first = this.tokens.obtain("brightcove");
		CompletableFuture<IssuedToken> second = this.tokens.obtain("brightcove");
		this.time.runWhatIsDue();
		assertThat(first.join()).isSameAs(second.join())
			.isSameAs(this.tokens.current("brightcove"))
			.isSameAs(this.tokens.await("brightcove"));
		assertThat(first.join().authorization()).isEqualTo("Bearer token-1");
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void managerGivesTheSameTokenWhoeverIsLoggedIn() {
		this.tokens.obtain("brightcove");
		this.time.runWhatIsDue();
		BrightcoveAuthorizedClientManager manager = new BrightcoveAuthorizedClientManager(this.tokens);
		OAuth2AuthorizeRequest.Builder request = OAuth2AuthorizeRequest.withClientRegistrationId("brightcove");
		assertThat(manager.authorize(request.principal("alice").build())).isNotNull()
			.isSameAs(manager.authorize(request.principal("bob").build()));
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void tokenOfTheManagerLivesFromTheRequestOn() {
		this.tokens.obtain("brightcove");
		Instant requestedAt = this.time.instant();
		this.time.runWhatIsDue();
		OAuth2AccessToken token = this.tokens.await("brightcove").authorizedClient().getAccessToken();
		assertThat(token.getIssuedAt()).isEqualTo(requestedAt);
		assertThat(token.getExpiresAt()).isEqualTo(requestedAt.plusSeconds(300));
	}

	@Test
	void whoeverGivesUpWaitingLeavesTheOthersAlone() {
		CompletableFuture<IssuedToken> impatient = this.tokens.obtain("brightcove");
		CompletableFuture<IssuedToken> patient = this.tokens.obtain("brightcove");
		impatient.cancel(true);
		this.time.runWhatIsDue();
		assertThat(patient).isCompletedWithValue(this.tokens.current("brightcove"));
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void everyWaiterGetsAnExceptionOfItsOwnThatNamesRegistrationErrorAndProperty() {
		this.failure = TokenRequestException.refused(new OAuth2Error("invalid_client", "Unknown client.", null));
		CompletableFuture<IssuedToken> first = this.tokens.obtain("brightcove");
		CompletableFuture<IssuedToken> second = this.tokens.obtain("brightcove");
		this.time.runWhatIsDue();
		ClientAuthorizationException one = failureOf(first);
		assertThat(one).isNotSameAs(failureOf(second))
			.hasMessage("No access token for registration 'brightcove': [invalid_client] Unknown client. "
					+ "Check 'brightcove.oauth.client-id' and 'brightcove.oauth.client-secret'.");
		assertThat(one.getError().getErrorCode()).isEqualTo("invalid_client");
		assertThat(one.getClientRegistrationId()).isEqualTo("brightcove");
	}

	@Test
	void blockedCallerGetsTheTokenThatItWaitedFor() {
		TokenSource tokens = new TokenSource(this.grant, (task, delay) -> task.run(), this.time);
		assertThat(tokens.await("brightcove").authorization()).isEqualTo("Bearer token-1");
	}

	@Test
	void requestThatMayPassIsMadeAgain() {
		this.failure = TokenRequestException.unavailable(new OAuth2Error("server_error"), Duration.ZERO);
		CompletableFuture<IssuedToken> waiting = this.tokens.obtain("brightcove");
		this.time.runWhatIsDue();
		this.failure = null;
		this.time.passSeconds(1);
		assertThat(waiting).isCompletedWithValue(this.tokens.current("brightcove"));
	}

	@Test
	void blockedCallerGetsTheStackTraceOfItsOwnCall() {
		this.failure = TokenRequestException.refused(new OAuth2Error("invalid_client"));
		TokenSource tokens = new TokenSource(this.grant, (task, delay) -> task.run(), this.time);
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
		this.time.runWhatIsDue();
		assertThat(this.tokens.current("brightcove")).as("the flight goes on").isNotNull();
	}

	@Test
	void waitingEndsWhereNoThreadEverComesToTheRequest() {
		TokenSource tokens = new TokenSource(this.grant, this.time, this.time, Duration.ofMillis(1));
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> tokens.await("brightcove"))
			.withMessageContaining("'brightcove': [temporarily_unavailable] It did not come in time.");
		assertThat(failureOf(tokens.obtain("brightcove"))).hasMessageContaining("It did not come in time.");
	}

	@Test
	void rejectedTokenIsReplaced() {
		this.tokens.obtain("brightcove");
		this.time.runWhatIsDue();
		IssuedToken rejected = this.tokens.await("brightcove");
		assertThat(this.tokens.reject("brightcove", rejected)).isTrue();
		this.time.runWhatIsDue();
		assertThat(this.tokens.await("brightcove").authorization()).isEqualTo("Bearer token-2");
		assertThat(this.tokens.reject("brightcove", this.tokens.await("brightcove"))).isFalse();
	}

	@Test
	void closingTellsWhoWaitsAndWhoComesLater() {
		CompletableFuture<IssuedToken> waiting = this.tokens.obtain("brightcove");
		this.tokens.close();
		assertThat(failureOf(waiting)).hasMessageContaining("The application is shutting down.");
		assertThat(failureOf(this.tokens.obtain("brightcove"))).hasMessageContaining("shutting down");
		TokenSource untouched = new TokenSource(this.grant, this.time, this.time);
		untouched.close();
		assertThat(failureOf(untouched.obtain("brightcove"))).hasMessageContaining("shutting down");
	}

	@Test
	void unknownRegistrationIsNamedAndCausesNoRequest() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.tokens.await("partner"))
			.withMessageContaining("'partner'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.tokens.obtain("partner"));
		assertThat(this.tokens.current("partner")).isNull();
		assertThat(this.time.waiting()).isZero();
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
		if (this.failure != null) {
			throw this.failure;
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
