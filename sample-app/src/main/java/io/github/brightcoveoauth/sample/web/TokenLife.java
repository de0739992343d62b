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

import java.time.Duration;
import java.time.Instant;

import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * When a token was issued and how long it lives: all that most pages may show of it.
 *
 * @param issuedAt when its life began
 * @param expiresAt when its life ends
 * @param now when the page was made
 * @since 0.1.0
 */
public record TokenLife(Instant issuedAt, Instant expiresAt, Instant now) {

	/**
	 * Tell of the life of a token.
	 * @param token the token
	 * @param now when the page is made
	 * @return its life
	 */
	public static TokenLife of(OAuth2AccessToken token, Instant now) {
		Instant issuedAt = (token.getIssuedAt() != null) ? token.getIssuedAt() : now;
		Instant expiresAt = (token.getExpiresAt() != null) ? token.getExpiresAt() : now;
		return new TokenLife(issuedAt, expiresAt, now);
	}

	public long life() {
		return Duration.between(this.issuedAt, this.expiresAt).toSeconds();
	}

	public long remaining() {
		return Math.max(Duration.between(this.now, this.expiresAt).toSeconds(), 0);
	}

	public String ageText() {
		return text(Math.max(Duration.between(this.issuedAt, this.now).toSeconds(), 0));
	}

	public String remainingText() {
		return text(remaining());
	}

	private static String text(long seconds) {
		return (seconds < 60) ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
	}

}
