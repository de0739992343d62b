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

package io.github.brightcoveoauth.sample.proxy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Who may use the proxy.
 *
 * @param origins origins whose pages may
 * @param callers callers by name; without one the proxy is off
 * @param rate requests a second that each caller has
 */
@ConfigurationProperties("console.proxy")
record ProxyProperties(@DefaultValue List<String> origins, @DefaultValue Map<String, Caller> callers,
		@DefaultValue("5") int rate) {

	private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d+)?");

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{20,}");

	ProxyProperties {
		origins.forEach((origin) -> Assert.isTrue(ORIGIN.matcher(origin).matches(),
				() -> "'console.proxy.origins' has '" + origin
						+ "'. An origin is a scheme, a host in lower case and maybe a port: https://www.example.com"));
		Set<String> keys = new HashSet<>();
		callers.forEach((name, caller) -> checkKey("'console.proxy.callers." + name + ".key'", caller.key(), keys));
		Assert.isTrue(rate > 0, "'console.proxy.rate' must be at least 1");
	}

	private static void checkKey(String property, @Nullable String key, Set<String> others) {
		Assert.isTrue(key != null && KEY.matcher(key).matches(),
				() -> property + " must be at least 20 letters, digits or signs, without spaces");
		Assert.isTrue(others.add(String.valueOf(key)), () -> property + " must not be the key of another caller too");
	}

	/**
	 * One who may use the proxy.
	 *
	 * @param key what it names itself by
	 */
	record Caller(@Nullable String key) {

		@Override
		public String toString() {
			return "Caller";
		}

	}

}
