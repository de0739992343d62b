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

import java.time.LocalDate;
import java.util.List;

import io.github.brightcoveoauth.test.SimulatedAudience.Player;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who saw a video offered and perhaps played it.
 *
 * @param video the video or {@code null} if Brightcove does not know it
 * @param date the day
 * @param fate decides what happened
 * @param player the player
 */
record Impression(@Nullable SimulatedVideo video, LocalDate date, long fate, Player player) {

	private static final List<String> COUNTRIES = List.of("US", "GB", "DE", "JP", "FR", "CA", "AU", "ES", "NL", "BR");

	private static final List<String> DEVICE_TYPES = List.of("desktop", "mobile", "tablet", "tv", "other");

	private static final List<String> DEVICE_SYSTEMS = List.of("windows", "android", "ios", "osx", "linux");

	private static final List<String> BROWSERS = List.of("chrome", "safari", "firefox", "edge", "other");

	String country() {
		return Chance.choose(COUNTRIES, this.fate, 2);
	}

	String deviceType() {
		return Chance.choose(DEVICE_TYPES, this.fate, 3);
	}

	String deviceSystem() {
		return Chance.choose(DEVICE_SYSTEMS, this.fate, 4);
	}

	String browser() {
		return Chance.choose(BROWSERS, this.fate, 5);
	}

	boolean requested() {
		return this.video != null && Chance.below(100, this.fate, 6) < 49;
	}

	boolean viewed() {
		return requested() && Chance.below(100, this.fate, 7) < 70;
	}

	boolean withAd() {
		return viewed() && Chance.below(100, this.fate, 8) < 6;
	}

	boolean withWholeAd() {
		return withAd() && Chance.below(100, this.fate, 9) < 82;
	}

	int percentViewed() {
		return viewed() ? 1 + Chance.below(100, this.fate, 10) : 0;
	}

	long secondsViewed() {
		Integer duration = (this.video != null) ? this.video.duration() : null;
		return (duration != null) ? duration / 1000L * percentViewed() / 100 : 0;
	}

}
