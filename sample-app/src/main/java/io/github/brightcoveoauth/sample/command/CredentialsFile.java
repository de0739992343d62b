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
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

/**
 * Credentials in JSON, in the form that Brightcove's Python sample reads.
 */
final class CredentialsFile {

	private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ,
			PosixFilePermission.OTHERS_READ);

	private static final String FORM = "It has to be like {\"account_id\": \"...\", \"client_id\": \"...\", "
			+ "\"client_secret\": \"...\"}.";

	private final Path file;

	private CredentialsFile(Path file) {
		this.file = file;
	}

	/**
	 * Read the credentials, and warn if others can too. The account may be missing, and
	 * no error repeats what is in the file.
	 */
	static Map<Setting, String> read(Path file, PrintStream err) {
		Map<Setting, String> settings = new CredentialsFile(file).read();
		warnIfOthersCanRead(file, err);
		return settings;
	}

	private Map<Setting, String> read() {
		JsonNode node = parse();
		Map<Setting, String> settings = new EnumMap<>(Setting.class);
		for (Setting setting : Setting.values()) {
			String value = node.path(setting.field()).asString("").strip();
			if (StringUtils.hasText(value)) {
				settings.put(setting, value);
			}
			else if (setting != Setting.ACCOUNT_ID) {
				throw CommandException.notSent(this.file + " has no " + setting.field() + ".", FORM);
			}
		}
		String account = node.path("account").asString("").strip();
		if (StringUtils.hasText(account)) {
			settings.putIfAbsent(Setting.ACCOUNT_ID, account);
		}
		return settings;
	}

	private JsonNode parse() {
		try {
			return JsonMapper.shared().readTree(Files.readAllBytes(this.file));
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			throw CommandException.notSent(
					this.file + " is not JSON" + ((place != null) ? " from line " + place.getLineNr() + " on." : "."),
					FORM);
		}
		catch (NoSuchFileException ex) {
			throw unreadable("there is no such file.");
		}
		catch (IOException ex) {
			throw unreadable(ex.getClass().getSimpleName() + ".");
		}
	}

	private CommandException unreadable(String reason) {
		return CommandException.notSent("Cannot read " + this.file + ": " + reason,
				"Name a file that you can read with --credentials.");
	}

	private static void warnIfOthersCanRead(Path file, PrintStream err) {
		try {
			if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
				err.println("Others on this machine can read " + file + ". Make it yours alone: chmod 600 " + file);
			}
		}
		catch (IOException | UnsupportedOperationException ex) {
			// A file system without such permissions
		}
	}

}
