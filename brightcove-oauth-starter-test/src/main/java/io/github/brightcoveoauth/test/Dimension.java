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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a report can be broken down by.
 */
enum Dimension {

	/**
	 * The account.
	 */
	ACCOUNT,

	/**
	 * The viewer's browser.
	 */
	BROWSER_TYPE,

	/**
	 * The viewer's country.
	 */
	COUNTRY,

	/**
	 * The day.
	 */
	DATE,

	/**
	 * The operating system of the viewer's device.
	 */
	DEVICE_OS,

	/**
	 * The kind of the viewer's device.
	 */
	DEVICE_TYPE,

	/**
	 * The player.
	 */
	PLAYER("player_name"),

	/**
	 * The video.
	 */
	VIDEO("video_name", "video_duration");

	private final List<String> attributes;

	Dimension(String... attributes) {
		this.attributes = List.of(attributes);
	}

	String field() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Fields that describe a value of this dimension.
	 * @return the names of the fields
	 */
	List<String> attributes() {
		return this.attributes;
	}

	@Nullable String value(Impression impression, String accountId) {
		SimulatedVideo video = impression.video();
		return switch (this) {
			case ACCOUNT -> accountId;
			case BROWSER_TYPE -> impression.browser();
			case COUNTRY -> impression.country();
			case DATE -> impression.date().toString();
			case DEVICE_OS -> impression.deviceSystem();
			case DEVICE_TYPE -> impression.deviceType();
			case PLAYER -> impression.player().id();
			case VIDEO -> (video != null) ? video.id() : null;
		};
	}

	static Optional<Dimension> of(String field) {
		return Arrays.stream(values()).filter((dimension) -> dimension.field().equals(field)).findFirst();
	}

}
