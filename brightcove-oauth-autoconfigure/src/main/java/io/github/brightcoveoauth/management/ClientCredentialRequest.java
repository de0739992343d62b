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

package io.github.brightcoveoauth.management;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a client credential is to be called and may do.
 *
 * @param name its name, which need not be unique
 * @param description what it is for, if that is to be told
 * @param maximumScope what it may do, one element per account
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientCredentialRequest(String name, @Nullable String description,
		@JsonProperty("maximum_scope") List<AccountScope> maximumScope) {

	/**
	 * Create a request.
	 * @param name the name, which need not be unique
	 * @param maximumScope what the credential may do, one element per account
	 * @return the request
	 */
	public static ClientCredentialRequest of(String name, AccountScope... maximumScope) {
		return new ClientCredentialRequest(name, null, List.of(maximumScope));
	}

	/**
	 * The one type that there is.
	 * @return {@code credential}
	 */
	@JsonProperty("type")
	public String type() {
		return "credential";
	}

}
