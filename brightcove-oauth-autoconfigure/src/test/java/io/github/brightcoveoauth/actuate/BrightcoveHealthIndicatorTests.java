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

package io.github.brightcoveoauth.actuate;

import java.time.Instant;
import java.util.Map;

import io.github.brightcoveoauth.token.SimulatedTokens;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class BrightcoveHealthIndicatorTests {

	private final SimulatedTokens tokens = new SimulatedTokens();

	private final Instant start = this.tokens.time().instant();

	private final BrightcoveHealthIndicator indicator = new BrightcoveHealthIndicator(this.tokens::source);

	@Test
	void upWhereNobodyHasUsedAToken() {
		assertThat(this.indicator.health()).isEqualTo(Health.up().build());
		assertThat(new BrightcoveHealthIndicator(() -> null).health()).isEqualTo(Health.up().build());
	}

	@Test
	void neverCallsOut() {
		this.indicator.health();
		this.tokens.time().passSeconds(60);
		assertThat(this.tokens.requests()).isZero();
	}

	@Test
	void upWithATokenAndWithOneThatEndedUnused() {
		this.tokens.fetch("brightcove");
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
		this.tokens.time().passSeconds(300);
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void downWithRegistrationErrorCodeAndTimeAndNothingElse() {
		this.tokens.refuse();
		this.tokens.fetch("brightcove");
		assertThat(this.indicator.health()).isEqualTo(
				Health.down().withDetail("brightcove", Map.of("error", "invalid_client", "time", this.start)).build());
	}

	@Test
	void upAgainWithTheNextToken() {
		this.tokens.refuse();
		this.tokens.fetch("brightcove");
		this.tokens.recover();
		this.tokens.time().passSeconds(1);
		this.tokens.fetch("brightcove");
		assertThat(this.indicator.health()).isEqualTo(Health.up().build());
	}

	@Test
	void failedRenewalIsDownOnlyWhenTheTokenHasEnded() {
		this.tokens.fetch("brightcove");
		this.tokens.source().current("brightcove");
		this.tokens.refuse();
		this.tokens.time().passSeconds(284);
		assertThat(this.tokens.requests()).isGreaterThan(1);
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
		this.tokens.time().passSeconds(1);
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void callForARegistrationThatIsNotThereIsNoMatterOfHealth() {
		this.tokens.fetch("unknown");
		assertThat(this.indicator.health()).isEqualTo(Health.up().build());
	}

}
