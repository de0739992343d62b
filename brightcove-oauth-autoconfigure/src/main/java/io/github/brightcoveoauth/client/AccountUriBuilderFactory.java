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

package io.github.brightcoveoauth.client;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * Fills the URI variable {@code accountId} where the caller gives no value for it, also
 * beside positional values, which Spring's default variables do not serve.
 *
 * @since 0.1.0
 */
public final class AccountUriBuilderFactory extends DefaultUriBuilderFactory {

	private static final String ACCOUNT_ID = "accountId";

	private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]+}");

	private final String placeholder = "{" + ACCOUNT_ID + "}";

	private final String accountId;

	/**
	 * Create a factory.
	 * @param baseUrl the base URL, empty for none
	 * @param accountId the account
	 */
	public AccountUriBuilderFactory(String baseUrl, String accountId) {
		super(baseUrl);
		this.accountId = accountId;
		setDefaultUriVariables(Map.of(ACCOUNT_ID, accountId));
	}

	@Override
	public URI expand(String uriTemplate, @Nullable Object... values) {
		boolean fill = values.length > 0 && values.length < VARIABLE.matcher(uriTemplate).results().count();
		return super.expand(fill ? uriTemplate.replace(this.placeholder, this.accountId) : uriTemplate, values);
	}

}
