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

import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriBuilderFactory;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Fills the URI variable {@code accountId} where the caller gives no value for it, also
 * beside positional values, which Spring's default variables do not serve.
 *
 * @since 0.1.0
 */
public final class AccountUriBuilderFactory implements UriBuilderFactory {

	private static final String ACCOUNT_ID = "accountId";

	private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]+}");

	private final UriComponentsBuilder base;

	private final @Nullable String accountId;

	/**
	 * Create a factory.
	 * @param baseUrl the base URL, empty for none
	 * @param accountId the account, if there is one to fill in
	 */
	public AccountUriBuilderFactory(String baseUrl, @Nullable String accountId) {
		this.base = UriComponentsBuilder.fromUriString(baseUrl);
		this.accountId = accountId;
	}

	@Override
	public URI expand(String uriTemplate, Map<String, ? extends @Nullable Object> values) {
		return uriString(uriTemplate).build(values);
	}

	@Override
	public URI expand(String uriTemplate, @Nullable Object... values) {
		return uriString(uriTemplate).build(values);
	}

	@Override
	public UriBuilder uriString(String uriTemplate) {
		UriComponents uri = UriComponentsBuilder.fromUriString(uriTemplate).build();
		UriComponentsBuilder start = (uri.getHost() != null) ? UriComponentsBuilder.newInstance()
				: this.base.cloneBuilder();
		return new AccountUriBuilder(start.uriComponents(uri), this.accountId);
	}

	@Override
	public UriBuilder builder() {
		return new AccountUriBuilder(this.base, this.accountId);
	}

	private static final class AccountUriBuilder extends UriComponentsBuilder {

		private final @Nullable String accountId;

		AccountUriBuilder(UriComponentsBuilder template, @Nullable String accountId) {
			super(template);
			this.accountId = accountId;
			encode();
		}

		@Override
		public URI build(@Nullable Object... values) {
			boolean fill = this.accountId != null && values.length < VARIABLE.matcher(toUriString()).results().count();
			return (fill ? withAccount() : cloneBuilder()).build(values);
		}

		@Override
		public URI build(Map<String, ? extends @Nullable Object> values) {
			return (values.containsKey(ACCOUNT_ID) ? cloneBuilder() : withAccount()).build(values);
		}

		private UriComponentsBuilder withAccount() {
			UriComponentsBuilder copy = cloneBuilder();
			return (this.accountId != null) ? copy.uriVariables(Map.of(ACCOUNT_ID, this.accountId)) : copy;
		}

		@Override
		public String toUriString() {
			return build().toUriString();
		}

	}

}
