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

package io.github.brightcoveoauth.sample.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.sample.Shell;
import io.github.brightcoveoauth.sample.Shell.Run;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import io.github.brightcoveoauth.test.SimulatedCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallCommandTests {

	private static final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	private static final String COUNT = simulator.baseUrl(BrightcoveApi.CMS) + "/accounts/{accountId}/counts/videos";

	@BeforeEach
	void reset() {
		simulator.reset();
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@Test
	void answerIsPrintedAsItIs() {
		Run run = call(COUNT);
		assertThat(run.status()).isZero();
		assertThat(run.out()).isEqualTo("{\"count\":240}");
		assertThat(run.err()).isEmpty();
	}

	@Test
	void jsonIsIndentedOnATerminalOrWhenAskedFor() {
		String indented = "{\n  \"count\": 240\n}\n";
		assertThat(call("--pretty", COUNT).out()).isEqualTo(indented);
		assertThat(new Shell(simulator).terminal(80).run("call", COUNT).out()).isEqualTo(indented);
		assertThat(new Shell(simulator).terminal(80).run("call", "--raw", COUNT).out()).isEqualTo("{\"count\":240}");
	}

	@Test
	void headOfTheAnswerComesFirstWhenAskedFor() {
		assertThat(call("-i", COUNT).out()).startsWith("200 OK\n")
			.containsIgnoringCase("content-type: application/json")
			.endsWith("\n\n{\"count\":240}");
	}

	@ParameterizedTest
	@CsvSource({ "'', GET", "-d {}, POST", "-X PUT -d {}, PUT", "-X delete, DELETE" })
	void methodIsGetUnlessThereIsABody(String options, String method) {
		List<String> arguments = Arrays.stream((options + " " + COUNT).strip().split(" ")).toList();
		call(arguments.toArray(String[]::new));
		assertThat(calls()).singleElement().extracting(SimulatedCall::method).isEqualTo(method);
	}

	@Test
	void bodyComesFromTheArgumentAFileOrTheInput(@TempDir Path directory) throws IOException {
		String body = "{\r\n \"name\": \"Überblick\"}\n";
		Path file = Files.writeString(directory.resolve("body.json"), body);
		call("-d", body, COUNT);
		call("--data", "@" + file, COUNT);
		new Shell(simulator).in(body).run("call", "-d", "@-", COUNT);
		assertThat(calls()).hasSize(3).allSatisfy((call) -> assertThat(call.body()).isEqualTo(body));
	}

	@Test
	void fileThatIsNotThereIsToldWithoutAStart() {
		Run run = call("-d", "@nothing.json", COUNT);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("Cannot read nothing.json.");
		assertThat(run.starts()).isZero();
	}

	@Test
	void getWithABodyIsRefused() {
		Run run = call("-X", "GET", "-d", "{}", COUNT);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("A call with GET has no body.");
		assertThat(calls()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "https://www.example.com/v1, None of Brightcove's APIs is at www.example.com.",
			"http://cms.api.brightcove.com/v1, Calls go over https only",
			"https://cms.api.brightcove.com/{id}, Put a value in the place of {id}." })
	void callElsewhereIsNotSent(String url, String reason) {
		Run run = call(url);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).startsWith("This call was not sent. " + reason).contains(COUNT);
		assertThat(simulator.tokenRequests()).isZero();
	}

	@Test
	void refusalOfAnApiIsPrintedAndExplained() {
		simulator.limitOperations("video-cloud/player/read");
		Run run = call(COUNT);
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).contains("UNAUTHORIZED").startsWith("[{");
		assertThat(run.err()).startsWith("Brightcove answered 401 Unauthorized: ")
			.contains("The credential may lack the operation")
			.hasLineCount(2);
	}

	@Test
	void serverThatIsNotThereIsAFailure() {
		Run run = new Shell(simulator).set("brightcove.apis.cms.base-url", "http://127.0.0.1:1")
			.run("call", "http://127.0.0.1:1/");
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).startsWith("Brightcove cannot be reached: ");
	}

	@Test
	void answerOfAnySizeAndKindIsPrintedAsItIsAndARedirectIsNoSuccess() throws IOException {
		byte[] film = new byte[3_000_000];
		Arrays.fill(film, (byte) 0xff);
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/film", (exchange) -> {
			exchange.sendResponseHeaders(200, film.length);
			exchange.getResponseBody().write(film);
			exchange.close();
		});
		server.createContext("/moved", (exchange) -> {
			exchange.getResponseHeaders().set("Location", "https://www.example.com/");
			exchange.sendResponseHeaders(302, -1);
			exchange.close();
		});
		server.start();
		try {
			String url = "http://127.0.0.1:" + server.getAddress().getPort();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Shell shell = new Shell(simulator).set("brightcove.apis.cms.base-url", url).out(out);
			assertThat(shell.run("call", url + "/film").status()).isZero();
			assertThat(out.toByteArray()).isEqualTo(film);
			out.reset();
			assertThat(shell.run("call", "--pretty", url + "/film").status()).isZero();
			assertThat(out.toByteArray()).isEqualTo(film);
			Run moved = shell.run("call", url + "/moved");
			assertThat(moved.status()).isEqualTo(1);
			assertThat(moved.err()).startsWith("Brightcove answered 302 Found: ");
		}
		finally {
			server.stop(0);
		}
	}

	private static Run call(String... arguments) {
		String[] all = new String[arguments.length + 1];
		all[0] = "call";
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return new Shell(simulator).run(all);
	}

	private static List<SimulatedCall> calls() {
		return simulator.api(BrightcoveApi.CMS).calls();
	}

}
