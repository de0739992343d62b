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

package io.github.brightcoveoauth.test;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Secrets of the alphabet that Brightcove uses.
 */
final class RandomText {

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomText() {
	}

	static String ofLength(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, length);
	}

	static String ofLengthBetween(int shortest, int longest) {
		return ofLength(shortest + RANDOM.nextInt(longest - shortest + 1));
	}

}
