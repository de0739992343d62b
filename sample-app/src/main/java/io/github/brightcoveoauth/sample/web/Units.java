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

package io.github.brightcoveoauth.sample.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Figures as people read them.
 *
 * @since 0.1.0
 */
public final class Units {

	private Units() {
	}

	/**
	 * A duration as {@code 1:05} or {@code 1:01:05}.
	 * @param milliseconds the duration
	 * @return the text
	 */
	public static String time(long milliseconds) {
		long seconds = milliseconds / 1000;
		long hours = seconds / 3600;
		if (hours == 0) {
			return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
		}
		return String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60);
	}

	/**
	 * A bit rate.
	 * @param bitsPerSecond the rate
	 * @return the text
	 */
	public static String bitrate(long bitsPerSecond) {
		if (bitsPerSecond < 1_000_000) {
			return Math.round(bitsPerSecond / 1e3) + " kbit/s";
		}
		return String.format(Locale.ROOT, "%.1f Mbit/s", bitsPerSecond / 1e6);
	}

	/**
	 * A size.
	 * @param bytes the size
	 * @return the text
	 */
	public static String bytes(long bytes) {
		if (bytes < 1_000_000) {
			return Math.round(bytes / 1e3) + " kB";
		}
		return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
	}

	/**
	 * Whether a browser can load something.
	 * @param url where it is
	 * @return whether that is a web address
	 */
	public static boolean isWebUrl(@Nullable String url) {
		return url != null && (url.startsWith("https://") || url.startsWith("http://"));
	}

}
