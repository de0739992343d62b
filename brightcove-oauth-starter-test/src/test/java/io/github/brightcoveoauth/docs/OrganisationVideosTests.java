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

package io.github.brightcoveoauth.docs;

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureBrightcoveSimulator
class OrganisationVideosTests {

	@Autowired
	OrganisationVideos videos;

	@Autowired
	Organisations organisations;

	@Test
	void configuredRegistrationHasATokenOfItsOwn(BrightcoveSimulator simulator) {
		assertThat(this.videos.count("partner-a", simulator.accountId())).isEqualTo(new VideoCount(240));
	}

	@Test
	void organisationIsAdmittedAtRunTime(BrightcoveSimulator simulator) {
		BrightcoveCredentials credentials = simulator.addCredentials("video-cloud/video/read");
		this.organisations.admit("acme", credentials.clientId(), credentials.clientSecret());
		assertThat(this.videos.count("acme", simulator.accountId())).isEqualTo(new VideoCount(240));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Registrations {

		@Bean
		DynamicPropertyRegistrar partner(BrightcoveSimulator simulator) {
			return (registry) -> {
				registry.add("brightcove.oauth.clients.partner-a.client-id", simulator::clientId);
				registry.add("brightcove.oauth.clients.partner-a.client-secret", simulator::clientSecret);
			};
		}

	}

}
