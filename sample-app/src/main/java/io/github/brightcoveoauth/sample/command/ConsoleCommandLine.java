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

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads the arguments, carries out the command, and says in a line or two what is wrong.
 *
 * @since 0.1.0
 */
public final class ConsoleCommandLine {

	/**
	 * As a shell has it of a program that wrote to nobody.
	 */
	private static final int BROKEN_PIPE = 141;

	private static final Pattern SECRET = Pattern
		.compile("(--|-D)[^=]*(?i:secret|password|key|access.?token)[^=]*(=.*)?", Pattern.DOTALL);

	private final Class<?> application;

	private final Terminal terminal;

	private final CommandLine commandLine;

	/**
	 * Create a command line.
	 * @param application the application whose beans do the work
	 * @param commands the object that names the commands
	 * @param terminal where results and problems go
	 */
	public ConsoleCommandLine(Class<?> application, Object commands, Terminal terminal) {
		this.application = application;
		this.terminal = terminal;
		this.commandLine = new CommandLine(commands).setExpandAtFiles(false)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
			.setErr(new PrintWriter(terminal.err(), true))
			.setParameterExceptionHandler((ex, arguments) -> wrongUsage(ex))
			.setExecutionStrategy(this::execute);
		this.commandLine.getCommandSpec().version(String.valueOf(application.getPackage().getImplementationVersion()));
	}

	/**
	 * Whether arguments are those of a command. The console itself takes Spring's options
	 * only.
	 * @param arguments the arguments of the program
	 * @return whether there is a command, or something that was meant to be one
	 */
	public static boolean isMeantBy(String... arguments) {
		return Stream.of(arguments)
			.anyMatch((argument) -> !argument.startsWith("--") || argument.equals("--help")
					|| argument.equals("--version"));
	}

	/**
	 * Carry out a command.
	 * @param arguments the arguments of the program
	 * @return the exit status
	 */
	public int execute(String... arguments) {
		if (Stream.of(arguments).anyMatch((argument) -> SECRET.matcher(argument).matches())) {
			return explain(CommandException.notSent(
					"No secret may be an argument: everybody on this machine can read the arguments of a program.",
					"Set BRIGHTCOVE_CLIENT_SECRET, name a file with --credentials, or run the command on a terminal "
							+ "and be asked."));
		}
		return this.commandLine.execute(arguments);
	}

	private int execute(ParseResult parsed) {
		try {
			Integer status = CommandLine.executeHelpRequest(parsed);
			if (status == null) {
				List<CommandLine> commands = parsed.asCommandLineList();
				carryOut(commands.get(commands.size() - 1));
			}
			this.terminal.out().flush();
			return (status != null) ? status : ExitCode.OK;
		}
		catch (ParameterException ex) {
			throw ex;
		}
		catch (Exception ex) {
			return explain(ex);
		}
	}

	private void carryOut(CommandLine last) throws Exception {
		if (!(last.getCommand() instanceof ConsoleCommand command)) {
			throw new ParameterException(last, "There is no command.");
		}
		try (Application started = new Application(this.application, settings(command))) {
			command.run(started, this.terminal);
		}
	}

	private Settings settings(ConsoleCommand command) {
		Path file = command.credentials();
		return new Settings((file != null) ? CredentialsFile.read(file, this.terminal.err()) : Map.of(),
				command.needsAccount(), this.terminal);
	}

	private int wrongUsage(ParameterException exception) {
		PrintWriter err = exception.getCommandLine().getErr();
		err.println(exception.getMessage());
		UnmatchedArgumentException.printSuggestions(exception, err);
		err.println("Help: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
		return ExitCode.USAGE;
	}

	/**
	 * Say what is wrong, below what there is of the result.
	 */
	private int explain(Exception exception) {
		Exception last = exception;
		try {
			this.terminal.out().flush();
		}
		catch (OutputException ex) {
			last = ex;
		}
		if (last instanceof OutputException output && output.isBrokenPipe()) {
			return BROKEN_PIPE;
		}
		CommandException end = CommandException.of(last);
		this.terminal.err().println(end.text());
		return end.status();
	}

}
