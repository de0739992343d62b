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

import java.util.regex.Pattern;

/**
 * Names of this machine, told without asking any name service.
 *
 * @since 0.1.0
 */
public final class Loopback {

	private static final Pattern NAMES = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|(0{1,4}:){7}0{0,3}1)]",
			Pattern.CASE_INSENSITIVE);

	private Loopback() {
	}

	/**
	 * Whether a host is this machine's loopback.
	 * @param host the host as in a URI, IPv6 in brackets
	 * @return whether it is {@code localhost}, in 127.0.0.0/8 or {@code [::1]}
	 */
	public static boolean isLoopback(String host) {
		return NAMES.matcher(host).matches();
	}

}
