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

package io.github.brightcoveoauth.sample.credentials;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What was typed about a client credential.
 *
 * @param name its name
 * @param description what it is for
 * @param operations the operations that were chosen
 * @param others further operations, between them white space
 */
record CredentialForm(@Nullable String name, @Nullable String description, @Nullable List<String> operations,
		@Nullable String others) {

	static final CredentialForm EMPTY = new CredentialForm(null, null, null, null);

	static CredentialForm of(Credential credential) {
		return new CredentialForm(credential.name(), credential.description(), credential.operations(),
				credential.operations()
					.stream()
					.filter(Predicate.not(ApiOperations::isListed))
					.collect(Collectors.joining("\n")));
	}

	String nameText() {
		return Objects.requireNonNullElse(this.name, "").strip();
	}

	String descriptionText() {
		return Objects.requireNonNullElse(this.description, "").strip();
	}

	List<String> allOperations() {
		List<String> chosen = Objects.requireNonNullElse(this.operations, List.of());
		String[] typed = Objects.requireNonNullElse(this.others, "").split("[\\s,]+");
		return Stream.concat(chosen.stream(), Stream.of(typed))
			.filter(Predicate.not(String::isBlank))
			.distinct()
			.toList();
	}

	public boolean has(String operation) {
		return this.operations != null && this.operations.contains(operation);
	}

	@Nullable String mistake() {
		if (nameText().isEmpty()) {
			return "Give the credential a name.";
		}
		return allOperations().isEmpty() ? "Choose at least one operation, or the credential may do nothing." : null;
	}

}
