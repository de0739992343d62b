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

package io.github.brightcoveoauth.test;

import java.time.Duration;
import java.time.Instant;

import io.github.brightcoveoauth.token.IssuedToken;
import io.github.brightcoveoauth.token.RenewalPolicy;
import io.github.brightcoveoauth.token.TokenGrant;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of a token that nobody fetched, imported by
 * {@link AutoConfigureBrightcoveToken} only.
 */
@AutoConfiguration(beforeName = "io.github.brightcoveoauth.autoconfigure.BrightcoveOAuthAutoConfiguration")
final class BrightcoveTokenAutoConfiguration {

	private static final Duration LIFE = Duration.ofDays(1);

	@Bean
	TokenGrant brightcoveTokenGrant() {
		RenewalPolicy policy = new RenewalPolicy(0.75, null);
		return (client, need) -> {
			Instant now = Instant.now();
			return IssuedToken.shared(client, AutoConfigureBrightcoveToken.TOKEN, now, now.plus(LIFE), policy);
		};
	}

	@Bean
	@Primary
	StaticConnectionDetails brightcoveStaticConnectionDetails(Environment environment) {
		return new StaticConnectionDetails(
				environment.getProperty("brightcove.account-id", AutoConfigureBrightcoveToken.ACCOUNT_ID));
	}

}
