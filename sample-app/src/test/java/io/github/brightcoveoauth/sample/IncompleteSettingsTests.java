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

package io.github.brightcoveoauth.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class IncompleteSettingsTests {

	@Test
	void startWithoutAnAccountFailsAndSaysWhatToSet(CapturedOutput output) {
		assertThatException().isThrownBy(() -> SpringApplication.run(SampleApplication.class, "--server.port=0",
				"--brightcove.account-id=", "--brightcove.oauth.client-id=a", "--brightcove.oauth.client-secret=b"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("brightcove.account-id")
			.contains("Set BRIGHTCOVE_ACCOUNT_ID to its id.");
	}

	@Test
	void startWithoutCredentialsFailsAndSaysWhatToSet(CapturedOutput output) {
		assertThatException().isThrownBy(() -> SpringApplication.run(SampleApplication.class, "--server.port=0",
				"--brightcove.account-id=1", "--brightcove.oauth.client-id=", "--brightcove.oauth.client-secret="));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("brightcove.oauth.client-id")
			.contains("Action:");
	}

}
