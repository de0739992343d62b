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

package io.github.brightcoveoauth.sample.clickview;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Who is going to watch. ClickView wants the e-mail address of each teacher, and of no
 * student.
 */
record Viewer(boolean student, String firstName, String surname, String email) {

	@Nullable String mistake() {
		boolean withEmail = StringUtils.hasText(this.email);
		if (this.student == withEmail) {
			return this.student ? "Leave out the e-mail address of a student." : "Type the teacher's e-mail address.";
		}
		return null;
	}

	Map<String, Object> toJson() {
		return Stream
			.of(Map.entry("isStudent", this.student), Map.entry("firstName", this.firstName.strip()),
					Map.entry("surname", this.surname.strip()), Map.entry("email", this.email.strip()))
			.filter((field) -> !"".equals(field.getValue()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
