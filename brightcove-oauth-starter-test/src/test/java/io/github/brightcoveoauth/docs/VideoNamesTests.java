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

import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedVideo;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest
@AutoConfigureBrightcoveSimulator
class VideoNamesTests {

	@Autowired
	VideoNames names;

	@Test
	void jobOutlivesItsToken(BrightcoveSimulator simulator) {
		List<SimulatedVideo> videos = simulator.library().videos();
		for (SimulatedVideo video : videos) {
			assertThat(this.names.get(video.id())).isEqualTo(video.name());
			if (video == videos.get(120)) {
				simulator.tokens().expire();
			}
		}
		assertThat(simulator.tokenRequests()).isEqualTo(2);
	}

	@Test
	void jobKeepsToTheRateLimit(BrightcoveSimulator simulator) {
		simulator.api(BrightcoveApi.CMS).limitCalls();
		for (SimulatedVideo video : simulator.library().videos().subList(0, 12)) {
			assertThat(this.names.get(video.id())).isEqualTo(video.name());
		}
		assertThat(simulator.api(BrightcoveApi.CMS).calls()).extracting((call) -> call.status()).contains(200, 429);
	}

	@Test
	void missingPermissionIsTold(BrightcoveSimulator simulator) {
		simulator.limitOperations("video-cloud/player/read");
		String id = simulator.library().addVideo("Alpine Lakes").id();
		assertThatIllegalStateException().isThrownBy(() -> this.names.get(id)).withMessageContaining("UNAUTHORIZED");
	}

}
