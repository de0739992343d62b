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

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2Error;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalMemoryTests {

	private final RefusalMemory memory = new RefusalMemory();

	@Test
	void refusalIsHadInsteadOfARequestForASecond() {
		Throwable refusal = TokenRequestException.refused(new OAuth2Error("invalid_client"));
		assertThat(this.memory.refusalAt(5000)).isNull();
		this.memory.remember(refusal, 5000);
		assertThat(this.memory.refusalAt(5000)).isSameAs(refusal);
		assertThat(this.memory.refusalAt(5999)).isSameAs(refusal);
		assertThat(this.memory.refusalAt(6000)).isNull();
	}

	@Test
	void endpointThatFailsWithoutAWordMayBeAskedAtOnce() {
		this.memory.remember(TokenRequestException.unavailable(new OAuth2Error("server_error"), Duration.ZERO), 5000);
		assertThat(this.memory.refusalAt(5000)).isNull();
		assertThat(this.memory.pauseAt(5000)).isZero();
	}

	@Test
	void clockThatIsSetBackEndsIt() {
		this.memory.remember(TokenRequestException.refused(new OAuth2Error("invalid_client")), 3_600_000);
		assertThat(this.memory.refusalAt(1000)).isNull();
		assertThat(this.memory.pauseAt(1000)).isZero();
	}

}
