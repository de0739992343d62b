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

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.brightcoveoauth.token.ClientCredentialsGrant;
import io.github.brightcoveoauth.token.IssuedToken;
import io.github.brightcoveoauth.token.RenewalPolicy;
import io.github.brightcoveoauth.token.SimulatedTime;
import io.github.brightcoveoauth.token.StubClients;
import io.github.brightcoveoauth.token.TokenListener;
import io.github.brightcoveoauth.token.TokenNeed;
import io.github.brightcoveoauth.token.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances that share a store. Tokens live for 300 s and take 200 ms to fetch.
 */
class FleetTests {

	private static final TokenKey KEY = TokenKey.of(StubClients.client("brightcove", "the-id"));

	private final SimulatedTime time = new SimulatedTime();

	private final MemoryTokenStore store = new MemoryTokenStore(this.time);

	private final List<Instance> instances = new ArrayList<>();

	private Duration maxWait = Duration.ofSeconds(30);

	private RuntimeException refusal;

	private int requests;

	@AfterEach
	void close() {
		this.instances.forEach((instance) -> instance.tokens.close());
	}

	@Test
	void oneInstanceFetchesForAll() {
		List<CompletableFuture<IssuedToken>> tokens = instances(20).map(Instance::obtain).toList();
		this.time.passMillis(500);
		assertThat(tokens).allSatisfy((token) -> assertThat(token.join().tokenValue()).isEqualTo("token-1"));
		assertThat(this.requests).isEqualTo(1);
	}

	@Test
	void instanceThatComesLaterHasTheTokenThatIsThere() {
		instance().obtain();
		this.time.passSeconds(100);
		IssuedToken token = instance().token();
		assertThat(token.tokenValue()).isEqualTo("token-1");
		assertThat(token.issuedAt()).isBefore(this.time.instant().minusSeconds(99));
		assertThat(token.expiresAt()).isAfter(this.time.instant().plusSeconds(199));
		assertThat(this.requests).isEqualTo(1);
	}

	@Test
	void oneInstanceRenewsForAllBeforeTheOldTokenEnds() {
		List<Instance> fleet = instances(20).toList();
		fleet.forEach(Instance::obtain);
		for (int second = 0; second < 3000; second++) {
			this.time.passSeconds(1);
			assertThat(fleet).allSatisfy((instance) -> assertThat(instance.current()).isNotNull());
		}
		assertThat(this.requests).as("in ten lives").isBetween(13, 14);
	}

	@Test
	void onlyThoseThatAskForATokenRenewIt() {
		Instance idle = instance();
		idle.token();
		Instance busy = instance();
		busy.token();
		for (int second = 0; second < 250; second++) {
			busy.current();
			this.time.passSeconds(1);
		}
		assertThat(busy.current().tokenValue()).isEqualTo("token-2");
		assertThat(idle.current().tokenValue()).isEqualTo("token-1");
	}

	@Test
	void waitingInstanceTakesThePlaceOfOneThatWasLost() {
		this.store.lease(KEY, Duration.ofSeconds(5));
		List<CompletableFuture<IssuedToken>> tokens = instances(20).map(Instance::obtain).toList();
		this.time.passMillis(4900);
		assertThat(tokens).allSatisfy((token) -> assertThat(token).isNotDone());
		this.time.passMillis(600);
		assertThat(tokens).allSatisfy((token) -> assertThat(token).isCompleted());
		assertThat(this.requests).isEqualTo(1);
	}

	@Test
	void instanceWaitsForEightToTenSecondsAndThenFetches() {
		this.store.lease(KEY, Duration.ofMinutes(1));
		CompletableFuture<IssuedToken> token = instance().obtain();
		this.time.passMillis(7900);
		assertThat(token).isNotDone();
		this.time.passMillis(2500);
		assertThat(token).isCompleted();
		assertThat(this.store.tokens()).as("for those that come later").isNotEmpty();
	}

