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

package io.github.brightcoveoauth.sample.analytics;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures of a report, each in the unit that people read.
 */
enum Metric {

	VIDEO_VIEW("Views", 1, "%,.0f"),

	VIDEO_IMPRESSION("Impressions", 1, "%,.0f"),

	PLAY_REQUEST("Play requests", 1, "%,.0f"),

	PLAY_RATE("Play rate", 100, "%,.1f%%"),

	ENGAGEMENT_SCORE("Engagement score", 1, "%,.1f"),

	VIDEO_PERCENT_VIEWED("Percent viewed", 1, "%,.0f"),

	VIDEO_SECONDS_VIEWED("Minutes watched", 1 / 60.0, "%,.0f"),

	AD_MODE_BEGIN("Ads begun", 1, "%,.0f"),

	AD_MODE_COMPLETE("Ads completed", 1, "%,.0f");

	private final String label;

	private final double factor;

	private final String format;

	Metric(String label, double factor, String format) {
		this.label = label;
		this.factor = factor;
		this.format = format;
	}

	static Optional<Metric> of(String field) {
		return Stream.of(values()).filter((metric) -> metric.field().equals(field)).findFirst();
	}

	double inUnit(Number value) {
		return value.doubleValue() * this.factor;
	}

	String text(Number value) {
		return String.format(Locale.ENGLISH, this.format, inUnit(value));
	}

	public String field() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String label() {
		return this.label;
	}

}
