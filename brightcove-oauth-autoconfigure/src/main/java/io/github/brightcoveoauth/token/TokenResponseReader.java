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

package io.github.brightcoveoauth.token;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads the answer of a token endpoint (RFC 6749, sections 5.1 and 5.2), leniently in
 * what Brightcove and others do differently: any 2xx status is a success,
 * {@code expires_in} may be a string, a fraction or absent, {@code token_type} may be
 * absent, and error descriptions may carry HTML entities.
 *
 * @since 0.1.0
 */
public final class TokenResponseReader {

	private static final int MAX_BODY_BYTES = 256 * 1024;

	private static final int MAX_ERROR_LENGTH = 500;

	private static final BigDecimal MAX_LIFETIME = BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

	private static final Set<String> CREDENTIALS_REFUSED = Set.of(OAuth2ErrorCodes.INVALID_CLIENT,
			OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);

	private final JsonMapper jsonMapper = JsonMapper.shared();

	private final ClockSkew clockSkew = new ClockSkew();

	private final Duration defaultLifetime;

	private final InstantSource clock;

	/**
	 * Create a reader.
	 * @param defaultLifetime life of a token whose answer carries no usable
	 * {@code expires_in}
	 * @param clock tells how far off a date of {@code Retry-After} is
	 */
	public TokenResponseReader(Duration defaultLifetime, InstantSource clock) {
		this.defaultLifetime = defaultLifetime;
		this.clock = clock;
	}

	OAuth2AccessTokenResponse read(ClientHttpResponse response, SecretMask mask) throws IOException {
		this.clockSkew.check(response.getHeaders(), this.clock.millis());
		JsonNode body = json(response.getBody().readNBytes(MAX_BODY_BYTES));
		if (!response.getStatusCode().is2xxSuccessful()) {
			throw refusal(response, body, mask);
		}
		if (!body.isObject()) {
			throw invalid(answered(response, mask) + ", which is not the JSON of a token.");
		}
		return OAuth2AccessTokenResponse.withToken(token(body, mask))
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(lifetime(body.path(OAuth2ParameterNames.EXPIRES_IN)).toSeconds())
			.scopes(scopes(body.path(OAuth2ParameterNames.SCOPE)))
			.build();
	}

	private JsonNode json(byte[] body) {
		try {
			return this.jsonMapper.readTree(body);
		}
		catch (JacksonException ex) {
			// Not kept as a cause: its message quotes the body
			return this.jsonMapper.missingNode();
		}
	}

	private String token(JsonNode body, SecretMask mask) {
		JsonNode token = body.path(OAuth2ParameterNames.ACCESS_TOKEN);
		if (!token.isString() || !StringUtils.hasText(token.stringValue())) {
			throw invalid("The token endpoint's answer carries no 'access_token'.");
		}
		if (!IssuedToken.isTokenValue(token.stringValue())) {
			throw invalid("The token endpoint's 'access_token' has characters that no header can carry.");
		}
		JsonNode type = body.path(OAuth2ParameterNames.TOKEN_TYPE);
		if (type.isString() && !OAuth2AccessToken.TokenType.BEARER.getValue().equalsIgnoreCase(type.stringValue())) {
			throw invalid("The token endpoint's 'token_type' is '" + printable(type.stringValue(), mask)
					+ "', only Bearer is supported.");
		}
		return token.stringValue();
	}

	private Duration lifetime(JsonNode expiresIn) {
		BigDecimal seconds = seconds(expiresIn);
		return (seconds != null && seconds.compareTo(BigDecimal.ONE) >= 0)
				? Duration.ofSeconds(seconds.min(MAX_LIFETIME).longValue()) : this.defaultLifetime;
	}

	private @Nullable BigDecimal seconds(JsonNode expiresIn) {
		try {
			if (expiresIn.isNumber()) {
				return expiresIn.decimalValue();
			}
			return expiresIn.isString() ? new BigDecimal(expiresIn.stringValue().trim()) : null;
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return null;
		}
	}

	private Set<String> scopes(JsonNode scope) {
		return scope.isString() ? StringUtils.commaDelimitedListToSet(scope.stringValue().trim().replace(' ', ','))
				: Set.of();
	}

	private TokenRequestException refusal(ClientHttpResponse response, JsonNode body, SecretMask mask)
			throws IOException {
		OAuth2Error error = error(response, body, mask);
		return isTransient(response.getStatusCode()) && !CREDENTIALS_REFUSED.contains(error.getErrorCode())
				? TokenRequestException.unavailable(error, RetryAfter.of(response.getHeaders(), this.clock.millis()))
				: TokenRequestException.refused(error);
	}

	private OAuth2Error error(ClientHttpResponse response, JsonNode body, SecretMask mask) throws IOException {
		JsonNode code = body.path(OAuth2ParameterNames.ERROR);
		if (code.isString() && StringUtils.hasText(code.stringValue())) {
			JsonNode description = body.path(OAuth2ParameterNames.ERROR_DESCRIPTION);
			return new OAuth2Error(printable(code.stringValue(), mask),
					description.isString() ? printable(description.stringValue(), mask) : null, null);
		}
		return new OAuth2Error(codeOf(response.getStatusCode()), answered(response, mask) + ".", null);
	}

	private boolean isTransient(HttpStatusCode status) {
		return status.is5xxServerError() || status.isSameCodeAs(HttpStatus.REQUEST_TIMEOUT)
				|| status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
	}

	private String codeOf(HttpStatusCode status) {
		if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
			return OAuth2ErrorCodes.INVALID_CLIENT;
		}
		if (status.is5xxServerError()) {
			return OAuth2ErrorCodes.SERVER_ERROR;
		}
		return isTransient(status) ? OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE : TokenErrorCodes.INVALID_TOKEN_RESPONSE;
	}

	private String answered(ClientHttpResponse response, SecretMask mask) throws IOException {
		String contentType = response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
		return "The token endpoint answered " + response.getStatusCode().value()
				+ ((contentType != null) ? " with " + printable(contentType, mask) : " with no content type");
	}

	private TokenRequestException invalid(String description) {
		return TokenRequestException
			.refused(new OAuth2Error(TokenErrorCodes.INVALID_TOKEN_RESPONSE, description, null));
	}

	/**
	 * Masked before and after entities are unescaped, for either may be what the secret
	 * looks like, and before the text is cut, for half a secret would not be recognised.
	 */
	private String printable(String text, SecretMask mask) {
		String masked = mask.apply(HtmlUtils.htmlUnescape(mask.apply(text))).replaceAll("\\p{Cntrl}", " ");
		return (masked.length() <= MAX_ERROR_LENGTH) ? masked : masked.substring(0, MAX_ERROR_LENGTH) + "…";
	}

}
