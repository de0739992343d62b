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

package io.github.brightcoveoauth.sample.command;

import java.util.Locale;

import org.springframework.util.StringUtils;

/**
 * What every application has to be told about Brightcove.
 */
enum Setting {

	ACCOUNT_ID("brightcove.account-id"),

	CLIENT_ID("brightcove.oauth.client-id"),

	CLIENT_SECRET("brightcove.oauth.client-secret");

	private final String property;

	Setting(String property) {
		this.property = property;
	}

	String property() {
		return this.property;
	}

	String variable() {
		return "BRIGHTCOVE_" + name();
	}

	/**
	 * The field of a file with credentials.
	 */
	String field() {
		return name().toLowerCase(Locale.ROOT);
	}

	String question() {
		return StringUtils.capitalize(field().replace('_', ' '));
	}

	boolean isSecret() {
		return this == CLIENT_SECRET;
	}

}
