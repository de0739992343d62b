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

import io.github.brightcoveoauth.sample.command.ConsoleCommandLine;
import io.github.brightcoveoauth.sample.command.Terminal;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Console for Brightcove's video APIs, and its command line.
 *
 * @since 0.1.0
 */
@SpringBootApplication
public class SampleApplication {

	private static final Log logger = LogFactory.getLog(SampleApplication.class);

	public static void main(String[] args) {
		if (ConsoleCommandLine.isMeantBy(args)) {
			System.exit(commandLine(Terminal.system()).execute(args));
		}
		SpringApplication.run(SampleApplication.class, args);
	}

	static ConsoleCommandLine commandLine(Terminal terminal) {
		return new ConsoleCommandLine(SampleApplication.class, new ConsoleCommands(), terminal);
	}

	@EventListener
	void tellWhereToLook(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null) {
			logger.info("The Brightcove console is at http://localhost:" + port);
		}
	}

}
