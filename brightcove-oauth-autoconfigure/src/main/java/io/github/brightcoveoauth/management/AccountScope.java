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

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a client credential may do in one account.
 *
 * @param identity the account
 * @param operations the operations, such as {@code video-cloud/video/read}
 * @since 0.1.0
 */
public record AccountScope(Identity identity, List<String> operations) {

	/**
	 * Create the scope of a Video Cloud account.
	 * @param accountId the account
	 * @param operations the operations, such as {@code video-cloud/video/read}
	 * @return the scope
	 */
	public static AccountScope of(long accountId, String... operations) {
		return new AccountScope(new Identity("video-cloud-account", accountId), List.of(operations));
	}

	/**
	 * Account that a scope is for.
	 *
	 * @param type kind of the account, {@code video-cloud-account}
	 * @param accountId number of the account
	 * @since 0.1.0
	 */
	public record Identity(String type, @JsonProperty("account-id") long accountId) {

	}

}
