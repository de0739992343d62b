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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForcedRenewalLimitTests {

	private final ForcedRenewalLimit limit = new ForcedRenewalLimit();

	@Test
	void firstIsAlwaysAllowedAndOneInTenSecondsAfterIt() {
		assertThat(this.limit.tryAcquire(0)).isTrue();
		assertThat(this.limit.tryAcquire(0)).isFalse();
		assertThat(this.limit.tryAcquire(9999)).isFalse();
		assertThat(this.limit.tryAcquire(10_000)).isTrue();
		assertThat(this.limit.tryAcquire(19_999)).isFalse();
	}

	@Test
	void clockThatIsSetBackForbidsNothing() {
		assertThat(this.limit.tryAcquire(3_600_000)).isTrue();
		assertThat(this.limit.tryAcquire(1000)).isTrue();
		assertThat(this.limit.tryAcquire(2000)).isFalse();
	}

}
