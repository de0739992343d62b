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

package io.github.brightcoveoauth.sample.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.Shell;
import io.github.brightcoveoauth.sample.Shell.Run;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ConsoleCommandLineTests {

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	@TempDir
	private Path directory;

	@BeforeEach
	void reset() {
		simulator.reset();
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@ParameterizedTest
	@CsvSource({ "'', false", "--server.port=0, false", "--debug, false", "token, true", "tokne, true", "-h, true",
			"--help, true", "--version, true", "--credentials file token, true" })
	void argumentsAreOfACommandUnlessAllAreSpringOptions(String arguments, boolean command) {
		String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ");
		assertThat(ConsoleCommandLine.isMeantBy(split)).isEqualTo(command);
	}

	@ParameterizedTest
	@CsvSource({ "--help, 'token   Prints;call    Calls;report  Prints'", "help, 'token   Prints'",
			"token --help, '--json;--credentials=FILE;Exit status:;BRIGHTCOVE_CLIENT_SECRET'",
			"help call, '--request=METHOD;GET, POST, PUT;--data=BODY;--pretty | --raw;{accountId};Exit status:'",
			"report --help, '--dimensions=DIMENSION;--from=DAY;Default: -30d.;--to=DAY;--sort;--limit;--format'" })
	void helpIsShownWithoutAStart(String arguments, String parts, CapturedOutput output) {
		Run run = new Shell(simulator).run(arguments.split(" "));
		assertThat(run.status()).isZero();
		assertThat(run.out()).contains(parts.split(";"));
		assertThat(run.err()).isEmpty();
		assertThat(run.starts()).isZero();
		assertThat(output).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "tokne, Did you mean: java -jar sample-app.jar token?", "call, Missing required parameter: 'URL'",
			"token more, Unmatched argument", "call --pretty --raw https://cms.api.brightcove.com, mutually exclusive",
			"report --format xml, 'Invalid value for option'", "call -X TRACE https://cms.api.brightcove.com, TRACE",
			"-- , There is no command.", "token --server.port=0, Unknown option" })
	void wrongUsageIsToldWithoutAStart(String arguments, String message) {
		Run run = new Shell(simulator).run(arguments.split(" "));
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains(message, "Help: java -jar sample-app.jar").doesNotContain("\tat ");
		assertThat(run.starts()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "token --brightcove.oauth.client-secret=hush", "token --client-secret hush",
			"--BRIGHTCOVE_CLIENT_SECRET=hush token", "token -Dbrightcove.oauth.client-secret=hush",
			"call --policy-key=hush https://edge.api.brightcove.com", "call --access-token=hush https://example.com",
			"token --console.password=hush" })
	void secretAsAnArgumentIsRefusedAndNotRepeated(String arguments) {
		Run run = new Shell(simulator).run(arguments.split(" "));
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("No secret may be an argument", "--credentials").doesNotContain("hush");
		assertThat(run.out()).isEmpty();
		assertThat(run.starts()).isZero();
	}

	@Test
	void whatIsMissingIsNamed() {
		Run run = new Shell(simulator).set("BRIGHTCOVE_ACCOUNT_ID", "")
			.set("BRIGHTCOVE_CLIENT_SECRET", "")
			.run("report");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).isEqualToNormalizingNewlines("""
				Missing: BRIGHTCOVE_ACCOUNT_ID, BRIGHTCOVE_CLIENT_SECRET.
				Set these variables, name a file with --credentials, or run the command on a terminal and be asked.
				""");
		assertThat(run.questions()).isEmpty();
	}

	@Test
	void whoIsAtATerminalIsAskedForWhatIsMissing(CapturedOutput output) {
		Run run = new Shell(simulator).set("BRIGHTCOVE_CLIENT_ID", "")
			.set("BRIGHTCOVE_CLIENT_SECRET", "")
			.terminal(80, simulator.clientId(), " " + simulator.clientSecret())
			.run("token");
		assertThat(run.questions()).containsExactly("Client id", "Client secret (unseen)");
		assertThat(run.status()).isZero();
		assertThat(run.out().lines()).hasSize(1);
		assertThat(run.out() + run.err() + output).doesNotContain(simulator.clientSecret(), "Client");
	}

	@Test
	void askedForTheAccountOnlyByCommandsAboutOne() {
		Run run = new Shell(simulator).set("BRIGHTCOVE_ACCOUNT_ID", "")
			.terminal(80, simulator.accountId())
			.run("call", simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/{accountId}/counts/videos");
		assertThat(run.questions()).containsExactly("Account id");
		assertThat(run.out()).contains("240");
		assertThat(new Shell(simulator).set("BRIGHTCOVE_ACCOUNT_ID", "").run("token").status()).isZero();
	}

	@Test
	void personWhoDoesNotAnswerIsToldWhatIsMissing() {
		Run run = new Shell(simulator).set("BRIGHTCOVE_CLIENT_SECRET", "").terminal(80).run("token");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("Missing: BRIGHTCOVE_CLIENT_SECRET.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "account_id", "account" })
	void credentialsComeFromAFileBeforeAllElse(String account) throws IOException {
		Path file = file("""
				{"%s": %s, "client_id": "%s", "client_secret": "%s"}""".formatted(account, simulator.accountId(),
				simulator.clientId(), simulator.clientSecret()), "rw-------");
		Run run = new Shell(simulator).set("BRIGHTCOVE_ACCOUNT_ID", "1")
			.set("BRIGHTCOVE_CLIENT_ID", "other")
			.set("BRIGHTCOVE_CLIENT_SECRET", "")
			.run("call", "--credentials", file.toString(),
					simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/{accountId}/counts/videos");
		assertThat(run.err()).isEmpty();
		assertThat(run.out()).isEqualTo("{\"count\":240}");
	}

	@Test
	void fileThatOthersCanReadIsWarnedOf() throws IOException {
		Path file = file("""
				{"client_id": "%s", "client_secret": "%s"}""".formatted(simulator.clientId(), simulator.clientSecret()),
				"rw-r-----");
		Run run = new Shell(simulator).run("token", "--credentials", file.toString());
		assertThat(run.status()).isZero();
		assertThat(run.err()).contains("chmod 600 " + file).doesNotContain(simulator.clientSecret());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"client_secret\": hush} | is not JSON from line 1 on.",
			"{\"client_id\": \"a\", \"client_secret\": \"hush | is not JSON",
			"{\"client_secret\": \"hush\"} | has no client_id.", "[\"hush\"] | has no client_id.",
			"{\"client_id\": \"hush\", \"client_secret\": \" \"} | has no client_secret.", "'' | has no client_id." })
	void fileOfAnotherFormIsToldAndNotRepeated(String content, String message) throws IOException {
		Run run = new Shell(simulator).run("token", "--credentials", file(content, "rw-------").toString());
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains(message, "It has to be like {\"account_id\": \"...\"").doesNotContain("hush");
		assertThat(run.starts()).isZero();
	}

	@Test
	void fileThatIsNotThereIsTold() {
		Run run = new Shell(simulator).run("token", "--credentials", this.directory.resolve("none").toString());
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("none: there is no such file.");
		assertThat(new Shell(simulator).run("token", "--credentials", this.directory.toString()).err())
			.contains("Cannot read " + this.directory);
	}

	@Test
	void refusedCredentialsAreToldWithoutThem(CapturedOutput output) {
		Run run = new Shell(simulator).set("BRIGHTCOVE_CLIENT_SECRET", "hush hush").run("token");
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).startsWith("No access token: ").contains("invalid_client").hasLineCount(1);
		assertThat(run.err() + output).doesNotContain("hush");
	}

	@Test
	void wrongSettingIsTold(CapturedOutput output) {
		Run run = new Shell(simulator).set("brightcove.oauth.token-uri", "http://www.example.com/").run("token");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).startsWith("The command does not start: 'brightcove.oauth.token-uri'").hasLineCount(2);
		assertThat(output).isEmpty();
	}

	@Test
	void readerThatHasSeenEnoughIsNotBothered() {
		for (String command : new String[] { "token", "--help" }) {
			Run run = new Shell(simulator).out(failing("Broken pipe")).run(command);
			assertThat(run.status()).isEqualTo(141);
			assertThat(run.err()).isEmpty();
		}
	}

	@Test
	void resultThatCannotBeWrittenIsAFailure() {
		Run run = new Shell(simulator).out(failing("No space left on device")).run("token");
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.err()).isEqualToIgnoringNewLines("The result cannot be written: No space left on device");
	}

	private static OutputStream failing(String reason) {
		return new OutputStream() {

			@Override
			public void write(int b) throws IOException {
				throw new IOException(reason);
			}

			@Override
			public void flush() throws IOException {
				throw new IOException(reason);
			}

		};
	}

	private Path file(String content, String permissions) throws IOException {
		Path file = Files.writeString(this.directory.resolve("brightcove_oauth.json"), content);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
	}

}
