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

package io.github.brightcoveoauth.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@ConditionalOnProperty("brightcove-credentials")
@Component
class MountedCredentials implements BrightcoveCredentialsRepository {

	private final Path directory;

	MountedCredentials(@Value("${brightcove-credentials}") Path directory) {
		this.directory = directory;
	}

	@Override
	public @Nullable BrightcoveCredentials findByRegistrationId(String registrationId) {
		return registrationId.equals("brightcove") ? BrightcoveCredentials.of(read("client-id"), read("client-secret"))
				: null;
	}

	private String read(String file) {
		try {
			return Files.readString(this.directory.resolve(file)).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
