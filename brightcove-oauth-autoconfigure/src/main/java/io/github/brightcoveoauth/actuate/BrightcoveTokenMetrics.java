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

package io.github.brightcoveoauth.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.brightcoveoauth.BrightcoveTokenEvent;
import io.github.brightcoveoauth.BrightcoveTokenObtainedEvent;
import io.github.brightcoveoauth.BrightcoveTokenRejectedEvent;
import io.github.brightcoveoauth.token.RegisteredClients;
import io.github.brightcoveoauth.token.TokenListener;
import io.github.brightcoveoauth.token.TokenRequestOutcome;
import io.github.brightcoveoauth.token.TokenSource;
import io.github.brightcoveoauth.token.TokenStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Meters of tokens and token requests.
 *
 * @since 0.1.0
 */
public final class BrightcoveTokenMetrics implements TokenListener {

	private final Set<String> gauged = ConcurrentHashMap.newKeySet();

	private final MeterRegistry meters;

	private final Supplier<? extends RegisteredClients> clients;

	private final Supplier<@Nullable TokenSource> tokens;

	/**
	 * Create metrics.
	 * @param meters where the meters go
	 * @param clients who may have tokens
	 * @param tokens the source of tokens, {@code null} as long as nobody has used it
	 */
	public BrightcoveTokenMetrics(MeterRegistry meters, Supplier<? extends RegisteredClients> clients,
			Supplier<@Nullable TokenSource> tokens) {
		this.meters = meters;
		this.clients = clients;
		this.tokens = tokens;
	}

	@Override
	public void onTokenRequest(String registrationId, TokenRequestOutcome outcome, Duration duration,
			@Nullable OAuth2Error error) {
		Timer.builder("brightcove.oauth.token.requests")
			.description("Token requests")
			.tag("registration", tag(registrationId))
			.tag("outcome", outcome.tag())
			.register(this.meters)
			.record(duration);
	}

	@Override
	public void onStoreFailure(String problem) {
		countStoreFailure("unavailable");
	}

	@Override
	public void onUnreadableToken(String registrationId, String problem) {
		countStoreFailure("unreadable");
	}

	private void countStoreFailure(String reason) {
		Counter.builder("brightcove.oauth.store.failures")
			.description("Failures of the shared store of tokens")
			.tag("reason", reason)
			.register(this.meters)
			.increment();
	}

	@Override
	public void onEvent(BrightcoveTokenEvent event) {
		if (event instanceof BrightcoveTokenRejectedEvent rejected) {
			Counter.builder("brightcove.oauth.unauthorized")
				.description("Answers of the APIs with status 401")
				.tag("registration", tag(rejected.registrationId()))
				.tag("outcome", rejected.replayed() ? "replayed" : "refused")
				.register(this.meters)
				.increment();
		}
		else if (event instanceof BrightcoveTokenObtainedEvent obtained) {
			gauge(obtained.registrationId());
		}
	}

	/**
	 * Have a gauge for each configured registration that got a token; those that come and
	 * go at run time have none.
	 */
	private void gauge(String registrationId) {
		if (tag(registrationId).equals(registrationId) && this.gauged.add(registrationId)) {
			Gauge.builder("brightcove.oauth.token.remaining", () -> remaining(registrationId))
				.description("Time until the token ends")
				.baseUnit("seconds")
				.tag("registration", registrationId)
				.register(this.meters);
		}
	}

	private double remaining(String registrationId) {
		TokenSource source = this.tokens.get();
		TokenStatus status = (source != null) ? source.status(registrationId) : null;
		Instant expiresAt = (status != null) ? status.expiresAt() : null;
		if (expiresAt == null) {
			return Double.NaN;
		}
		long millis = expiresAt.toEpochMilli() - this.meters.config().clock().wallTime();
		return (millis > 0) ? millis / 1000.0 : Double.NaN;
	}

	private String tag(String registrationId) {
		return this.clients.get().meterTag(registrationId);
	}

}
