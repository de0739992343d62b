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

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A command, with the options that all commands have.
 *
 * @since 0.1.0
 */
@Command(sortOptions = false, usageHelpAutoWidth = true, descriptionHeading = "%n", parameterListHeading = "%n",
		optionListHeading = "%n", footerHeading = "%n",
		footer = "The credentials are those of BRIGHTCOVE_ACCOUNT_ID, BRIGHTCOVE_CLIENT_ID and "
				+ "BRIGHTCOVE_CLIENT_SECRET. On a terminal you are asked for what is missing.",
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:It worked.", "1:Brightcove refused or could not be reached.",
				"2:Nothing was sent: wrong usage, or no credentials." })
public abstract class ConsoleCommand {

	@Option(names = "--credentials", paramLabel = "FILE", order = 90,
			description = "JSON file with account_id, client_id and client_secret.")
	private @Nullable Path credentials;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 91, description = "Show this help.")
	private boolean help;

	@Nullable Path credentials() {
		return this.credentials;
	}

	/**
	 * Whether the command is about an account.
	 * @return whether an account has to be known
	 */
	protected boolean needsAccount() {
		return true;
	}

	/**
	 * Carry out the command. Whatever is wrong with its options is said before the
	 * application is asked for a bean, which starts it.
	 * @param application has the beans that do the work
	 * @param terminal gets the result
	 * @throws Exception if the command fails
	 */
	protected abstract void run(Application application, Terminal terminal) throws Exception;

}