	@Test
	void instancesGiveUpWaitingAtDifferentTimes() {
		this.store.lease(KEY, Duration.ofMinutes(10));
		TokenNeed need = new TokenNeed(null, null, Duration.ofSeconds(9));
		long waiting = instances(50).filter((instance) -> {
			this.store.tokens().clear();
			return instance.grant.request(StubClients.client("brightcove", "the-id"), need) == null;
		}).count();
		assertThat(waiting).isBetween(1L, 49L);
	}

	@Test
	void oldTokenIsSentWhileAnInstanceWaits() {
		Instance instance = instance();
		instance.token();
		this.store.lease(KEY, Duration.ofMinutes(10));
		for (int second = 0; second < 226; second++) {
			assertThat(instance.current().tokenValue()).isEqualTo("token-1");
			this.time.passSeconds(1);
		}
		this.time.passSeconds(10);
		assertThat(instance.current().tokenValue()).isEqualTo("token-2");
	}

	@Test
	void refusedInstanceGivesTheLeaseBack() {
		this.refusal = new OAuth2AuthorizationException(new OAuth2Error("invalid_client"));
		CompletableFuture<IssuedToken> refused = instance().obtain();
		this.time.passMillis(300);
		assertThat(refused).isCompletedExceptionally();
		this.refusal = null;
		assertThat(instance().token().tokenValue()).isEqualTo("token-2");
	}

	@Test
	void rejectedTokenIsNotHandedOutAgain() {
		Instance one = instance();
		Instance other = instance();
		IssuedToken rejected = one.token();
		IssuedToken sameAtTheOther = other.token();
		assertThat(one.tokens.reject("brightcove", rejected)).isTrue();
		this.time.runWhatIsDue();
		assertThat(instance().token().tokenValue()).as("one that comes later").isEqualTo("token-2");
		assertThat(one.token().tokenValue()).isEqualTo("token-2");
		assertThat(other.tokens.reject("brightcove", sameAtTheOther)).isTrue();
		assertThat(other.token().tokenValue()).isEqualTo("token-2");
		assertThat(this.requests).isEqualTo(2);
	}

	@Test
	void rejectedTokenIsGoneWhileAnotherIsFetched() {
		Instance instance = instance();
		IssuedToken rejected = instance.token();
		this.refusal = new OAuth2AuthorizationException(new OAuth2Error("invalid_client"));
		instance.tokens.reject("brightcove", rejected);
		this.time.passMillis(300);
		assertThat(this.store.tokens()).isEmpty();
	}

	@Test
	void droppedTokenIsNotHandedOutAgain() {
		Instance instance = instance();
		instance.token();
		instance.tokens.drop("brightcove");
		assertThat(instance.token().tokenValue()).isEqualTo("token-2");
		assertThat(instance().token().tokenValue()).isEqualTo("token-2");
	}

	@ParameterizedTest
	@ValueSource(longs = { -3600, -10, 10, 3600 })
	void clocksMayDiffer(long seconds) {
		Instance one = instance();
		Instance other = instance(Duration.ofSeconds(seconds), new TokenCipher(List.of()));
		one.token();
		this.time.passSeconds(100);
		IssuedToken token = other.token();
		assertThat(token.tokenValue()).isEqualTo("token-1");
		assertThat(Duration.between(other.clock.instant(), token.expiresAt())).hasMillis(199_200);
		for (int second = 0; second < 150; second++) {
			this.time.passSeconds(1);
			assertThat(one.current()).isNotNull();
			assertThat(other.current()).isNotNull();
		}
		assertThat(other.current().tokenValue()).isEqualTo("token-2");
		assertThat(one.current().tokenValue()).isEqualTo("token-2");
		assertThat(this.requests).isEqualTo(2);
	}

	@Test
	void storeThatFailsLeavesEachInstanceItsOwnTokens() {
		this.store.failWith(new QueryTimeoutException("the-token"));
		assertThat(instance().token().tokenValue()).isEqualTo("token-1");
		assertThat(instance().token().tokenValue()).isEqualTo("token-2");
		this.store.failWith(null);
		assertThat(instance().token().tokenValue()).isEqualTo("token-3");
		assertThat(this.store.tokens()).hasSize(1);
	}

