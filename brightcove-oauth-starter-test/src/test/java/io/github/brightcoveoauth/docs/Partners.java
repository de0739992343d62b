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

package io.github.brightcoveoauth.docs;

import java.util.List;

import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.management.AccountScope;
import io.github.brightcoveoauth.management.BrightcoveManagement;
import io.github.brightcoveoauth.management.ClientCredential;
import io.github.brightcoveoauth.management.ClientCredentialRequest;
import io.github.brightcoveoauth.management.ClientCredentials;

import org.springframework.stereotype.Service;

@Service
class Partners {

	private final BrightcoveManagement management;

	Partners(BrightcoveClients brightcove) {
		this.management = new BrightcoveManagement(brightcove);
	}

	BrightcoveCredentials admit(String partner, long accountId, String bcToken) {
		AccountScope scope = AccountScope.of(accountId, "video-cloud/video/read", "video-cloud/analytics/read");
		ClientCredential credential = this.management.clientCredentials(bcToken)
			.create(ClientCredentialRequest.of(partner, scope));
		return BrightcoveCredentials.of(credential.clientId(), credential.clientSecret());
	}

	void dismiss(String partner, long accountId, String bcToken) {
		ClientCredentials credentials = this.management.clientCredentials(bcToken);
		List<ClientCredential> active = credentials.list(accountId)
			.stream()
			.filter((credential) -> partner.equals(credential.name()) && !credential.revoked())
			.toList();
		active.forEach((credential) -> credentials.delete(credential.clientId()));
	}

}
