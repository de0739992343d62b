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

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Brightcove's Analytics API, of which reports as JSON are simulated.
 */
final class AnalyticsApi implements ApiHandler {

	private final String accountId;

	private final SimulatedTokens tokens;

	private final SimulatedLibrary library;

	private final SimulatedAudience audience;

	private final Clock clock;

	AnalyticsApi(String accountId, SimulatedTokens tokens, SimulatedLibrary library, SimulatedAudience audience,
			Clock clock) {
		this.accountId = accountId;
		this.tokens = tokens;
		this.library = library;
		this.audience = audience;
		this.clock = clock;
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		this.tokens.check(request, "video-cloud/analytics/read", "video-cloud/video/read");
		if (!request.segments().equals(List.of("data"))) {
			throw new ApiError(404, "NOT_FOUND", "Requested resource does not exist");
		}
		if (!request.method().equals("GET")) {
			throw ApiError.methodNotAllowed();
		}
		ReportQuery query = ReportQuery.parse(request, this.clock.instant());
		if (!query.accounts().stream().allMatch(this.accountId::equals)) {
			throw ApiError.unauthorized();
		}
		return SimulatedResponse.json(200, new Report(query, this.accountId).create(this.library, this.audience));
	}

	@Override
	public Object errorBody(ApiError error) {
		return List.of(error.toJson().with("request_id", UUID.randomUUID().toString()));
	}

}
