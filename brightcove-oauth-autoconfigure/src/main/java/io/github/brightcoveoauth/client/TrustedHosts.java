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
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Hosts that may receive a credential. A pattern is the name of a host or, with
 * {@code *.} at its beginning, of all hosts below a domain. Over plain http only the
 * loopback is trusted.
 *
 * @since 0.1.0
 */
public final class TrustedHosts {

	private static final String WILDCARD = "*.";

	private final Set<String> hosts = new HashSet<>();

	private final Set<String> domains = new HashSet<>();

	/**
	 * Create trusted hosts.
	 * @param patterns the patterns, in any case
	 * @throws IllegalArgumentException if a pattern is not one
	 */
	public TrustedHosts(Collection<String> patterns) {
		patterns.forEach(this::add);
	}

	private void add(String pattern) {
		Assert.isTrue(isPattern(pattern), () -> "Not a host or '*.domain': '" + pattern + "'");
		String lowerCase = pattern.toLowerCase(Locale.ROOT);
		if (lowerCase.startsWith(WILDCARD)) {
			this.domains.add(lowerCase.substring(WILDCARD.length()));
		}
		else {
			this.hosts.add(lowerCase);
		}
	}

	/**
	 * Whether a text is a pattern of hosts.
	 * @param pattern the text
	 * @return {@code true} for {@code host.example.com}, {@code *.example.com},
	 * {@code localhost}, {@code 127.0.0.1} or {@code [::1]}
	 */
	public static boolean isPattern(String pattern) {
		return pattern.matches("(\\*\\.)?[\\p{Alnum}_-]+(\\.[\\p{Alnum}_-]+)*|\\[[\\p{XDigit}:.]+]");
	}

	/**
	 * Whether a credential may be sent to a URI.
	 * @param uri the absolute URI
	 * @return whether its host is trusted, over https or on the loopback
	 */
	public boolean trusts(URI uri) {
		String host = uri.getHost();
		if (host == null || !isSafe(uri.getScheme(), host)) {
			return false;
		}
		String lowerCase = host.toLowerCase(Locale.ROOT);
		return this.hosts.contains(lowerCase) || isBelowDomain(lowerCase);
	}

	private boolean isSafe(@Nullable String scheme, String host) {
		return "https".equalsIgnoreCase(scheme) || ("http".equalsIgnoreCase(scheme) && Loopback.isLoopback(host));
	}

	private boolean isBelowDomain(String host) {
		for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
			if (this.domains.contains(host.substring(dot + 1))) {
				return true;
			}
		}
		return false;
	}

}
