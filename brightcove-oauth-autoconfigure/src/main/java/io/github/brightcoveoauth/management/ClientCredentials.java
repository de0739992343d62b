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

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Client credentials of Brightcove's OAuth API, as a Studio user may manage them.
 *
 * @since 0.1.0
 * @see BrightcoveManagement#clientCredentials(String)
 */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
public interface ClientCredentials {

	/**
	 * Create a credential.
	 * @param request what it is called and may do
	 * @return the credential, for this once with its secret
	 */
	@PostExchange("/client_credentials")
	ClientCredential create(@RequestBody ClientCredentialRequest request);

	/**
	 * List the credentials of accounts.
	 * @param originAccountIds the accounts, at least one
	 * @return the credentials, the revoked ones too
	 */
	@GetExchange("/client_credentials?origin_account_ids={originAccountIds}")
	List<ClientCredential> list(@PathVariable long... originAccountIds);

	/**
	 * Get a credential.
	 * @param clientId its client id
	 * @return the credential
	 */
	@GetExchange("/client_credentials/{clientId}")
	ClientCredential get(@PathVariable String clientId);

	/**
	 * Change a credential. The user must be allowed what it could do and what it shall.
	 * @param clientId its client id
	 * @param request all that it shall be called and may do
	 * @return the credential
	 */
	@PutExchange("/client_credentials/{clientId}")
	ClientCredential update(@PathVariable String clientId, @RequestBody ClientCredentialRequest request);

	/**
	 * Revoke a credential for good. Access tokens that it was issued live on to their
	 * end.
	 * @param clientId its client id
	 */
	@DeleteExchange("/client_credentials/{clientId}")
	void delete(@PathVariable String clientId);

}
