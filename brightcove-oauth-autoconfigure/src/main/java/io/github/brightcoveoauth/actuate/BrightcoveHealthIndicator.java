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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.brightcoveoauth.token.TokenSource;
import io.github.brightcoveoauth.token.TokenStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Health of the tokens: up unless a registration has no token because the last request
 * for one failed. Makes no request itself.
 *
 * @since 0.1.0
 */
public final class BrightcoveHealthIndicator extends AbstractHealthIndicator {

	private final Supplier<@Nullable TokenSource> tokens;

	/**
	 * Create an indicator.
	 * @param tokens the source of tokens, {@code null} as long as nobody has used it
	 */
	public BrightcoveHealthIndicator(Supplier<@Nullable TokenSource> tokens) {
		super("Health of Brightcove's tokens cannot be told");
		this.tokens = tokens;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		TokenSource source = this.tokens.get();
		List<TokenStatus> failing = (source != null) ? source.statuses().stream().filter(TokenStatus::failing).toList()
				: List.of();
		builder.status(failing.isEmpty() ? Status.UP : Status.DOWN);
		failing.forEach((status) -> builder.withDetail(status.registrationId(),
				details(Objects.requireNonNull(status.lastFailure()))));
	}

	private static Map<String, Object> details(TokenStatus.Failure failure) {
		return Map.of("error", failure.errorCode(), "time", failure.time());
	}

}
