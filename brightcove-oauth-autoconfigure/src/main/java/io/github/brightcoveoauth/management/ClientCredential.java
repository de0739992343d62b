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

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * Client credential as Brightcove tells it. Neither {@link #toString()} nor Jackson
 * writes the secret: whoever wants to show it asks for {@link #clientSecret()}.
 *
 * @param clientId client id, a UUID
 * @param clientSecret client secret, in the answer to
 * {@link ClientCredentials#create(ClientCredentialRequest) create} only
 * @param name name, which need not be unique
 * @param description what it is for
 * @param maximumScope what it may do, one element per account
 * @param issuedTo e-mail address of the user who created it
 * @param issuedUser number of that user
 * @param issuedAt when it was created
 * @param expiresAt when it ends, if it does
 * @param revoked whether it was deleted
 * @since 0.1.0
 */
public record ClientCredential(@JsonProperty("client_id") String clientId,
		@JsonProperty(value = "client_secret", access = JsonProperty.Access.WRITE_ONLY) @Nullable String clientSecret,
		@Nullable String name, @Nullable String description,
		@JsonProperty("maximum_scope") List<AccountScope> maximumScope,
		@JsonProperty("issued_to") @Nullable String issuedTo, @JsonProperty("issued_user") @Nullable Long issuedUser,
		@JsonProperty("issued_at") @Nullable Instant issuedAt, @JsonProperty("expires_at") @Nullable Instant expiresAt,
		@JsonSetter(nulls = Nulls.AS_EMPTY) boolean revoked) {

	@Override
	public String toString() {
		return "ClientCredential[clientId=" + this.clientId + ", name=" + this.name + "]";
	}

}
