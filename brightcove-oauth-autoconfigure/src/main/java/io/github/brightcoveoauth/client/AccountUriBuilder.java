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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriBuilder;

/**
 * {@link UriBuilder} that fills the account in when it builds.
 */
final class AccountUriBuilder implements UriBuilder {

	private final UriBuilder delegate;

	private final AccountVariable account;

	private @Nullable String uriTemplate;

	/**
	 * Create a builder.
	 * @param delegate builds the URIs
	 * @param uriTemplate the template that it has begun with
	 * @param account fills the positional values
	 */
	AccountUriBuilder(UriBuilder delegate, String uriTemplate, AccountVariable account) {
		this.delegate = delegate;
		this.uriTemplate = uriTemplate;
		this.account = account;
	}

	@Override
	public URI build(@Nullable Object... values) {
		if (values.length == 0) {
			return this.delegate.build();
		}
		String template = (this.uriTemplate != null) ? this.uriTemplate : toUriString();
		return this.delegate.build(this.account.fill(template, values));
	}

	@Override
	public URI build(Map<String, ? extends @Nullable Object> values) {
		return this.delegate.build(values);
	}

	@Override
	public String toUriString() {
		return this.delegate.toUriString();
	}

	private UriBuilder changed() {
		this.uriTemplate = null;
		return this;
	}

	@Override
	public UriBuilder scheme(@Nullable String scheme) {
		this.delegate.scheme(scheme);
		return changed();
	}

	@Override
	public UriBuilder userInfo(@Nullable String userInfo) {
		this.delegate.userInfo(userInfo);
		return changed();
	}

	@Override
	public UriBuilder host(@Nullable String host) {
		this.delegate.host(host);
		return changed();
	}

	@Override
	public UriBuilder port(int port) {
		this.delegate.port(port);
		return changed();
	}

	@Override
	public UriBuilder port(@Nullable String port) {
		this.delegate.port(port);
		return changed();
	}

	@Override
	public UriBuilder path(String path) {
		this.delegate.path(path);
		return changed();
	}

	@Override
	public UriBuilder replacePath(@Nullable String path) {
		this.delegate.replacePath(path);
		return changed();
	}

	@Override
	public UriBuilder pathSegment(String... pathSegments) {
		this.delegate.pathSegment(pathSegments);
		return changed();
	}

	@Override
	public UriBuilder query(String query) {
		this.delegate.query(query);
		return changed();
	}

	@Override
	public UriBuilder replaceQuery(@Nullable String query) {
		this.delegate.replaceQuery(query);
		return changed();
	}

	@Override
	public UriBuilder queryParam(String name, Object... values) {
		this.delegate.queryParam(name, values);
		return changed();
	}

	@Override
	public UriBuilder queryParam(String name, @Nullable Collection<?> values) {
		this.delegate.queryParam(name, values);
		return changed();
	}

	@Override
	public UriBuilder queryParamIfPresent(String name, Optional<?> value) {
		this.delegate.queryParamIfPresent(name, value);
		return changed();
	}

	@Override
	public UriBuilder queryParams(MultiValueMap<String, String> params) {
		this.delegate.queryParams(params);
		return changed();
	}

	@Override
	public UriBuilder replaceQueryParam(String name, Object... values) {
		this.delegate.replaceQueryParam(name, values);
		return changed();
	}

	@Override
	public UriBuilder replaceQueryParam(String name, @Nullable Collection<?> values) {
		this.delegate.replaceQueryParam(name, values);
		return changed();
	}

	@Override
	public UriBuilder replaceQueryParams(MultiValueMap<String, String> params) {
		this.delegate.replaceQueryParams(params);
		return changed();
	}

	@Override
	public UriBuilder fragment(@Nullable String fragment) {
		this.delegate.fragment(fragment);
		return changed();
	}

}
