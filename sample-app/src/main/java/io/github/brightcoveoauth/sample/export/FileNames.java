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

package io.github.brightcoveoauth.sample.export;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that every file system takes: Windows' are the strictest about characters and
 * ends, Linux' about length, and macOS tells apart what is only composed differently.
 */
final class FileNames {

	private static final int MAX_BYTES = 100;

	private static final Pattern ILLEGAL = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}]");

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}]");

	private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");

	private static final Pattern EXTENSION = Pattern.compile("[^/?#]\\.(\\w{2,5})(?:[?#].*)?$");

	private FileNames() {
	}

	static String safe(String name) {
		String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
		String visible = INVISIBLE.matcher(composed).replaceAll("");
		String legal = ILLEGAL.matcher(visible).replaceAll("_");
		String trimmed = trim(shorten(trim(legal)));
		return trimmed.isEmpty() ? "_" : trimmed;
	}

	private static String trim(String name) {
		return ENDS.matcher(name).replaceAll("");
	}

	private static String shorten(String name) {
		int bytes = 0;
		int end = 0;
		while (end < name.length()) {
			int next = name.offsetByCodePoints(end, 1);
			bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
			if (bytes > MAX_BYTES) {
				break;
			}
			end = next;
		}
		return name.substring(0, end);
	}

	/**
	 * The ending of the file that a URL names, or another one if it names none.
	 */
	static String extension(String url, String other) {
		Matcher extension = EXTENSION.matcher(url);
		return extension.find() ? extension.group(1).toLowerCase(Locale.ROOT) : other;
	}

}
