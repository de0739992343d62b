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

package io.github.brightcoveoauth.sample;

import io.github.brightcoveoauth.sample.analytics.ReportCommand;
import io.github.brightcoveoauth.sample.call.CallCommand;
import io.github.brightcoveoauth.sample.export.ExportCommand;
import io.github.brightcoveoauth.sample.token.TokenCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The commands of the console.
 */
@Command(name = "java -jar sample-app.jar", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
		synopsisSubcommandLabel = "COMMAND", descriptionHeading = "%n", optionListHeading = "%n",
		commandListHeading = "%n", footerHeading = "%n",
		description = "Calls Brightcove's APIs. Without a command it starts the console, which is a web application.",
		footer = "Each command has a help of its own, such as: java -jar sample-app.jar help call",
		subcommands = { // @formatter:off
				TokenCommand.class,
				CallCommand.class,
				ReportCommand.class,
				ExportCommand.class,
				HelpCommand.class }) // @formatter:on
final class ConsoleCommands {

}
