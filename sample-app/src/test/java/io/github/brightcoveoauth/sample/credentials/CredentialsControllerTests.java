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

package io.github.brightcoveoauth.sample.credentials;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.management.AccountScope;
import io.github.brightcoveoauth.management.BrightcoveManagement;
import io.github.brightcoveoauth.management.ClientCredential;
import io.github.brightcoveoauth.management.ClientCredentials;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@AutoConfigureBrightcoveSimulator
@ExtendWith(OutputCaptureExtension.class)
class CredentialsControllerTests {

	private static final String READ = "video-cloud/video/read";

	private static final String OTHER = "video-cloud/new-api/read";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private BrightcoveSimulator simulator;

	@Autowired
	private BrightcoveClients clients;

	@Test
	void startAsksForTheTokenOfStudio() {
		assertThat(this.mvc.get().uri("/credentials")).hasStatusOk()
			.bodyText()
			.contains("type=\"password\"", this.simulator.accountId(), "Show the credentials");
		assertThat(this.simulator.api(BrightcoveApi.OAUTH).calls()).isEmpty();
	}

	@Test
	void credentialsOfTheAccountAreListed() {
		BrightcoveCredentials one = this.simulator.addCredentials(READ, OTHER);
		BrightcoveCredentials another = this.simulator.addCredentials("video-cloud/analytics/read");
		management().delete(another.clientId());
		assertThat(post("")).hasStatusOk()
			.bodyText()
			.contains(one.clientId(), another.clientId(), ">" + READ + "<", ">" + OTHER + "<", "user@example.com")
			.contains("class=\"state good\">1</span>", "Revoked: 1")
			.contains("/credentials/" + one.clientId() + "/revoke")
			.doesNotContain("/credentials/" + another.clientId() + "/revoke")
			.doesNotContain(this.simulator.bcToken(), one.clientSecret());
	}

	@Test
	void accountWithoutCredentialsSaysSo() {
		assertThat(post("")).hasStatusOk().bodyText().contains("The account has no active credential");
	}

	@Test
	void editorOffersAllOperations() {
		assertThat(post("/new")).hasStatusOk().bodyText().satisfies((page) -> {
			for (ApiOperations api : ApiOperations.ALL) {
				assertThat(page).contains(">" + api.api() + "</legend>");
				assertThat(api.operations())
					.allSatisfy((operation) -> assertThat(page).containsOnlyOnce("value=\"" + operation + "\""));
			}
		});
	}

	@Test
	void createdCredentialIsShownWithItsSecretOnce(CapturedOutput output) {
		MvcTestResult created = post("/create", "name", " Partner portal ", "description", "For the web site",
				"operations", READ, "others", OTHER + "\n" + READ);
		ClientCredential credential = onlyOne();
		assertThat(credential.name()).isEqualTo("Partner portal");
		assertThat(credential.description()).isEqualTo("For the web site");
		assertThat(credential.maximumScope()).containsExactly(AccountScope.of(account(), READ, OTHER));
		assertThat(created).hasStatusOk()
			.bodyText()
			.contains("“Partner portal” is created", "BRIGHTCOVE_ACCOUNT_ID=" + this.simulator.accountId(),
					"BRIGHTCOVE_CLIENT_ID=" + credential.clientId(), "client-secret: ${BRIGHTCOVE_CLIENT_SECRET}")
			.containsPattern("BRIGHTCOVE_CLIENT_SECRET=[\\w-]{67}")
			.doesNotContain(this.simulator.bcToken());
		assertThat(created).headers().hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
		assertThat(output).doesNotContain(this.simulator.bcToken());
	}

