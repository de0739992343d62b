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

import java.util.Map;

/**
 * A form that no report can be asked for with.
 */
@SuppressWarnings("serial")
class InvalidReportException extends RuntimeException {

	private final ReportForm form;

	private final Map<String, String> errors;

	InvalidReportException(ReportForm form, Map<String, String> errors) {
		super(String.join(" ", errors.values()));
		this.form = form;
		this.errors = errors;
	}

	ReportForm form() {
		return this.form;
	}

	/**
	 * What is wrong, by the name of the parameter.
	 */
	Map<String, String> errors() {
		return this.errors;
	}

}
