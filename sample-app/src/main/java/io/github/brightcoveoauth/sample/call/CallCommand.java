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

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.github.brightcoveoauth.sample.command.Application;
import io.github.brightcoveoauth.sample.command.CommandException;
import io.github.brightcoveoauth.sample.command.ConsoleCommand;
import io.github.brightcoveoauth.sample.command.Terminal;
import io.github.brightcoveoauth.sample.web.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Calls an API, and prints what it answers.
 *
 * @since 0.1.0
 */
@Command(name = "call", description = "Calls an API with an access token, and prints the answer.")
public final class CallCommand extends ConsoleCommand {

	private static final String ACCOUNT = "{accountId}";

	@Option(names = { "-X", "--request" }, paramLabel = "METHOD",
			description = "${COMPLETION-CANDIDATES}. Else GET, or POST with a body.")
	private @Nullable CallMethod method;

	@Option(names = { "-d", "--data" }, paramLabel = "BODY",
			description = "JSON to send, or @FILE, or @- for the standard input.")
	private @Nullable String data;

	@Option(names = { "-i", "--include" }, description = "Print the status and the headers of the answer, too.")
	private boolean include;

	@ArgGroup
	private Form form = new Form();

	@Parameters(paramLabel = "URL",
			description = "Where to call, at one of Brightcove's APIs. " + ACCOUNT + " in it is the account.")
	private String url = "";

	@Override
	protected boolean needsAccount() {
		return this.url.contains(ACCOUNT);
	}

	@Override
	protected void run(Application application, Terminal terminal) throws IOException {
		Resource body = body(terminal);
		CallMethod chosen = method(body);
		CallSender sender = application.bean(CallSender.class);
		URI resolved = resolve(application.bean(Addresses.class));
		Answer answer = sender.send(chosen, resolved, body, (request, response) -> print(response, terminal));
		if (!answer.isGood()) {
			throw CommandException.failed(problem(answer));
		}
	}

	private CallMethod method(@Nullable Resource body) {
		if (body != null && this.method == CallMethod.GET) {
			throw CommandException.notSent("A call with GET has no body.", "Leave out --request or --data.");
		}
		return (this.method != null) ? this.method : (body != null) ? CallMethod.POST : CallMethod.GET;
	}

	private @Nullable Resource body(Terminal terminal) throws IOException {
		if (this.data == null || !this.data.startsWith("@")) {
			return (this.data != null) ? new ByteArrayResource(this.data.getBytes(StandardCharsets.UTF_8)) : null;
		}
		if (this.data.equals("@-")) {
			return new ByteArrayResource(terminal.in().readAllBytes());
		}
		Path file = Path.of(this.data.substring(1));
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw CommandException.notSent("Cannot read " + file + ".", "Name a file with --data @FILE.");
		}
		return new FileSystemResource(file);
	}

	private URI resolve(Addresses addresses) {
		try {
			return addresses.resolve(this.url);
		}
		catch (IllegalArgumentException ex) {
			throw CommandException.notSent("This call was not sent. " + ex.getMessage(),
					"URLs begin like " + addresses.first());
		}
	}

	/**
	 * Print the answer, as it comes in if it is to be printed as it is.
	 */
	private Answer print(ClientHttpResponse response, Terminal terminal) throws IOException {
		boolean pretty = this.form.isPretty(terminal);
		boolean streamed = !pretty && response.getStatusCode().is2xxSuccessful();
		byte[] body = streamed ? new byte[0] : response.getBody().readAllBytes();
		Charset charset = Content.charset(response);
		Answer answer = new Answer(response.getStatusCode(), Duration.ZERO, Answer.headers(response.getHeaders()),
				Content.of(body, charset));
		if (this.include) {
			terminal.out().print(head(answer));
		}
		String json = pretty ? Content.json(new String(body, charset)) : null;
		if (streamed) {
			response.getBody().transferTo(terminal.out());
		}
		else if (json != null) {
			terminal.out().print(json + "\n");
		}
		else {
			terminal.out().write(body);
		}
		return answer;
	}

	private static String head(Answer answer) {
		StringBuilder head = new StringBuilder(answer.status()).append('\n');
		answer.headers()
			.forEach((header) -> head.append(header.name()).append(": ").append(header.value()).append('\n'));
		return head.append('\n').toString();
	}

	private static Problem problem(Answer answer) {
		Problem problem = answer.problem();
		return (problem != null) ? problem : new Problem(HttpStatus.BAD_GATEWAY,
				"Brightcove answered " + answer.status(), "That is neither a result nor an error.", null);
	}

	/**
	 * How to print JSON.
	 */
	static final class Form {

		@Option(names = "--pretty", description = "Indent JSON, as is done on a terminal.")
		private boolean pretty;

		@Option(names = "--raw", description = "Print the answer as it is, as is done into a file or a pipe.")
		private boolean raw;

		boolean isPretty(Terminal terminal) {
			return this.pretty || (terminal.isInteractive() && !this.raw);
		}

	}

}
