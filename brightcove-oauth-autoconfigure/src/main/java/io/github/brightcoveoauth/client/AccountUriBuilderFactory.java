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

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriBuilderFactory;

/**
 * Fills the URI variable {@code accountId} where the caller gives no value for it, also
 * beside positional values, which Spring's default variables do not serve.
 *
 * @since 0.1.0
 */
public final class AccountUriBuilderFactory implements UriBuilderFactory {

	private final DefaultUriBuilderFactory delegate;

	private final @Nullable AccountVariable account;

	/**
	 * Create a factory.
	 * @param baseUrl the base URL, empty for none
	 * @param accountId the account, if there is one to fill in
	 */
	public AccountUriBuilderFactory(String baseUrl, @Nullable String accountId) {
		this.delegate = baseUrl.isEmpty() ? new DefaultUriBuilderFactory() : new DefaultUriBuilderFactory(baseUrl);
		this.account = (accountId != null) ? new AccountVariable(accountId) : null;
		if (this.account != null) {
			this.delegate.setDefaultUriVariables(this.account.asMap());
		}
	}

	@Override
	public URI expand(String uriTemplate, Map<String, ? extends @Nullable Object> values) {
		return this.delegate.expand(uriTemplate, values);
	}

	@Override
	public URI expand(String uriTemplate, @Nullable Object... values) {
		return this.delegate.expand(uriTemplate,
				(this.account != null) ? this.account.fill(uriTemplate, values) : values);
	}

	@Override
	public UriBuilder uriString(String uriTemplate) {
		UriBuilder builder = this.delegate.uriString(uriTemplate);
		return (this.account != null) ? new AccountUriBuilder(builder, uriTemplate, this.account) : builder;
	}

	@Override
	public UriBuilder builder() {
		return uriString("");
	}

}
