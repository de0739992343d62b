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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.token.RegisteredClient;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.StringUtils;

/**
 * Turns {@link BrightcoveProperties.OAuth} into registrations. They carry no secret,
 * which their {@code toString()} would print.
 */
final class RegistrationsMapper {

	static final String REGISTRATION_ID = "brightcove";

	private static final String OAUTH = "brightcove.oauth.";

	private final BrightcoveProperties.OAuth oauth;

	RegistrationsMapper(BrightcoveProperties.OAuth oauth) {
		this.oauth = oauth;
	}

	/**
	 * Beginning of the names of a configured registration's properties.
	 */
	static String prefix(String registrationId) {
		return REGISTRATION_ID.equals(registrationId) ? OAUTH : OAUTH + "clients." + registrationId + ".";
	}

	void validate() {
		credentials();
		PropertyValues.checkScope(OAUTH + "scope", this.oauth.getScope());
		this.oauth.getClients().forEach(this::validate);
	}

	private void validate(String id, BrightcoveProperties.Client client) {
		String prefix = prefix(id);
		if (REGISTRATION_ID.equals(id)) {
			throw new BrightcoveConfigurationException(
					"'brightcove.oauth.clients.brightcove' is set, but 'brightcove' is the registration of '" + OAUTH
							+ "client-id'.",
					"Set '" + OAUTH + "client-id' and '" + OAUTH + "client-secret', or give the registration "
							+ "another name.");
		}
		if (credentials(prefix, client.getClientId(), client.getClientSecret()) == null) {
			throw new BrightcoveConfigurationException(
					"The registration '" + id + "' has neither '" + prefix + "client-id' nor '" + prefix
							+ "client-secret'.",
					"Set '" + prefix + "client-id' and '" + prefix + "client-secret', or remove all of '" + prefix
							+ "*'.",
					prefix + "client-id", prefix + "client-secret");
		}
		PropertyValues.checkScope(prefix + "scope", client.getScope());
		if (client.getTokenUri() != null) {
			PropertyValues.url(prefix + "token-uri", client.getTokenUri());
		}
		if (client.getTrustedHosts() != null) {
			PropertyValues.checkHosts(prefix + "trusted-hosts", client.getTrustedHosts());
		}
	}

	@Nullable BrightcoveCredentials credentials() {
		return credentials(OAUTH, this.oauth.getClientId(), this.oauth.getClientSecret());
	}

	private @Nullable BrightcoveCredentials credentials(String prefix, @Nullable String configuredId,
			@Nullable String configuredSecret) {
		String clientId = PropertyValues.orNull(configuredId);
		String clientSecret = PropertyValues.orNull(configuredSecret);
		if (clientId != null && clientSecret != null) {
			return BrightcoveCredentials.of(clientId, clientSecret);
		}
		if (clientId != null) {
			throw halfConfigured(prefix + "client-id", prefix + "client-secret");
		}
		if (clientSecret != null) {
			throw halfConfigured(prefix + "client-secret", prefix + "client-id");
		}
		return null;
	}

	private BrightcoveConfigurationException halfConfigured(String present, String missing) {
		return new BrightcoveConfigurationException("'" + present + "' is set, but '" + missing + "' has no value.",
				"Set '" + missing + "' too, or neither of the two.", missing);
	}

	/**
	 * Registration for credentials of the provider that the application talks to by
	 * default.
	 */
	ClientRegistration registration(String id, BrightcoveCredentials credentials,
			BrightcoveConnectionDetails connectionDetails) {
		return registration(id, credentials, connectionDetails.getTokenUri().toString(),
				this.oauth.getClientAuthenticationMethod(), this.oauth.getScope());
	}

	Map<String, RegisteredClient> namedClients(BrightcoveConnectionDetails connectionDetails) {
		Map<String, RegisteredClient> clients = new LinkedHashMap<>();
		this.oauth.getClients().forEach((id, client) -> {
			BrightcoveCredentials credentials = credentials(prefix(id), client.getClientId(), client.getClientSecret());
			if (credentials != null) {
				clients.put(id,
						new RegisteredClient(registration(id, credentials, client, connectionDetails), credentials));
			}
		});
		return clients;
	}

	private ClientRegistration registration(String id, BrightcoveCredentials credentials,
			BrightcoveProperties.Client client, BrightcoveConnectionDetails connectionDetails) {
		String tokenUri = (client.getTokenUri() != null) ? client.getTokenUri()
				: connectionDetails.getTokenUri().toString();
		BrightcoveProperties.AuthenticationMethod method = (client.getClientAuthenticationMethod() != null)
				? client.getClientAuthenticationMethod() : this.oauth.getClientAuthenticationMethod();
		return registration(id, credentials, tokenUri, method, client.getScope());
	}

	private ClientRegistration registration(String id, BrightcoveCredentials credentials, String tokenUri,
			BrightcoveProperties.AuthenticationMethod method, Collection<String> scope) {
		return ClientRegistration.withRegistrationId(id)
			.clientName(StringUtils.capitalize(id))
			.clientId(credentials.clientId())
			.clientAuthenticationMethod(switch (method) {
				case CLIENT_SECRET_BASIC -> ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
				case CLIENT_SECRET_POST -> ClientAuthenticationMethod.CLIENT_SECRET_POST;
			})
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri(tokenUri)
			.scope(scope)
			.build();
	}

}
