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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Brightcove's Live API of the first generation, of which reading jobs is simulated.
 */
final class LiveApi implements ApiHandler {

	private static final int DEFAULT_PAGE_SIZE = 10;

	private static final int MAX_PAGE_SIZE = 1000;

	static final List<String> STATES = List.of("standby", "waiting", "processing", "disconnected", "cancelling",
			"finishing", "cancelled", "finished", "failed", "error");

	private final SimulatedLiveJobs jobs;

	private final String apiKey;

	LiveApi(String apiKey, SimulatedLiveJobs jobs) {
		this.apiKey = apiKey;
		this.jobs = jobs;
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		if (!this.apiKey.equals(request.header("X-API-KEY"))) {
			throw ApiError.unauthorized();
		}
		List<String> path = request.segments();
		if (!request.method().equals("GET") || path.isEmpty() || path.size() > 2 || !path.get(0).equals("jobs")) {
			throw ApiError.notFound();
		}
		return SimulatedResponse.json(200, (path.size() == 1) ? list(request) : job(path.get(1)));
	}

	private JsonObject list(SimulatedRequest request) {
		int pageSize = Parameters.number(request, "page_size", DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE);
		List<JsonObject> found = this.jobs.jobs()
			.stream()
			.filter(isIn(request.parameter("state")))
			.sorted(order(request))
			.toList();
		String startToken = request.parameter("start_token");
		int start = (startToken != null) ? indexAfter(found, startToken) : 0;
		int end = Math.min(start + pageSize, found.size());
		JsonObject page = new JsonObject();
		if (end < found.size()) {
			page.put("next_token", token(found.get(end - 1)));
		}
		if (startToken != null) {
			page.put("start_token", startToken);
		}
		return page.with("jobs", found.subList(start, end));
	}

	private static Predicate<JsonObject> isIn(@Nullable String states) {
		if (states == null) {
			return (job) -> true;
		}
		List<String> wanted = List.of(states.replaceAll("^\\[|]$", "").split(","));
		if (!STATES.containsAll(wanted)) {
			throw ApiError.badRequest("state");
		}
		return (job) -> wanted.contains(String.valueOf(job.get("state")));
	}

	private static Comparator<JsonObject> order(SimulatedRequest request) {
		String field = switch (orDefault(request, "sort", "created_at")) {
			case "created_at" -> "created_at";
			case "modified_at" -> "updated_at";
			default -> throw ApiError.badRequest("sort");
		};
		Comparator<JsonObject> ascending = Comparator.comparing((job) -> String.valueOf(job.get(field)));
		return switch (orDefault(request, "sort_dir", "desc")) {
			case "asc" -> ascending;
			case "desc" -> ascending.reversed();
			default -> throw ApiError.badRequest("sort_dir");
		};
	}

	private static String orDefault(SimulatedRequest request, String name, String defaultValue) {
		String value = request.parameter(name);
		return (value != null) ? value : defaultValue;
	}

	private static int indexAfter(List<JsonObject> jobs, String token) {
		for (int index = 0; index < jobs.size(); index++) {
			if (token(jobs.get(index)).equals(token)) {
				return index + 1;
			}
		}
		throw ApiError.badRequest("start_token");
	}

	private static String token(JsonObject job) {
		return Base64.getUrlEncoder().encodeToString(String.valueOf(job.get("id")).getBytes(StandardCharsets.UTF_8));
	}

	private JsonObject job(String id) {
		return new JsonObject().with("job",
				this.jobs.jobs()
					.stream()
					.filter((job) -> id.equals(job.get("id")))
					.findFirst()
					.orElseThrow(() -> new ApiError(500, "UNKNOWN", null)));
	}

	@Override
	public Object errorBody(ApiError error) {
		return switch (error.status()) {
			case 400 -> new JsonObject().with("error", "Invalid input value");
			case 500 -> new JsonObject().with("error", "DB getItem, no results found");
			default -> new JsonObject().with("message", "Unauthorized");
		};
	}

}
