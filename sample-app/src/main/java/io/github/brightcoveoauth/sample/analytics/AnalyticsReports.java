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

package io.github.brightcoveoauth.sample.analytics;

import io.github.brightcoveoauth.BrightcoveError;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Reports of the Analytics API. The library fills {@code {accountId}}.
 */
@HttpExchange(accept = "application/json")
interface AnalyticsReports {

	@GetExchange("/data?accounts={accountId}")
	Mono<Report> get(@RequestParam String dimensions, @RequestParam String fields, @RequestParam String from,
			@RequestParam String to, @RequestParam String sort, @RequestParam int limit);

	/**
	 * Whether the report is being made, for this request or for an earlier one that asked
	 * the same.
	 */
	static boolean isPending(Throwable exception) {
		return exception instanceof WebClientResponseException answer
				&& (answer.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)
						|| "PROCESSING".equals(BrightcoveError.of(answer).code()));
	}

}
