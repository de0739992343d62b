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

package io.github.brightcoveoauth.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * {@code FailureAnalyzer} for {@link BrightcoveConfigurationException}. Of a property
 * that is there but has no value it shows where it comes from, since that names the
 * environment variable or file that is empty or not there.
 */
final class BrightcoveConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<BrightcoveConfigurationException> {

	private final Environment environment;

	BrightcoveConfigurationFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BrightcoveConfigurationException cause) {
		StringBuilder description = new StringBuilder(cause.getMessage());
		for (String property : cause.getMissingProperties()) {
			ConfigurationProperty found = find(property);
			if (found != null && !hasValue(found)) {
				description.append(String.format("%n%n    '%s' has no value: it is \"%s\" in %s", property,
						found.getValue(), found.getOrigin()));
			}
		}
		return new FailureAnalysis(description.toString(), cause.getAction(), cause);
	}

	private boolean hasValue(ConfigurationProperty property) {
		return PropertyValues.orNull(this.environment.resolvePlaceholders(property.getValue().toString())) != null;
	}

	private @Nullable ConfigurationProperty find(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty found = source.getConfigurationProperty(name);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

}
