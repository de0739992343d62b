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

package io.github.brightcoveoauth.sample.web;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;

import static org.assertj.core.api.Assertions.assertThat;

class TokenLifeTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	@Test
	void tellsAgeAndRemainingLife() {
		TokenLife life = life(NOW.minusSeconds(12), NOW.plusSeconds(288));
		assertThat(life.life()).isEqualTo(300);
		assertThat(life.remaining()).isEqualTo(288);
		assertThat(life.ageText()).isEqualTo("12 s");
		assertThat(life.remainingText()).isEqualTo("4 min 48 s");
	}

	@Test
	void expiredTokenHasNoLifeLeft() {
		TokenLife life = life(NOW.minusSeconds(301), NOW.minusSeconds(1));
		assertThat(life.remaining()).isZero();
		assertThat(life.remainingText()).isEqualTo("0 s");
	}

	private static TokenLife life(Instant issuedAt, Instant expiresAt) {
		return TokenLife.of(new OAuth2AccessToken(TokenType.BEARER, "secret", issuedAt, expiresAt), NOW);
	}

}
