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

package io.github.brightcoveoauth.sample.live;

import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class LiveControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Autowired
	private LiveJobs jobs;

	@Test
	void jobsAreListedWithTheConfiguredKey() {
		String id = this.simulator.liveJobs().add("processing");
		assertThat(this.mvc.get().uri("/live")).hasStatusOk()
			.bodyText()
			.contains("name=\"job\" value=\"" + id + "\"", ">processing</span>", "name=\"startToken\"")
			.doesNotContain("id=\"first\"", this.simulator.apiKey());
	}

	@Test
	void nextPageBeginsWhereThisOneEnds() {
		LiveJobsPage first = this.jobs.list("", "", "");
		String token = Objects.requireNonNull(first.nextToken());
		LiveJobsPage second = this.jobs.list("", "", token);
		assertThat(find().param("startToken", token)).hasStatusOk()
			.bodyText()
			.contains("id=\"first\"")
			.contains(second.rows().stream().map((job) -> "value=\"" + job.id() + "\"").toList())
			.doesNotContain(first.rows().stream().map((job) -> "value=\"" + job.id() + "\"").toList());
	}

	@Test
	void lastPageHasNoNextOne() {
		this.simulator.liveJobs().clear().add("waiting");
		assertThat(find()).hasStatusOk().bodyText().contains("id=\"jobs\"").doesNotContain("class=\"pages\"");
	}

	@Test
	void jobsAreFilteredByState() {
		this.simulator.liveJobs().clear();
		String finished = this.simulator.liveJobs().add("finished");
		String failed = this.simulator.liveJobs().add("failed");
		assertThat(find().param("state", "failed")).hasStatusOk()
			.bodyText()
			.contains(failed, "Jobs in state failed", "value=\"failed\" selected=\"selected\"")
			.doesNotContain(finished);
	}

	@Test
	void noJobsIsSaid() {
		this.simulator.liveJobs().clear();
		assertThat(find().param("state", "failed")).hasStatusOk()
			.bodyText()
			.contains("No jobs in state failed")
			.doesNotContain("<table");
	}

	@Test
	void unknownStateIsABadRequest() {
		assertThat(find().param("state", "{asleep}")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Invalid input value");
	}

	@Test
	void wrongStartTokenIsABadRequest() {
		assertThat(find().param("startToken", "a+b&state=c")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.simulator.api(BrightcoveApi.LIVE).calls()).singleElement()
			.satisfies((call) -> assertThat(call.query()).containsOnly(entry("start_token", "a+b&state=c")));
	}

	@Test
	void jobIsShownWithItsOutputs() {
		LiveJob job = this.jobs.get("", this.simulator.liveJobs().add("processing"));
		assertThat(find().param("apiKey", this.simulator.apiKey()).param("job", job.id())).hasStatusOk()
			.bodyText()
			.contains(job.streamName() + "</span></h2>", job.id(), String.valueOf(job.region()))
			.contains("id=\"playback-url\">" + job.playbackUrl() + "</code>")
			.contains(job.rows().stream().map((output) -> ">" + output.label() + "</th>").toList())
			.doesNotContain(this.simulator.apiKey(), "rtmp://");
		assertThat(job.rows()).isNotEmpty();
	}

	@Test
	void unknownJobIsNotFound() {
		assertThat(find().param("job", "123")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("There is no live job with this id.");
	}

	@Test
	void wrongKeyIsExplained() {
		assertThat(find().param("apiKey", "a-wrong-key").param("state", "failed")).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("The API key is refused", "Unauthorized", "value=\"failed\" selected=\"selected\"")
			.doesNotContain("a-wrong-key");
	}

	private MockMvcRequestBuilder find() {
		return this.mvc.post().uri("/live").with(csrf());
	}

}
