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

package io.github.brightcoveoauth.sample.access;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Says whether the console asks for a password. It may go without one only where nobody
 * but this machine can reach it, and does not start otherwise.
 */
@Component
class ConsoleAccess {

	private final @Nullable String password;

	ConsoleAccess(@Value("${console.password:}") String password,
			@Value("${server.address:}") @Nullable InetAddress address) {
		this.password = StringUtils.hasText(password) ? password : null;
		if (this.password == null && (address == null || !address.isLoopbackAddress())) {
			throw new InvalidConfigurationPropertyValueException("server.address", address,
					"Others than this machine could use the credentials of the console. Set CONSOLE_PASSWORD, or "
							+ "server.address to 127.0.0.1.");
		}
	}

	@Nullable String password() {
		return this.password;
	}

	/**
	 * Whether a request may name a host. Without a password only this machine's names are
	 * good, or a page from elsewhere could have the browser call the console by a name
	 * that leads to this machine.
	 */
	boolean allowsHost(String host) {
		return this.password != null || host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
	}

}
