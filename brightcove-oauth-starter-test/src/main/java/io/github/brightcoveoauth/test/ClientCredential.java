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

package io.github.brightcoveoauth.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A client credential that was created at the OAuth API.
 */
final class ClientCredential {

	private static final int SECRET_LENGTH = 67;

	private final String id = UUID.randomUUID().toString();

	private final String secret = RandomText.ofLength(SECRET_LENGTH);

	private final Instant issuedAt;

	private CredentialDefinition definition;

	private boolean revoked;

	ClientCredential(CredentialDefinition definition, Instant issuedAt) {
		this.definition = definition;
		this.issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
	}

	String id() {
		return this.id;
	}

	String secret() {
		return this.secret;
	}

	synchronized @Nullable Operations authenticate(@Nullable String secret) {
		return (!this.revoked && this.secret.equals(secret)) ? this.definition.operations() : null;
	}

	synchronized void update(CredentialDefinition definition) {
		checkActive();
		this.definition = definition;
	}

	synchronized void revoke() {
		checkActive();
		this.revoked = true;
	}

	private void checkActive() {
		if (this.revoked) {
			throw new ApiError(409, "already_revoked", "The client credential has been revoked");
		}
	}

	/**
	 * The credential without its secret, which Brightcove shows only once.
	 * @return the credential
	 */
	synchronized JsonObject toJson() {
		String description = this.definition.description();
		return new JsonObject().with("redirect_url", null)
			.with("maximum_scope", this.definition.maximumScope())
			.with("name_html", escape(this.definition.name()))
			.with("issued_to", "user@example.com")
			.with("trusted", null)
			.with("expires_at", null)
			.with("issued_at", this.issuedAt.toString())
			.with("name", this.definition.name())
			.with("description_html", (description != null) ? escape(description) : null)
			.with("revoked", this.revoked ? true : null)
			.with("type", "credential")
			.with("client_secret", null)
			.with("description", description)
			.with("client_id", this.id)
			.with("issued_user", 70_000_003_001L);
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
