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

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Policy keys of Brightcove's Policy API. They cannot be changed, listed or deleted, and
 * never expire.
 *
 * @since 0.1.0
 * @see BrightcoveManagement#policyKeys()
 */
@HttpExchange(url = "/accounts/{accountId}/policy_keys", accept = MediaType.APPLICATION_JSON_VALUE)
public interface PolicyKeys {

	/**
	 * Create a policy key.
	 * @param keyData the account and what the key allows there
	 * @return the key
	 */
	default PolicyKey create(KeyData keyData) {
		return create(keyData.accountId(), new PolicyKeyRequest(keyData));
	}

	/**
	 * Create a policy key.
	 * @param accountId the account, the same as in the key data
	 * @param request what the key allows
	 * @return the key
	 */
	@PostExchange
	PolicyKey create(@PathVariable String accountId, @RequestBody PolicyKeyRequest request);

	/**
	 * Read what a policy key allows. The key becomes part of the URL, which whatever
	 * records URLs gets to see.
	 * @param accountId the account
	 * @param keyString the key
	 * @return the key
	 */
	@GetExchange("/{keyString}")
	PolicyKey get(@PathVariable String accountId, @PathVariable String keyString);

}
