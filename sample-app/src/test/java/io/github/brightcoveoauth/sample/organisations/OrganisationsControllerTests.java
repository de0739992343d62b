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

package io.github.brightcoveoauth.sample.organisations;

import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver.clientRegistrationId;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
@ExtendWith(OutputCaptureExtension.class)
class OrganisationsControllerTests {

	private static final String READ = "video-cloud/video/read";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Autowired
	private BrightcoveClients clients;

	@Autowired
	private Organisations organisations;

	@AfterEach
	void removeAll() {
		this.organisations.all().forEach((organisation) -> this.organisations.remove(organisation.id()));
	}

	@Test
	void addedOrganisationIsListedWithoutItsSecret(CapturedOutput output) {
		BrightcoveCredentials credentials = this.simulator.addCredentials(READ);
		assertThat(
				add(" Harbour Films ", this.simulator.accountId(), credentials.clientId(), credentials.clientSecret()))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl("/organisations");
		assertThat(this.mvc.get().uri("/organisations")).hasStatusOk()
			.bodyText()
			.contains(">Harbour Films</h2>", credentials.clientId(), ">none</span>")
			.doesNotContain(credentials.clientSecret());
		assertThat(this.organisations.all()).singleElement().asString().doesNotContain(credentials.clientSecret());
		assertThat(output).doesNotContain(credentials.clientSecret());
		assertThat(this.simulator.tokenRequests()).isZero();
	}

	@Test
	void organisationsAreListedByName() {
		List.of("beta", "Alpha", "Gamma").forEach((name) -> add(name, "1", "id", "secret"));
		assertThat(this.organisations.all()).extracting(Organisation::name).containsExactly("Alpha", "beta", "Gamma");
	}

	@Test
	void libraryIsReadInTheNameOfTheOrganisation() {
		Organisation organisation = organisation(this.simulator.addCredentials(READ));
		assertThat(this.mvc.get().uri("/organisations/{id}", organisation.id())).hasStatusOk()
			.bodyText()
			.contains("<h1>Harbour Films</h1>", "id=\"video-count\">240<", "<table id=\"videos\">",
					organisation.clientId());
		List<SimulatedCall> calls = this.simulator.api(BrightcoveApi.CMS).calls();
		assertThat(calls).hasSize(2)
			.allSatisfy((call) -> assertThat(call.path()).startsWith("/accounts/" + this.simulator.accountId() + "/"));
		this.mvc.get().uri("/videos").exchange();
		assertThat(this.simulator.api(BrightcoveApi.CMS).calls()).element(2)
			.satisfies((call) -> assertThat(call.authorization()).isNotEqualTo(calls.get(0).authorization()));
		await().untilAsserted(() -> assertThat(this.mvc.get().uri("/organisations")).bodyText()
			.containsPattern("until \\d\\d:\\d\\d:\\d\\d UTC"));
	}

	@Test
	void accountIsThatOfTheOrganisation() {
		BrightcoveCredentials credentials = this.simulator.addCredentials(READ);
		String id = this.organisations.add("Harbour Films", "42", credentials).id();
		this.mvc.get().uri("/organisations/{id}", id).exchange();
		assertThat(this.simulator.api(BrightcoveApi.CMS).calls()).isNotEmpty()
			.allSatisfy((call) -> assertThat(call.path()).startsWith("/accounts/42/"));
	}

	@Test
	void wrongSecretIsToldAtTheFirstUse() {
		String clientId = this.simulator.addCredentials(READ).clientId();
		Organisation organisation = organisation(BrightcoveCredentials.of(clientId, "a-wrong-secret"));
		assertThat(this.mvc.get().uri("/organisations/{id}", organisation.id())).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("No access token", "refuses the client id or the secret of this organisation",
					"Remove this organisation")
			.doesNotContain("a-wrong-secret", "id=\"video-count\"");
	}

	@Test
	void missingPermissionIsTold() {
		Organisation organisation = organisation(this.simulator.addCredentials("video-cloud/player/read"));
		assertThat(this.mvc.get().uri("/organisations/{id}", organisation.id())).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("Brightcove answered 401", "The credential may lack the operation");
	}

	@Test
	void troubleOfTheTokenEndpointIsNoFaultOfTheCredential() {
		Organisation organisation = organisation(this.simulator.addCredentials(READ));
		this.simulator.api(BrightcoveApi.OAUTH).failNext(1, 400, "invalid_scope", null);
		assertThat(this.mvc.get().uri("/organisations/{id}", organisation.id())).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("No access token", "invalid_scope")
			.doesNotContain("refuses the client id");
	}

	@Test
	void removedOrganisationIsForgottenAndGetsNoMoreTokens() {
		Organisation organisation = organisation(this.simulator.addCredentials(READ));
		assertThat(count(organisation)).contains("240");
		assertThat(this.mvc.post().uri("/organisations/{id}/remove", organisation.id()).with(csrf()))
			.hasRedirectedUrl("/organisations");
		this.simulator.tokens().expire();
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> count(organisation))
			.withMessageContaining(organisation.id());
		assertThat(this.mvc.get().uri("/organisations")).bodyText()
			.contains("There is no organisation yet.")
			.doesNotContain(organisation.name());
		assertThat(this.mvc.get().uri("/organisations/{id}", organisation.id())).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("There is no such organisation.");
	}

	@ParameterizedTest
	@CsvSource({ "' ', 1, id, secret, Give the organisation a name.",
			"Harbour, one, id, secret, The account id is a number",
			"Harbour, ' ', id, secret, The account id is a number", "Harbour, 1, ' ', secret, Type the client id.",
			"Harbour, 1, id, ' ', Type the client secret." })
	void incompleteOrganisationIsNotAddedAndWhatWasTypedIsKept(String name, String accountId, String clientId,
			String secret, String message) {
		assertThat(add(name, accountId, clientId, secret)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains(message, "value=\"" + name.strip() + "\"", "value=\"" + accountId.strip() + "\"",
					"value=\"" + clientId.strip() + "\"")
			.doesNotContain("value=\"secret\"");
		assertThat(this.organisations.all()).isEmpty();
	}

	private MvcTestResult add(String name, String accountId, String clientId, String clientSecret) {
		return this.mvc.post()
			.uri("/organisations")
			.with(csrf())
			.param("name", name)
			.param("accountId", accountId)
			.param("clientId", clientId)
			.param("clientSecret", clientSecret)
			.exchange();
	}

	private Organisation organisation(BrightcoveCredentials credentials) {
		return this.organisations.add("Harbour Films", this.simulator.accountId(), credentials);
	}

	private String count(Organisation organisation) {
		return String.valueOf(this.clients.restClient(BrightcoveApi.CMS)
			.get()
			.uri("/accounts/{accountId}/counts/videos")
			.attributes(clientRegistrationId(organisation.id()))
			.retrieve()
			.body(String.class));
	}

}
