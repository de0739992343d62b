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
import java.util.List;

import io.github.brightcoveoauth.management.AccountScope;
import io.github.brightcoveoauth.management.ClientCredential;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialTests {

	private static final AccountScope OURS = AccountScope.of(1, "video-cloud/video/read");

	private static final AccountScope THEIRS = AccountScope.of(2, "video-cloud/video/all");

	@Test
	void operationsAreThoseInTheAccount() {
		Credential credential = Credential.of(credential(null, OURS, THEIRS), OURS.identity());
		assertThat(credential.operations()).containsExactly("video-cloud/video/read");
		assertThat(credential.otherScopes()).containsExactly(THEIRS);
	}

	@Test
	void credentialOfWhichLittleIsKnownIsShownAllTheSame() {
		ClientCredential bare = JsonMapper.shared().readValue("{\"client_id\":\"one\"}", ClientCredential.class);
		Credential credential = Credential.of(bare, OURS.identity());
		assertThat(credential.title()).isEqualTo("(no name)");
		assertThat(credential.operations()).isEmpty();
		assertThat(credential.otherScopes()).isEmpty();
	}

	@Test
	void newestComesFirst() {
		List<Credential> credentials = List.of("2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
			.stream()
			.map((issuedAt) -> Credential.of(credential(Instant.parse(issuedAt), OURS), OURS.identity()))
			.toList();
		Credential undated = Credential.of(credential(null, OURS), OURS.identity());
		assertThat(List.of(undated, credentials.get(0), credentials.get(1)).stream().sorted(Credential.NEWEST_FIRST))
			.containsExactly(credentials.get(1), credentials.get(0), undated);
	}

	private static ClientCredential credential(@Nullable Instant issuedAt, AccountScope... scope) {
		return new ClientCredential("one", null, "Portal", null, List.of(scope), null, null, issuedAt, null, false);
	}

}
