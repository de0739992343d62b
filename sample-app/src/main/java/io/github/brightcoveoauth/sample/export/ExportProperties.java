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

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How libraries are exported.
 *
 * @param directory where the page exports to
 * @param callsPerSecond how many calls of the CMS API are made a second. Brightcove takes
 * fewer than ten of an account, of all its programs together
 * @param jobStore where is remembered how far an export came
 */
@ConfigurationProperties("console.export")
record ExportProperties(@DefaultValue("brightcove-export") Path directory, @DefaultValue("9") int callsPerSecond,
		@DefaultValue JobStore jobStore) {

	ExportProperties {
		if (callsPerSecond < 1 || callsPerSecond > 1000) {
			throw new InvalidConfigurationPropertyValueException("console.export.calls-per-second", callsPerSecond,
					"Set it to a number from 1 to 1000; Brightcove takes fewer than ten.");
		}
	}

	/**
	 * A database that keeps the tables of Spring Batch, whose driver is on the class
	 * path.
	 *
	 * @param url its JDBC URL. By default there is one of H2 in the directory
	 * @param username its user
	 * @param password the user's password
	 */
	record JobStore(@Nullable String url, @DefaultValue("sa") String username, @DefaultValue("") String password) {

		@Override
		public String toString() {
			return "JobStore[" + this.url + "]";
		}

	}

}
