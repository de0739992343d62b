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

package io.github.brightcoveoauth.sample.call;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveApi.Authentication;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Where calls may go: to Brightcove's APIs, and to what stands in for one of them by
 * configuration.
 *
 * @since 0.1.0
 */
@Component
public class Addresses {

	private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

	private static final Pattern ILLEGAL = Pattern.compile("[^\\w.~:/?#\\[\\]@!$&'()*+,;=%-]+|%(?!\\p{XDigit}{2})");

	private final BrightcoveConnectionDetails connection;

	private final List<Base> bases;

	Addresses(BrightcoveConnectionDetails connection) {
		this.connection = connection;
		this.bases = Stream.of(BrightcoveApi.values())
			.flatMap((api) -> Stream.of(new Base(api, connection.getBaseUrl(api)), new Base(api, api.baseUrl())))
			.distinct()
			.toList();
	}

	/**
	 * Base URLs and documented paths of the APIs that take tokens.
	 */
	List<String> known() {
		return Stream.of(BrightcoveApi.values())
			.filter((api) -> api.authentication() == Authentication.BEARER_TOKEN)
			.flatMap((api) -> KnownPaths.of(api).map((path) -> this.connection.getBaseUrl(api) + path))
			.toList();
	}

	/**
	 * A URL to begin with.
	 */
	String first() {
		return this.connection.getBaseUrl(BrightcoveApi.CMS) + "/accounts/{accountId}/counts/videos";
	}

	/**
	 * Make a URL of what was typed: the account is filled in, and characters that a URL
	 * cannot have are encoded.
	 * @param typed the URL
	 * @return the URL to call
	 * @throws IllegalArgumentException if nothing may be sent there, with the reason
	 */
	public URI resolve(String typed) {
		String account = this.connection.getAccountId();
		String filled = (account != null) ? typed.replace("{accountId}", account) : typed;
		Matcher variable = VARIABLE.matcher(filled);
		if (variable.find()) {
			throw new IllegalArgumentException("Put a value in the place of " + variable.group() + ".");
		}
		URI url = parse(encode(filled));
		if (url.getHost() == null || url.getScheme() == null) {
			throw new IllegalArgumentException("A URL begins with https:// and the name of a host.");
		}
		if (this.bases.stream().noneMatch((base) -> base.hasOrigin(url))) {
			throw new IllegalArgumentException(refusal(url));
		}
		return url;
	}

	private String refusal(URI url) {
		URI overHttps = URI.create("https" + url.toString().substring(url.getScheme().length()));
		return this.bases.stream().anyMatch((base) -> base.hasOrigin(overHttps))
				? "Calls go over https only, so that nobody can read the token on its way."
				: "None of Brightcove's APIs is at " + url.getAuthority()
						+ ". Calls go to their hosts only, and to those of brightcove.apis.<api>.base-url.";
	}

	private static String encode(String text) {
		return ILLEGAL.matcher(text).replaceAll((illegal) -> UriUtils.encode(illegal.group(), StandardCharsets.UTF_8));
	}

	private static URI parse(String text) {
		try {
			return new URI(text);
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("This is not a URL: " + ex.getReason() + ".", ex);
		}
	}

	/**
	 * Whether an API that takes tokens is at a URL.
	 * @param url the URL
	 * @return whether a call of it carries a token
	 */
	public boolean takesToken(URI url) {
		return this.bases.stream().anyMatch((base) -> base.takesToken() && base.hasOrigin(url));
	}

	/**
	 * The base URL that a URL is below, of an API that takes tokens.
	 */
	@Nullable Base base(String url) {
		return this.bases.stream()
			.filter((base) -> base.takesToken() && base.isAbove(url))
			.max(Comparator.comparingInt((base) -> base.url().toString().length()))
			.orElse(null);
	}

	/**
	 * A base URL of an API.
	 */
	record Base(BrightcoveApi api, URI url) {

		boolean takesToken() {
			return this.api.authentication() == Authentication.BEARER_TOKEN;
		}

		boolean hasOrigin(URI other) {
			return origin(this.url).equals(origin(other));
		}

		boolean isAbove(String other) {
			String base = this.url.toString();
			return other.startsWith(base)
					&& (other.length() == base.length() || "/?".indexOf(other.charAt(base.length())) != -1);
		}

		private static String origin(URI url) {
			String origin = (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT);
			return origin.startsWith("https:") && origin.endsWith(":443") ? origin.substring(0, origin.length() - 4)
					: origin;
		}

	}

}
