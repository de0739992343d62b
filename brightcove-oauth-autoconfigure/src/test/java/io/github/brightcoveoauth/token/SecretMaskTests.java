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

import io.github.brightcoveoauth.BrightcoveCredentials;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretMaskTests {

	private final SecretMask mask = new SecretMask(BrightcoveCredentials.of("an id", "päss+word"));

	@ParameterizedTest
	@ValueSource(strings = { "päss+word", "p%C3%A4ss%2Bword", "cMOkc3Mrd29yZA==", "YW4gaWQ6cMOkc3Mrd29yZA==",
			"YW4raWQ6cCVDMyVBNHNzJTJCd29yZA==" })
	void everyFormOfTheSecretIsMasked(String form) {
		assertThat(this.mask.apply("sent " + form + " by an id")).isEqualTo("sent *** by an id");
	}

}
