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

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.brightcoveoauth.management.AccountScope;
import io.github.brightcoveoauth.management.ClientCredential;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A client credential as one account sees it.
 *
 * @param clientId its client id
 * @param name its name
 * @param description what it is for
 * @param issuedAt when it was created
 * @param issuedTo who created it
 * @param revoked whether it is of no use any more
 * @param operations what it may do in the account
 * @param otherScopes what it may do in other accounts
 */
record Credential(String clientId, @Nullable String name, @Nullable String description, @Nullable Instant issuedAt,
		@Nullable String issuedTo, boolean revoked, List<String> operations, List<AccountScope> otherScopes) {

	static final Comparator<Credential> NEWEST_FIRST = Comparator.comparing(Credential::issuedAt,
			Comparator.nullsLast(Comparator.reverseOrder()));

	static Credential of(ClientCredential credential, AccountScope.Identity account) {
		return new Credential(credential.clientId(), credential.name(), credential.description(), credential.issuedAt(),
				credential.issuedTo(), credential.revoked(),
				scopes(credential).filter((scope) -> account.equals(scope.identity()))
					.flatMap((scope) -> scope.operations().stream())
					.distinct()
					.toList(),
				scopes(credential).filter((scope) -> !account.equals(scope.identity())).toList());
	}

	private static Stream<AccountScope> scopes(ClientCredential credential) {
		return Stream.ofNullable(credential.maximumScope()).flatMap(List::stream).filter(Objects::nonNull);
	}

	public String title() {
		return StringUtils.hasText(this.name) ? this.name : "(no name)";
	}

}
