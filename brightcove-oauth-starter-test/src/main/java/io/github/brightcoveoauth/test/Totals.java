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

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Figures of a number of impressions.
 */
final class Totals {

	private int impressions;

	private int requests;

	private int views;

	private int ads;

	private int wholeAds;

	private long seconds;

	private long percent;

	void add(Impression impression) {
		this.impressions++;
		if (impression.requested()) {
			this.requests++;
		}
		if (impression.viewed()) {
			this.views++;
			this.ads += impression.withAd() ? 1 : 0;
			this.wholeAds += impression.withWholeAd() ? 1 : 0;
			this.seconds += impression.secondsViewed();
			this.percent += impression.percentViewed();
		}
	}

	int views() {
		return this.views;
	}

	@Nullable Number figure(Metric metric) {
		return switch (metric) {
			case VIDEO_VIEW -> this.views;
			case VIDEO_IMPRESSION -> this.impressions;
			case PLAY_REQUEST -> this.requests;
			case PLAY_RATE -> (this.views != 0) ? quotient(this.views, this.impressions) : Integer.valueOf(0);
			case ENGAGEMENT_SCORE -> (this.views != 0) ? quotient(this.percent, this.views) : null;
			case VIDEO_PERCENT_VIEWED -> this.percent;
			case VIDEO_SECONDS_VIEWED -> this.seconds;
			case AD_MODE_BEGIN -> this.ads;
			case AD_MODE_COMPLETE -> this.wholeAds;
		};
	}

	private static Number quotient(long dividend, long divisor) {
		BigDecimal quotient = BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP);
		return (quotient.stripTrailingZeros().scale() <= 0) ? (Number) quotient.intValue() : quotient;
	}

}