	@ParameterizedTest
	@CsvSource({ "' ', " + READ + ", Give the credential a name.", "Portal, ' ', Choose at least one operation" })
	void incompleteCredentialIsNotCreatedAndWhatWasTypedIsKept(String name, String others, String message) {
		assertThat(post("/create", "name", name, "description", "<b>For</b> all", "others", others))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Something is missing", message, "value=\"&lt;b&gt;For&lt;/b&gt; all\"", others);
		assertThat(this.simulator.api(BrightcoveApi.OAUTH).calls()).isEmpty();
	}

	@Test
	void credentialIsChangedAndKeepsItsSecret() {
		BrightcoveCredentials credentials = this.simulator.addCredentials(READ, OTHER);
		String path = "/" + credentials.clientId();
		assertThat(post(path + "/edit")).hasStatusOk()
			.bodyText()
			.contains("value=\"Added by the test\"", "value=\"" + READ + "\" checked=\"checked\"", ">" + OTHER + "<")
			.containsOnlyOnce(" checked=");
		assertThat(
				post(path + "/update", "name", "Renamed", "description", "New", "operations", "video-cloud/video/all"))
			.hasStatusOk()
			.bodyText()
			.contains("The credential “Renamed” is changed.", "video-cloud/video/all")
			.doesNotContain(">" + OTHER + "<");
		assertThat(onlyOne().maximumScope()).containsExactly(AccountScope.of(account(), "video-cloud/video/all"));
		assertThat(this.simulator.api(BrightcoveApi.OAUTH).calls()).extracting(SimulatedCall::method)
			.doesNotContain("POST");
	}

	@Test
	void mistakeInAChangeKeepsWhatWasTyped() {
		String id = this.simulator.addCredentials(READ).clientId();
		assertThat(post("/" + id + "/update", "name", "", "operations", "video-cloud/player/all"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Give the credential a name.", "/credentials/" + id + "/update",
					"value=\"video-cloud/player/all\" checked");
		assertThat(onlyOne().name()).isEqualTo("Added by the test");
	}

	@Test
	void credentialIsRevokedAfterAQuestion() {
		String id = this.simulator.addCredentials(READ).clientId();
		assertThat(post("/" + id + "/revoke")).hasStatusOk()
			.bodyText()
			.contains("Revoke “Added by the test” for good?", id, "/credentials/" + id + "/delete");
		assertThat(onlyOne().revoked()).isFalse();
		assertThat(post("/" + id + "/delete")).hasStatusOk()
			.bodyText()
			.contains("The credential " + id + " is revoked.", "Revoked: 1");
		assertThat(onlyOne().revoked()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/delete", "/update" })
	void credentialThatIsRevokedAlreadyIsAConflict(String action) {
		String id = this.simulator.addCredentials(READ).clientId();
		management().delete(id);
		assertThat(post("/" + id + action, "name", "Renamed", "operations", READ)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("It is revoked already");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/edit", "/update", "/revoke", "/delete" })
	void unknownCredentialIsNotFound(String action) {
		assertThat(post("/nobody" + action, "name", "Renamed", "operations", READ)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("<h2 id=\"problem-title\" tabindex=\"-1\">Not found</h2>", "The account has no");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/create", "/nobody/edit", "/nobody/update", "/nobody/revoke", "/nobody/delete" })
	void tokenThatHasEndedIsTold(String action) {
		assertThat(this.mvc.post()
			.uri("/credentials" + action)
			.with(csrf())
			.param("bcToken", "an-old-one")
			.param("name", "Partner portal")
			.param("operations", READ)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("This BC_TOKEN is not accepted", "24 hours", "Log in to Studio", "id=\"work\"")
			.doesNotContain("an-old-one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "BC_TOKEN=abc; other=def", "ü" })
	void valueThatIsNoTokenIsTold(String bcToken) {
		assertThat(this.mvc.post().uri("/credentials").with(csrf()).param("bcToken", bcToken))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("This is no BC_TOKEN")
			.doesNotContain("other=def");
		assertThat(this.simulator.api(BrightcoveApi.OAUTH).calls()).isEmpty();
	}

	@Test
	void troubleOfTheApiKeepsWhatWasTyped() {
		this.simulator.api(BrightcoveApi.OAUTH).failNext(10, 503);
		assertThat(post("/create", "name", "Partner portal", "operations", READ))
			.hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.bodyText()
			.contains("Brightcove answered 503", "value=\"Partner portal\"", "value=\"" + READ + "\" checked");
	}

	@Test
	void requestFromElsewhereIsRefused() {
		assertThat(this.mvc.post().uri("/credentials").param("bcToken", this.simulator.bcToken()))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult post(String action, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri("/credentials" + action)
			.with(csrf())
			.param("bcToken", this.simulator.bcToken());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private ClientCredential onlyOne() {
		assertThat(management().list(account())).hasSize(1);
		return management().list(account()).get(0);
	}

	private long account() {
		return Long.parseLong(this.simulator.accountId());
	}

	private ClientCredentials management() {
		return new BrightcoveManagement(this.clients).clientCredentials(this.simulator.bcToken());
	}

}
