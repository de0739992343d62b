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

package io.github.brightcoveoauth.sample.export;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.brightcoveoauth.sample.command.Application;
import io.github.brightcoveoauth.sample.command.CommandException;
import io.github.brightcoveoauth.sample.command.ConsoleCommand;
import io.github.brightcoveoauth.sample.command.Terminal;
import io.github.brightcoveoauth.sample.export.ExportStatus.State;
import io.github.brightcoveoauth.sample.web.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.springframework.http.HttpStatus;

/**
 * Exports the library from the command line. On a terminal a bar shows how far it is.
 */
@Command(name = "export",
		description = "Exports the library: a list of all videos, and the files of each. Run again, it goes on where "
				+ "it stopped.")
public final class ExportCommand extends ConsoleCommand {

	private static final int SECONDS_TO_STOP = 20;

	@Parameters(paramLabel = "DIR", description = "The directory to export to. It is made if it is not there.")
	private Path directory = Path.of("");

	@Override
	protected void run(Application application, Terminal terminal) throws InterruptedException {
		Export export = application.bean(Exporter.class).export(this.directory);
		ExportStatus status = run(export, terminal);
		if (status.notice() != null) {
			terminal.err().println(status.notice());
		}
		terminal.out()
			.print("%,d of %,d videos are in %s%n".formatted(status.exported(), status.total(), export.directory()));
		if (status.state() != State.FINISHED) {
			throw failed("The export was stopped", "Not all videos are there.", "Run it again, and it goes on.");
		}
		if (!status.failures().isEmpty()) {
			throw failed("Not exported", "%,d videos, which Failures.csv names.".formatted(status.failures().size()),
					"Run it again to try them again.");
		}
	}

	private static ExportStatus run(Export export, Terminal terminal) {
		CountDownLatch ended = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(export, ended)));
		try {
			return ProgressLine.run(export, terminal);
		}
		catch (ExportException ex) {
			throw CommandException.failed(ex.problem());
		}
		finally {
			ended.countDown();
		}
	}

	private static void stop(Export export, CountDownLatch ended) {
		export.stop();
		try {
			ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static CommandException failed(String title, String message, String advice) {
		return CommandException.failed(new Problem(HttpStatus.OK, title, message, advice));
	}

}
