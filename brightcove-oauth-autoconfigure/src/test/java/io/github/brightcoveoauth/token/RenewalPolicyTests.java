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
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RenewalPolicyTests {

	@ParameterizedTest
	@CsvSource({ "2, 500", "4, 1000", "5, 1000", "10, 1000", "20, 1000", "60, 3000", "300, 15000", "600, 30000",
			"86400, 30000" })
	void marginIsAFractionWithinBounds(long life, long marginMillis) {
		assertThat(new RenewalPolicy(0.75, null).expiryMargin(Duration.ofSeconds(life))).hasMillis(marginMillis);
	}

	@ParameterizedTest
	@CsvSource({ "2, 200", "300, 30000", "86400, 8640000" })
	void marginThatIsSetIsTakenAsItIs(long life, long marginMillis) {
		assertThat(new RenewalPolicy(0.75, 0.1).expiryMargin(Duration.ofSeconds(life))).hasMillis(marginMillis);
	}

	@ParameterizedTest
	@CsvSource({ "0, 225000", "0.5, 217500", "1, 210000" })
	void renewalComesEarlierByTheJitterButNeverLater(double random, long renewalMillis) {
		assertThat(new RenewalPolicy(0.75, null, () -> random).renewalAge(Duration.ofSeconds(300)))
			.hasMillis(renewalMillis);
	}

	@ParameterizedTest
	@CsvSource({ "0, 225000", "0.5, 222000", "1, 219000" })
	void renewalInAFleetComesEarlierByLess(double random, long renewalMillis) {
		RenewalPolicy policy = new RenewalPolicy(0.75, 0.1, () -> random).ofFleet();
		assertThat(policy.renewalAge(Duration.ofSeconds(300))).hasMillis(renewalMillis);
		assertThat(policy.expiryMargin(Duration.ofSeconds(300))).hasSeconds(30);
	}

	@Test
	void renewalsAreSpread() {
		RenewalPolicy policy = new RenewalPolicy(0.75, null);
		assertThat(Stream.generate(() -> policy.renewalAge(Duration.ofSeconds(300))).limit(100))
			.allSatisfy((age) -> assertThat(age).isBetween(Duration.ofSeconds(210), Duration.ofSeconds(225)))
			.satisfies((ages) -> assertThat(ages.stream().distinct()).hasSizeGreaterThan(50));
	}

}
