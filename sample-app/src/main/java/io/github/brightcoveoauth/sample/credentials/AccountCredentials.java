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
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import io.github.brightcoveoauth.management.AccountScope;
import io.github.brightcoveoauth.management.BrightcoveManagement;
import io.github.brightcoveoauth.management.ClientCredential;
import io.github.brightcoveoauth.management.ClientCredentialRequest;
import io.github.brightcoveoauth.management.ClientCredentials;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The client credentials of the console's account. The BC_TOKEN comes with each call and
 * is kept nowhere.
 */
@Component
class AccountCredentials {

	private final BrightcoveManagement management;

	private final BrightcoveConnectionDetails connection;

	AccountCredentials(BrightcoveClients clients, BrightcoveConnectionDetails connection) {
		this.management = new BrightcoveManagement(clients);
		this.connection = connection;
	}

	List<Credential> list(String bcToken) {
		AccountScope.Identity account = scope().identity();
		return call(bcToken, (credentials) -> credentials.list(account.accountId())).stream()
			.map((credential) -> Credential.of(credential, account))
			.sorted(Credential.NEWEST_FIRST)
			.toList();
	}

	Credential get(String bcToken, String clientId) {
		return list(bcToken).stream()
			.filter((credential) -> credential.clientId().equals(clientId))
			.findFirst()
			.orElseThrow(() -> CredentialException.notFound(clientId));
	}

	ClientCredential create(String bcToken, CredentialForm form) {
		ClientCredentialRequest request = request(form, List.of());
		return call(bcToken, (credentials) -> credentials.create(request));
	}

	void update(String bcToken, String clientId, CredentialForm form) {
		ClientCredentialRequest request = request(form, get(bcToken, clientId).otherScopes());
		call(bcToken, (credentials) -> credentials.update(clientId, request));
	}

	void delete(String bcToken, String clientId) {
		call(bcToken, (credentials) -> {
			credentials.delete(clientId);
			return clientId;
		});
	}

	private ClientCredentialRequest request(CredentialForm form, List<AccountScope> otherScopes) {
		AccountScope scope = scope(form.allOperations().toArray(String[]::new));
		return new ClientCredentialRequest(form.nameText(), form.descriptionText(),
				Stream.concat(Stream.of(scope), otherScopes.stream()).toList());
	}

	private AccountScope scope(String... operations) {
		return AccountScope.of(Long.parseLong(Objects.requireNonNull(this.connection.getAccountId())), operations);
	}

	private <T> T call(String bcToken, Function<ClientCredentials, T> call) {
		ClientCredentials credentials = credentials(bcToken);
		try {
			return call.apply(credentials);
		}
		catch (RestClientException ex) {
			throw CredentialException.of(ex);
		}
	}

	private ClientCredentials credentials(String bcToken) {
		try {
			return this.management.clientCredentials(bcToken.strip());
		}
		catch (IllegalArgumentException ex) {
			throw CredentialException.noBcToken();
		}
	}

}
