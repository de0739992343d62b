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

package io.github.brightcoveoauth.sample.playback;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
class PlaybackControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Test
	void pageCallsNothingBeforeItIsAsked() {
		assertThat(this.mvc.get().uri("/playback")).hasStatusOk()
			.bodyText()
			.contains("Leave it empty for the configured one.")
			.doesNotContain("id=\"no-key\"", "<table");
		assertThat(this.simulator.api(BrightcoveApi.PLAYBACK).calls()).isEmpty();
	}

	@Test
	void videoIsFoundByIdWithTheConfiguredKey() {
		String id = this.simulator.library().addVideo("Alpine Lakes").id();
		assertThat(find().param("q", " " + id + " ")).hasStatusOk()
			.bodyText()
			.contains("Alpine Lakes</h2>", "id=\"sources\"", "application/x-mpegURL", "alt=\"Poster of Alpine Lakes\"")
			.contains("value=\" " + id + " \"")
			.doesNotContain(this.simulator.policyKey());
	}

	@Test
	void videoIsFoundByReferenceIdWithATypedKey() {
		this.simulator.library().addVideo("Alpine Lakes").field("reference_id", "the lakes");
		String key = this.simulator.addPolicyKey();
		assertThat(find().param("q", "ref:the lakes").param("policyKey", key)).hasStatusOk()
			.bodyText()
			.contains("Alpine Lakes</h2>", "<dd>the lakes</dd>")
			.doesNotContain(key);
	}

	@Test
	void wordsAreSearchedForPageByPage() {
		this.simulator.library().clear();
		for (int i = 0; i < 12; i++) {
			this.simulator.library().addVideo("Alpine Lakes " + i);
		}
		this.simulator.library().addVideo("Tide Pools");
		assertThat(find().param("by", "words").param("q", "alpine")).hasStatusOk()
			.bodyText()
			.contains("<span id=\"total\">12</span>", "<span id=\"range\">1–10</span>", "Alpine Lakes 3")
			.contains("name=\"offset\" value=\"10\"", "value=\"words\" selected=\"selected\"")
			.doesNotContain("Tide Pools", "Previous page");
		assertThat(find().param("by", "words").param("q", "alpine").param("offset", "10")).hasStatusOk()
			.bodyText()
			.contains("<span id=\"range\">11–12</span>", "name=\"offset\" value=\"0\"")
			.doesNotContain("Next page");
	}

	@Test
	void videoOfTheResultIsShownWhateverTheFieldsSay() {
		String id = this.simulator.library().addVideo("Alpine Lakes").id();
		assertThat(find().param("by", "words").param("q", "alpine").param("id", id)).hasStatusOk()
			.bodyText()
			.contains("id=\"video-title\"")
			.doesNotContain("id=\"videos\"");
	}

	@Test
	void emptySearchResultIsSaid() {
		assertThat(find().param("by", "words").param("q", "<b>xyzzy")).hasStatusOk()
			.bodyText()
			.contains("No video matches “<span>&lt;b&gt;xyzzy</span>”")
			.doesNotContain("<table");
	}

	@Test
	void unknownVideoIsNotFound() {
		assertThat(find().param("q", "123")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("The account has no video with this id or reference id.", "value=\"123\"");
	}

	@Test
	void nothingToLookUpIsABadRequest() {
		assertThat(find().param("q", " ")).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("Which video?");
		assertThat(this.simulator.api(BrightcoveApi.PLAYBACK).calls()).isEmpty();
	}

	@Test
	void inactiveVideoIsExplained() {
		String id = this.simulator.library().addVideo("Alpine Lakes").inactive().id();
		assertThat(find().param("q", id)).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("VIDEO_NOT_PLAYABLE", "The video is not active");
	}

	@Test
	void keyWithoutSearchRightsIsExplained() {
		String key = this.simulator.addPolicyKey();
		assertThat(find().param("by", "words").param("q", "alpine").param("policyKey", key))
			.hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("ACCESS_DENIED API", "This key may not search.", "value=\"alpine\"")
			.doesNotContain(key);
	}

	@Test
	void keyOfAPageIsExplained() {
		String id = this.simulator.library().addVideo("Alpine Lakes").id();
		String key = this.simulator.addPolicyKey("https://www.example.com");
		assertThat(find().param("q", id).param("policyKey", key)).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("This key is for pages of certain domains.");
	}

	@Test
	void wrongKeyIsExplained() {
		assertThat(find().param("q", "123").param("policyKey", "a-wrong-key")).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("The policy key is refused", "INVALID_POLICY_KEY")
			.doesNotContain("a-wrong-key");
	}

	@Test
	void searchWithoutCsrfTokenIsForbidden() {
		assertThat(this.mvc.post().uri("/playback").param("q", "123")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.simulator.api(BrightcoveApi.PLAYBACK).calls()).isEmpty();
	}

	@Test
	void keyThatMaySearchIsCreatedAndShown() {
		assertThat(create().param("search", "true")).hasStatusOk()
			.bodyText()
			.containsPattern("<code id=\"key\">BCpk\\S+</code>");
		assertThat(this.simulator.api(BrightcoveApi.POLICY).calls()).singleElement()
			.satisfies((call) -> assertThat(call.body()).contains("\"search\"", this.simulator.accountId())
				.doesNotContain("allowed-domains"));
	}

	@Test
	void keyIsCreatedForDomains() {
		assertThat(create().param("domains", "https://a.example.com \r\n\r\n https://b.example.com:8443")).hasStatusOk()
			.bodyText()
			.contains("id=\"new-key\"", "https://b.example.com:8443</textarea>");
		assertThat(this.simulator.api(BrightcoveApi.POLICY).calls()).singleElement()
			.satisfies((call) -> assertThat(call.body())
				.contains("[\"https://a.example.com\",\"https://b.example.com:8443\"]")
				.doesNotContain("search"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "example.com", "https://example.com/", "ftp://example.com", "https://a.com https://b.com" })
	void whatIsNoDomainIsNotSent(String domain) {
		assertThat(create().param("domains", domain)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("These are no domains", "<p>" + domain + "</p>", domain + "</textarea>")
			.doesNotContain("id=\"new-key\"");
		assertThat(this.simulator.api(BrightcoveApi.POLICY).calls()).isEmpty();
	}

	@Test
	void missingPermissionToCreateKeysIsNamed() {
		this.simulator.limitOperations("video-cloud/video/read");
		assertThat(create()).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("The credential may not create policy keys", "video-cloud/player/all");
	}

	@Test
	void refusedCredentialIsExplained() {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 401);
		assertThat(create()).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("No access token", "invalid_client")
			.doesNotContain("id=\"new-key\"");
	}

	@Test
	void refusedKeyDataAreExplained() {
		this.simulator.api(BrightcoveApi.POLICY).failNext(1, 400);
		assertThat(create()).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("NOT_AVAILABLE");
	}

	private MockMvcRequestBuilder find() {
		return this.mvc.post().uri("/playback").with(csrf());
	}

	private MockMvcRequestBuilder create() {
		return this.mvc.post().uri("/playback/keys").with(csrf());
	}

}
