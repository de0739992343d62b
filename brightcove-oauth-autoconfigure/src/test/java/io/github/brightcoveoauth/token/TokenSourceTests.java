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

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenSourceTests {

	private final SimulatedTime time = new SimulatedTime();

	private final AtomicInteger requests = new AtomicInteger();

	private final List<String> askedFor = new ArrayList<>();

	private RuntimeException failure;

	private final StubClients clients = new StubClients();

	private final ClientCredentialsGrant grant = new ClientCredentialsGrant(this::answer, new RenewalPolicy(0.75, null),
			this.time);

	private final TokenSource tokens = tokens(this.time);

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
		this.failure = TokenRequestException.refused(new OAuth2Error("invalid_client", "Unknown client", null));
		CompletableFuture<IssuedToken> first = this.tokens.obtain("brightcove");
		CompletableFuture<IssuedToken> second = this.tokens.obtain("brightcove");
		this.time.runWhatIsDue();
		ClientAuthorizationException one = failureOf(first);
		assertThat(one).isNotSameAs(failureOf(second))
			.hasMessage("No access token for registration 'brightcove': [invalid_client] Unknown client. "
					+ "Mend brightcove after invalid_client.");
		assertThat(one.getError().getErrorCode()).isEqualTo("invalid_client");
		assertThat(one.getClientRegistrationId()).isEqualTo("brightcove");
	}

	@Test
	void blockedCallerGetsTheTokenThatItWaitedFor() {
		TokenSource tokens = tokens(TokenSourceTests::runAtOnce);
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
		TokenSource tokens = tokens(TokenSourceTests::runAtOnce);
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
		TokenSource tokens = new TokenSource(this.clients, this.grant, this.time, this.time,
				new TokenListeners(List.of()), Duration.ofMillis(1));
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
		TokenSource untouched = tokens(this.time);
		untouched.close();
		assertThat(failureOf(untouched.obtain("brightcove"))).hasMessageContaining("shutting down");
	}

	@Test
	void unknownRegistrationIsNamedAndCausesNoRequest() {
		CompletableFuture<IssuedToken> unknown = this.tokens.obtain("partner");
		this.time.runWhatIsDue();
		assertThat(failureOf(unknown)).hasMessage("No access token for registration 'partner': "
				+ "[client_registration_not_found] There are no credentials for it. "
				+ "Mend partner after client_registration_not_found.");
		assertThat(this.tokens.current("partner")).isNull();
		assertThat(this.requests).hasValue(0);
	}

	@Test
	void registrationThatCameAtRunTimeGetsATokenOfItsOwn() {
		assertThat(failureOf(fetch("partner"))).isNotNull();
		this.clients.add("partner", "partners-id");
		this.time.passSeconds(1);
		assertThat(fetch("partner").join()).isNotSameAs(fetch("brightcove").join())
			.isSameAs(this.tokens.await("partner"));
		assertThat(this.askedFor).containsExactly("partners-id", "the-id");
	}

	@Test
	void changedCredentialsCountFromTheNextTokenOn() {
		this.clients.add("partner", "old-id");
		fetch("partner");
		this.clients.add("partner", "new-id");
		this.tokens.current("partner");
		this.time.passSeconds(225);
		assertThat(this.askedFor).containsExactly("old-id", "new-id");
	}

	@Test
	void tokenOfWithdrawnCredentialsIsDroppedWhenItsRenewalIsDue() {
		this.clients.add("partner", "partners-id");
		fetch("partner");
		this.clients.withdraw("partner");
		assertThat(this.tokens.current("partner")).isNotNull();
		this.time.passSeconds(225);
		assertThat(this.tokens.current("partner")).isNull();
		assertThat(failureOf(fetch("partner"))).hasMessageContaining("There are no credentials for it.");
	}

	@Test
	void credentialsThatCannotBeReadAreAskedForAgain() {
		this.clients.add("partner", "partners-id");
		this.clients.failWith(new IllegalStateException("The database is away"));
		CompletableFuture<IssuedToken> waiting = fetch("partner");
		this.clients.failWith(null);
		this.time.passSeconds(1);
		assertThat(waiting).isCompletedWithValue(this.tokens.current("partner"));
		this.clients.failWith(new IllegalStateException("The database is away"));
		CompletableFuture<IssuedToken> failing = fetch("other");
		this.time.passSeconds(15);
		assertThat(failureOf(failing))
			.hasMessageContaining("'other': [server_error] Its credentials cannot be read: IllegalStateException.");
	}

	@Test
	void registrationThatIsNoLongerUsedIsForgotten() {
		this.clients.add("partner", "partners-id");
		fetch("partner");
		this.time.passSeconds(225);
		assertThat(this.time.waiting()).isZero();
		assertThat(this.tokens.current("partner")).isNull();
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void registrationThatIsUsedIsRenewedLikeAConfiguredOne() {
		this.clients.add("partner", "partners-id");
		IssuedToken first = fetch("partner").join();
		this.tokens.current("partner");
		this.time.passSeconds(225);
		assertThat(this.tokens.current("partner")).isNotNull().isNotSameAs(first);
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void configuredRegistrationIsNotForgotten() {
		IssuedToken first = fetch("brightcove").join();
		this.time.passSeconds(226);
		assertThat(this.tokens.current("brightcove")).isSameAs(first);
	}

	@Test
	void refusedRegistrationIsForgottenOnceTheRefusalIs() {
		this.clients.add("partner", "partners-id");
		this.failure = TokenRequestException.refused(new OAuth2Error("invalid_client"));
		assertThat(failureOf(fetch("partner"))).isNotNull();
		assertThat(this.time.waiting()).isOne();
		this.time.passSeconds(1);
		assertThat(this.time.waiting()).isZero();
	}

	@Test
	void leastRecentlyUsedRegistrationsMakeWay() {
		IntStream.range(0, 10_001).forEach((i) -> {
			this.clients.add("partner-" + i, "id-" + i);
			fetch("partner-" + i);
			this.tokens.current("partner-0");
		});
		assertThat(this.tokens.current("partner-0")).isNotNull();
		assertThat(this.tokens.current("partner-1")).isNull();
		assertThat(this.tokens.current("partner-2")).isNotNull();
		assertThat(this.time.waiting()).isEqualTo(10_000);
	}

	@Test
	void registrationsThatCameAndWentLeaveNothingBehind() {
		List<WeakReference<IssuedToken>> tokens = IntStream.range(0, 100_000).mapToObj((i) -> {
			this.clients.add("partner-" + i, "id-" + i);
			return new WeakReference<>(fetch("partner-" + i).join());
		}).toList();
		this.time.passSeconds(225);
		assertThat(this.time.waiting()).isZero();
		System.gc();
		assertThat(tokens).allMatch((token) -> token.get() == null);
	}

	private CompletableFuture<IssuedToken> fetch(String registrationId) {
		CompletableFuture<IssuedToken> token = this.tokens.obtain(registrationId);
		this.time.runWhatIsDue();
		return token;
	}

	private TokenSource tokens(TokenRequestExecutor executor) {
		return new TokenSource(this.clients, this.grant, executor, this.time, new TokenListeners(List.of()));
	}

	private static Future<?> runAtOnce(Runnable task, Duration delay) {
		task.run();
		return CompletableFuture.completedFuture(null);
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
		this.askedFor.add(request.getClientRegistration().getClientId());
		return OAuth2AccessTokenResponse.withToken("token-" + this.requests.incrementAndGet())
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(300)
			.build();
	}

}
