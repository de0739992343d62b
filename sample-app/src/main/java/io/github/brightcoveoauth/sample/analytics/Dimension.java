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

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What each row of a report is about.
 */
enum Dimension {

	VIDEO("Video", "video_name"),

	DATE("Date", null),

	COUNTRY("Country", null),

	DEVICE_TYPE("Device type", null),

	DEVICE_OS("Operating system", null),

	BROWSER_TYPE("Browser", null),

	PLAYER("Player", "player_name"),

	ACCOUNT("Account", null);

	private final String label;

	private final @Nullable String nameField;

	Dimension(String label, @Nullable String nameField) {
		this.label = label;
		this.nameField = nameField;
	}

	static Optional<Dimension> of(String field) {
		return Stream.of(values()).filter((dimension) -> dimension.field().equals(field)).findFirst();
	}

	public String field() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The field to show and to sort by.
	 */
	String nameField() {
		return (this.nameField != null) ? this.nameField : field();
	}

	List<String> fields() {
		return Stream.of(field(), nameField()).distinct().toList();
	}

	public String label() {
		return this.label;
	}

}