	@Test
	void storeThatFailedIsLeftAloneForTenSeconds() {
		this.store.failWith(new QueryTimeoutException("the-token"));
		Instance instance = instance();
		instance.token();
		int questions = this.store.questions();
		instance.tokens.drop("brightcove");
		this.time.passMillis(9000);
		instance.token();
		assertThat(this.store.questions()).isEqualTo(questions);
		assertThat(instance.problems).containsExactly("QueryTimeoutException");
		this.store.failWith(null);
		instance.tokens.drop("brightcove");
		this.time.passMillis(1000);
		instance.token();
		assertThat(this.store.tokens()).hasSize(1);
		assertThat(instance.problems).containsExactly("QueryTimeoutException", "recovery");
	}

	@Test
	void storeThatDoesNotAnswerIsNotWaitedFor() {
		this.maxWait = Duration.ofMillis(500);
		Instance instance = instance();
		instance.token();
		this.store.answerNoMore();
		instance.tokens.drop("brightcove");
		assertThat(instance.token().tokenValue()).isEqualTo("token-2");
		assertThat(instance.problems).containsExactly("no answer within 500 ms");
	}

	@Test
	void firstAnswerOfTheStoreIsWaitedForLonger() {
		this.maxWait = Duration.ofMillis(100);
		this.store.answerNoMore();
		Instance instance = instance();
		assertThat(instance.token().tokenValue()).isEqualTo("token-1");
		assertThat(instance.problems).containsExactly("no answer within 200 ms");
	}

	@Test
	void storeThatFailsInTheMiddleCostsNoToken() {
		Instance one = instance();
		Instance other = instance();
		one.token();
		other.token();
		this.store.failWith(new QueryTimeoutException("the-token"));
		for (int second = 0; second < 240; second++) {
			this.time.passSeconds(1);
			assertThat(one.current()).isNotNull();
			assertThat(other.current()).isNotNull();
		}
		assertThat(this.requests).as("the first, and one of each").isEqualTo(3);
		this.store.failWith(null);
		for (int second = 0; second < 240; second++) {
			this.time.passSeconds(1);
			assertThat(one.current()).isNotNull();
			assertThat(other.current()).isNotNull();
		}
		assertThat(this.requests).as("one for both again").isEqualTo(4);
		assertThat(one.current().tokenValue()).isEqualTo(other.current().tokenValue());
	}

	@Test
	void tokenThatWasSavedJustBeforeTheLeaseIsTaken() {
		instance().token();
		Map<String, StoredToken> saved = Map.copyOf(this.store.tokens());
		this.store.tokens().clear();
		this.store.beforeNextLease(() -> this.store.tokens().putAll(saved));
		assertThat(instance().token().tokenValue()).isEqualTo("token-1");
	}

	@Test
	void tokenThatEndedIsNotTaken() {
		instance().token();
		this.time.passSeconds(286);
		assertThat(instance().token().tokenValue()).isEqualTo("token-2");
	}

