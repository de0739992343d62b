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

package io.github.brightcoveoauth.benchmarks;

import java.util.Locale;

/**
 * Row of the table.
 *
 * @param what what was measured
 * @param target what the starter is to reach
 * @param starter what it reached
 * @param springSecurity what Spring Security reached
 */
record Figure(String what, String target, String starter, String springSecurity) {

	static String ratio(double ratio) {
		return String.format(Locale.ROOT, "%.2f ×", ratio);
	}

	static String bytes(double bytes) {
		return String.format(Locale.ROOT, "%.0f B", bytes);
	}

	static String nanos(double nanos) {
		return String.format(Locale.ROOT, "%.0f ns", nanos);
	}

	static String number(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	String toMarkdown(String id) {
		return String.join(" | ", "| " + id, this.what, this.target, this.starter, this.springSecurity + " |");
	}

}
