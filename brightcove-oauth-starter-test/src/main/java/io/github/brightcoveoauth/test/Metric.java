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

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Figures of a report.
 */
enum Metric {

	/**
	 * Views that began.
	 */
	VIDEO_VIEW,

	/**
	 * Times that a video was offered.
	 */
	VIDEO_IMPRESSION,

	/**
	 * Clicks on play.
	 */
	PLAY_REQUEST,

	/**
	 * Views for each impression.
	 */
	PLAY_RATE,

	/**
	 * Part of a video that was watched on average.
	 */
	ENGAGEMENT_SCORE,

	/**
	 * Sum of the parts that were watched.
	 */
	VIDEO_PERCENT_VIEWED,

	/**
	 * Seconds that were watched.
	 */
	VIDEO_SECONDS_VIEWED,

	/**
	 * Advertisements that began.
	 */
	AD_MODE_BEGIN,

	/**
	 * Advertisements that were watched to their end.
	 */
	AD_MODE_COMPLETE;

	String field() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Metric> of(String field) {
		return Arrays.stream(values()).filter((metric) -> metric.field().equals(field)).findFirst();
	}

}
