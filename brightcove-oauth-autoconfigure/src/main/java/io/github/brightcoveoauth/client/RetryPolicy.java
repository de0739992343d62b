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

package io.github.brightcoveoauth.client;

import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.StringUtils;
import org.springframework.util.backoff.BackOff;

/**
 * Decides, for blocking and reactive clients alike, after which answers a request is made
 * again. One that was too many (429) was not executed; one that met a service in trouble
 * (503) may have been.
 *
 * @since 0.1.0
 */
public final class RetryPolicy {

	private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
			HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.TRACE);

	private final BackOff backOff;

	private final List<String> analytics;

	private final InstantSource clock;

	/**
	 * Create a policy.
	 * @param backOff how often a request is made again, and the pauses before
	 * @param analytics base URLs of the Analytics API. It takes minutes for a report and
	 * refuses the same query meanwhile, so there a request is made again only if the
	 * answer says when
	 * @param clock the clock
	 */
	public RetryPolicy(BackOff backOff, Collection<URI> analytics, InstantSource clock) {
		this.backOff = backOff;
		this.analytics = analytics.stream()
			.map((url) -> StringUtils.trimTrailingCharacter(url.toString(), '/') + "/")
			.toList();
		this.clock = clock;
	}

	boolean isRetryable(HttpMethod method, HttpStatusCode status) {
		return status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)
				|| (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE) && IDEMPOTENT.contains(method));
	}

	/**
	 * Retries of a request that has been made once.
	 */
	Retries retries(URI uri) {
		boolean onlyIfAsked = this.analytics.stream().anyMatch(uri.toString()::startsWith);
		return new Retries(this.backOff.start(), onlyIfAsked, this.clock);
	}

}