	@Test
	void storeThatLostItsTokensIsGivenAnother() {
		instance().token();
		this.store.tokens().clear();
		assertThat(instance().token().tokenValue()).isEqualTo("token-2");
		assertThat(instance().token().tokenValue()).isEqualTo("token-2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "line\nbreak", "tokén", "{aes-gcm}AAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void garbageIsReplaced(String garbage) {
		instance().token();
		this.store.replaceAll((token) -> token.withValue(garbage));
		Instance instance = instance();
		assertThat(instance.token().tokenValue()).isEqualTo("token-2");
		assertThat(instance.problems).allMatch((problem) -> problem.startsWith("unreadable:"));
		assertThat(instance().token().tokenValue()).isEqualTo("token-2");
	}

	@Test
	void tokenThatEndsBeforeItBeginsIsReplaced() {
		instance().token();
		this.store.replaceAll((token) -> new StoredToken(token.value(), token.expiresAt(), token.issuedAt()));
		Instance instance = instance();
		assertThat(instance.token().tokenValue()).isEqualTo("token-2");
		assertThat(instance.problems).isNotEmpty().allMatch((problem) -> problem.equals("unreadable: it is no token"));
	}

	@Test
	void tokenOfAnotherEncryptionKeyIsReplaced() {
		encrypted(1).token();
		Instance instance = encrypted(2);
		assertThat(instance.token().tokenValue()).isEqualTo("token-2");
		assertThat(instance.problems).isNotEmpty()
			.allMatch((problem) -> problem.equals("unreadable: it is encrypted with another key"));
	}

	@Test
	void tokensAreSharedByThoseThatHaveTheKey() {
		encrypted(1).token();
		assertThat(encrypted(1).token().tokenValue()).isEqualTo("token-1");
		assertThat(this.store.tokens().values().toString()).doesNotContain("token-1");
		assertThat(this.store.tokens().values()).allMatch((token) -> token.value().startsWith("{aes-gcm}"));
	}

	@Test
	void neitherIdNorSecretIsStored() {
		instance().token();
		assertThat(this.store.tokens()).hasSize(1);
		this.store.tokens()
			.forEach((key, token) -> assertThat(key + token.value()).startsWith("brightcove:")
				.contains("token-1")
				.doesNotContain("the-id", "the-secret"));
	}

	@Test
	void tokenOfOtherCredentialsIsNotTaken() {
		instance().token();
		Instance other = instance();
		other.clients.add("brightcove", "another-id");
		assertThat(other.token().tokenValue()).isEqualTo("token-2");
	}

	@Test
	void nothingIsAskedAfterTheEnd() {
		Instance instance = instance();
		instance.tokens.close();
		int questions = this.store.questions();
		assertThat(instance.obtain()).isCompletedExceptionally();
		assertThat(this.store.questions()).isEqualTo(questions);
	}

	private Stream<Instance> instances(int number) {
		return Stream.generate(this::instance).limit(number);
	}

	private Instance instance() {
		return instance(Duration.ZERO, new TokenCipher(List.of()));
	}

	private Instance encrypted(int key) {
		byte[] bytes = new byte[32];
		Arrays.fill(bytes, (byte) key);
		return instance(Duration.ZERO, new TokenCipher(List.of(bytes)));
	}

	private Instance instance(Duration ahead, TokenCipher cipher) {
		Instance instance = new Instance(ahead, cipher);
		this.instances.add(instance);
		return instance;
	}

	private OAuth2AccessTokenResponse answer(OAuth2ClientCredentialsGrantRequest request) {
		String token = "token-" + ++this.requests;
		this.time.passMillis(200);
		if (this.refusal != null) {
			throw this.refusal;
		}
		return OAuth2AccessTokenResponse.withToken(token)
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(300)
			.build();
	}

	private final class Instance implements TokenListener {

		private final StubClients clients = new StubClients();

		private final List<String> problems = new ArrayList<>();

		private final InstantSource clock;

		private final FleetGrant grant;

		private final TokenSource tokens;

		Instance(Duration ahead, TokenCipher cipher) {
			this.clock = () -> FleetTests.this.time.instant().plus(ahead);
			RenewalPolicy policy = new RenewalPolicy(0.75, null).ofFleet();
			this.grant = new FleetGrant(new ClientCredentialsGrant(FleetTests.this::answer, policy, this.clock),
					FleetTests.this.store, cipher, policy, this.clock, this,
					new StoreGuard(this.clock, this, FleetTests.this.maxWait));
			this.tokens = new TokenSource(this.clients, this.grant, FleetTests.this.time, this.clock, this);
		}

		CompletableFuture<IssuedToken> obtain() {
			return this.tokens.obtain("brightcove");
		}

		IssuedToken token() {
			CompletableFuture<IssuedToken> token = obtain();
			FleetTests.this.time.passMillis(400);
			assertThat(token).isCompleted();
			return token.join();
		}

		IssuedToken current() {
			return this.tokens.current("brightcove");
		}

		@Override
		public void onStoreFailure(String problem) {
			this.problems.add(problem);
		}

		@Override
		public void onStoreRecovery() {
			this.problems.add("recovery");
		}

		@Override
		public void onUnreadableToken(String registrationId, String problem) {
			this.problems.add("unreadable: " + problem);
		}

	}

}
