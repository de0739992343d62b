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

package io.github.brightcoveoauth.autoconfigure;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

import io.github.brightcoveoauth.client.Loopback;
import io.github.brightcoveoauth.client.TrustedHosts;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.util.StringUtils;

/**
 * Checks of values that several properties have in common. The messages name the property
 * and the value.
 */
final class PropertyValues {

	private PropertyValues() {
	}

	static URI url(String property, String value) {
		try {
			URI url = new URI(value);
			boolean https = "https".equalsIgnoreCase(url.getScheme());
			boolean http = "http".equalsIgnoreCase(url.getScheme());
			if (url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null
					&& (https || (http && Loopback.isLoopback(url.getHost())))) {
				return url;
			}
		}
		catch (URISyntaxException ex) {
			// Said below, as for all other URLs that are none
		}
		throw new BrightcoveConfigurationException(
				"'" + property + "' is '" + value.replaceAll("//.*@", "//***@") + "', which is not a URL to use.",
				"Set '" + property + "' to an absolute https URL without user and fragment, such as "
						+ "'https://host.example.com/path'. Plain http is for the loopback only.");
	}

	static void checkHosts(String property, Collection<String> hosts) {
		for (String host : hosts) {
			if (!TrustedHosts.isPattern(host)) {
				throw new BrightcoveConfigurationException(
						"'" + property + "' has '" + host + "', which is neither a host nor '*.domain'.",
						"Set '" + property + "' to names such as 'api.example.com' or '*.example.com', "
								+ "without scheme, port and path.");
			}
		}
	}

	/**
	 * Check scopes by RFC 6749, section 3.3.
	 */
	static void checkScope(String property, Collection<String> scope) {
		for (String value : scope) {
			if (!value.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+")) {
				throw new BrightcoveConfigurationException("'" + property + "' has '" + value + "', which is no scope.",
						"Set '" + property + "' to scopes with commas between them.");
			}
		}
	}

	/**
	 * The value, {@code null} if it is blank or a placeholder that nothing fills, which
	 * Boot leaves as it is.
	 */
	static @Nullable String orNull(@Nullable String value) {
		return (!StringUtils.hasText(value) || (value.startsWith("${") && value.endsWith("}"))) ? null : value;
	}

	/**
	 * A key that can be sent in a header, {@code null} for none.
	 */
	static @Nullable String key(String property, @Nullable String configured) {
		String value = orNull(configured);
		if (value == null) {
			return null;
		}
		if (!value.matches("[\\x21-\\x7E]+")) {
			throw new BrightcoveConfigurationException(
					"'" + property + "' has characters that no header can carry, such as a space or a line break.",
					"Set '" + property + "' to the key and nothing else.");
		}
		return value;
	}

	/**
	 * Check the settings of an HTTP client.
	 * @param prefix the name of the properties up to the dot
	 * @param http the settings
	 * @param finalAddress the property whose value is to be the address that redirects
	 * lead to
	 */
	static void checkHttp(String prefix, BrightcoveProperties.Http http, String finalAddress) {
		checkTimeout(prefix + ".connect-timeout", http.getConnectTimeout());
		checkTimeout(prefix + ".read-timeout", http.getReadTimeout());
		HttpRedirects redirects = http.getRedirects();
		if (redirects != null && redirects != HttpRedirects.DONT_FOLLOW) {
			throw new BrightcoveConfigurationException(
					"'" + prefix + ".redirects' is '" + redirects.name().toLowerCase(Locale.ROOT)
							+ "', which could hand a secret to another host.",
					"Remove '" + prefix + ".redirects' or set it to 'dont-follow', and set '" + finalAddress
							+ "' to the final address.");
		}
	}

	private static void checkTimeout(String property, @Nullable Duration timeout) {
		if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
			throw new BrightcoveConfigurationException(
					"'" + property + "' is " + DurationStyle.SIMPLE.print(timeout) + ", but a request must have time.",
					"Set '" + property + "' to a duration above zero, such as '10s'.");
		}
	}

}
