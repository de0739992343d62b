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

package io.github.brightcoveoauth.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;
import io.github.brightcoveoauth.token.RegisteredClient;
import io.github.brightcoveoauth.token.RegisteredClients;
import io.github.brightcoveoauth.token.TokenErrorCodes;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Registrations of the properties, and those that the application's
 * {@link BrightcoveCredentialsRepository} has credentials for.
 */
final class BrightcoveRegisteredClients implements RegisteredClients {

	private final Map<String, RegisteredClient> named;

	private final @Nullable ClientRegistration brightcove;

	private final @Nullable BrightcoveCredentialsRepository repository;

	private final BrightcoveConnectionDetails connectionDetails;

	private final RegistrationsMapper mapper;

	/**
	 * Create registered clients.
	 * @param mapper makes registrations
	 * @param connectionDetails has the credentials of the registration {@code brightcove}
	 * @param brightcove that registration, if there are credentials for it
	 * @param repository the application's repository, if it has one
	 */
	BrightcoveRegisteredClients(RegistrationsMapper mapper, BrightcoveConnectionDetails connectionDetails,
			@Nullable ClientRegistration brightcove, @Nullable BrightcoveCredentialsRepository repository) {
		this.named = mapper.namedClients(connectionDetails);
		this.brightcove = brightcove;
		this.repository = repository;
		this.connectionDetails = connectionDetails;
		this.mapper = mapper;
	}

	boolean isEmpty() {
		return this.named.isEmpty() && this.brightcove == null && this.repository == null;
	}

	@Override
	public Set<String> configuredIds() {
		Set<String> ids = new LinkedHashSet<>(this.named.keySet());
		if (this.brightcove != null) {
			ids.add(RegistrationsMapper.REGISTRATION_ID);
		}
		return ids;
	}

	@Override
	public @Nullable RegisteredClient find(String registrationId) {
		RegisteredClient configured = findConfigured(registrationId);
		return (configured != null || this.repository == null) ? configured
				: findAtRunTime(registrationId, this.repository);
	}

	private @Nullable RegisteredClient findConfigured(String registrationId) {
		if (this.brightcove == null || !RegistrationsMapper.REGISTRATION_ID.equals(registrationId)) {
			return this.named.get(registrationId);
		}
		BrightcoveCredentials credentials = this.connectionDetails.getCredentials();
		return (credentials != null) ? new RegisteredClient(this.brightcove, credentials) : null;
	}

	private @Nullable RegisteredClient findAtRunTime(String registrationId,
			BrightcoveCredentialsRepository repository) {
		BrightcoveCredentials credentials = repository.findByRegistrationId(registrationId);
		return (credentials != null) ? new RegisteredClient(
				this.mapper.registration(registrationId, credentials, this.connectionDetails), credentials) : null;
	}

	@Override
	public @Nullable String remedy(String registrationId, String errorCode) {
		String prefix = RegistrationsMapper.prefix(registrationId);
		boolean configured = configuredIds().contains(registrationId);
		return switch (errorCode) {
			case OAuth2ErrorCodes.INVALID_CLIENT ->
				configured ? "Check '" + prefix + "client-id' and '" + prefix + "client-secret'."
						: "Check what the BrightcoveCredentialsRepository returns for it.";
			case OAuth2ErrorCodes.UNAUTHORIZED_CLIENT -> "Check what the credential "
					+ (configured ? "'" + prefix + "client-id'" : "of this registration") + " is allowed.";
			case OAuth2ErrorCodes.INVALID_SCOPE ->
				"Check '" + (configured ? prefix : RegistrationsMapper.prefix(RegistrationsMapper.REGISTRATION_ID))
						+ "scope'.";
			case TokenErrorCodes.INVALID_TOKEN_RESPONSE ->
				"Check '" + (configured ? prefix : RegistrationsMapper.prefix(RegistrationsMapper.REGISTRATION_ID))
						+ "token-uri'.";
			case TokenErrorCodes.CLIENT_REGISTRATION_NOT_FOUND -> waysToAdd(registrationId, prefix);
			default -> null;
		};
	}

	private String waysToAdd(String registrationId, String prefix) {
		String repository = (this.repository != null) ? "have the BrightcoveCredentialsRepository return them"
				: "define a BrightcoveCredentialsRepository bean that returns them";
		String configured = configuredIds().stream().map((id) -> "'" + id + "'").collect(Collectors.joining(", "));
		return "Set '" + prefix + "client-id' and '" + prefix + "client-secret', or " + repository
				+ ". Configured registrations: " + (configured.isEmpty() ? "none" : configured) + ".";
	}

}
