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

package io.github.brightcoveoauth.sample.organisations;

import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What was typed about an organisation, but for the secret, which no page shows again.
 *
 * @param name its name
 * @param accountId its account
 * @param clientId its client id
 */
record OrganisationForm(String name, String accountId, String clientId) {

	static final OrganisationForm EMPTY = new OrganisationForm(null, null, null);

	private static final Pattern ACCOUNT_ID = Pattern.compile("\\d+");

	OrganisationForm(@Nullable String name, @Nullable String accountId, @Nullable String clientId) {
		this.name = strip(name);
		this.accountId = strip(accountId);
		this.clientId = strip(clientId);
	}

	private static String strip(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

	@Nullable String mistake(String clientSecret) {
		if (this.name.isEmpty()) {
			return "Give the organisation a name.";
		}
		if (!ACCOUNT_ID.matcher(this.accountId).matches()) {
			return "The account id is a number, such as 1234567890001.";
		}
		if (this.clientId.isEmpty()) {
			return "Type the client id.";
		}
		return clientSecret.isBlank() ? "Type the client secret." : null;
	}

}
