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

import java.util.List;

/**
 * Numbers that look random and are the same on every run.
 */
final class Chance {

	private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

	private Chance() {
	}

	static long mix(long first, long second) {
		long mixed = (first * 31 + second) * GOLDEN_GAMMA;
		mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
		mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
		return mixed ^ (mixed >>> 32);
	}

	static int below(int bound, long first, long second) {
		return (int) Long.remainderUnsigned(mix(first, second), bound);
	}

	/**
	 * Choose one of the values, the earlier ones more often.
	 * @param <T> the type of the values
	 * @param values the values
	 * @param first the first half of the seed
	 * @param second the second half of the seed
	 * @return the chosen value
	 */
	static <T> T choose(List<T> values, long first, long second) {
		int limit = 1 + below(values.size(), first, second);
		return values.get(below(limit, second, first));
	}

}
