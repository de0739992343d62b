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
 * What a policy key allows. What is {@code null} does not restrict it.
 *
 * @param accountId the one account that the key is for
 * @param apis {@code search} for a key that may search, which belongs on a server
 * @param allowedDomains origins of the pages that may use the key, without a slash at
 * their end; a server sends none, and is refused then
 * @param geo countries in which the key may be used
 * @param requireAdConfig whether each request must name an ad configuration
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyData(@JsonProperty("account-id") String accountId, @Nullable List<String> apis,
		@JsonProperty("allowed-domains") @Nullable List<String> allowedDomains, @Nullable Geo geo,
		@JsonProperty("require-ad-config") @Nullable Boolean requireAdConfig) {

	/**
	 * Create the data of a key that may play all of an account, but not search.
	 * @param accountId the account
	 * @return the data
	 */
	public static KeyData of(String accountId) {
		return new KeyData(accountId, null, null, null, null);
	}

	/**
	 * Allow APIs beside playback.
	 * @param apis the APIs, {@code search}
	 * @return data of such a key
	 */
	public KeyData withApis(String... apis) {
		return new KeyData(this.accountId, List.of(apis), this.allowedDomains, this.geo, this.requireAdConfig);
	}

	/**
	 * Restrict the key to pages.
	 * @param allowedDomains origins of the pages, without a slash at their end
	 * @return data of such a key
	 */
	public KeyData withAllowedDomains(String... allowedDomains) {
		return new KeyData(this.accountId, this.apis, List.of(allowedDomains), this.geo, this.requireAdConfig);
	}

	/**
	 * Restrict the key to countries.
	 * @param geo the countries
	 * @return data of such a key
	 */
	public KeyData withGeo(Geo geo) {
		return new KeyData(this.accountId, this.apis, this.allowedDomains, geo, this.requireAdConfig);
	}

	/**
	 * Say whether each request must name an ad configuration.
	 * @param requireAdConfig whether it must
	 * @return data of such a key
	 */
	public KeyData withRequireAdConfig(boolean requireAdConfig) {
		return new KeyData(this.accountId, this.apis, this.allowedDomains, this.geo, requireAdConfig);
	}

	/**
	 * Countries in which a policy key may be used.
	 *
	 * @param countries two-letter codes in lower case
	 * @param excludeCountries whether the key may be used everywhere but there
	 * @since 0.1.0
	 */
	public record Geo(List<String> countries, @JsonProperty("exclude_countries") @Nullable Boolean excludeCountries) {

	}

}
