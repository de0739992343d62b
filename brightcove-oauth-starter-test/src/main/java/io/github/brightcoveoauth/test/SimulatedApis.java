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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.brightcoveoauth.BrightcoveApi;
import org.jspecify.annotations.Nullable;

/**
 * WireMock's way to the simulated APIs: the one with the longest matching path answers.
 */
final class SimulatedApis implements ResponseTransformerV2 {

	static final String NAME = "brightcove-simulator";

	private final Map<BrightcoveApi, SimulatedApi> controls = new EnumMap<>(BrightcoveApi.class);

	private final Map<String, Mount> mounts = new ConcurrentSkipListMap<>(
			Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

	SimulatedApis(Clock clock) {
		for (BrightcoveApi api : BrightcoveApi.values()) {
			RequestLimit limit = switch (api) {
				case CMS -> new CmsLimit(clock);
				case ANALYTICS -> new AnalyticsLimit();
				default -> RequestLimit.NONE;
			};
			this.controls.put(api, new SimulatedApi(api, limit));
		}
	}

	/**
	 * Where an API of Brightcove's is.
	 */
	static String path(BrightcoveApi api) {
		return "/" + api.id() + api.baseUrl().getPath();
	}

	SimulatedApi control(BrightcoveApi api) {
		return Objects.requireNonNull(this.controls.get(api));
	}

	/**
	 * Mount an API of Brightcove's, or a part of one below its base URL.
	 */
	void mount(BrightcoveApi api, String part, ApiHandler handler) {
		String basePath = path(api);
		this.mounts.put(basePath + part, new Mount(basePath, control(api), handler));
	}

	/**
	 * Mount what belongs to no API of Brightcove's.
	 */
	void mount(String path, ApiHandler handler) {
		this.mounts.put(path, new Mount(path, null, handler));
	}

	void reset() {
		this.controls.values().forEach(SimulatedApi::reset);
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}

	@Override
	public Response transform(Response response, ServeEvent serveEvent) {
		SimulatedResponse answer = answer(SimulatedRequest.of(serveEvent.getRequest()));
		return Response.response()
			.status(answer.status())
			.headers(new HttpHeaders(answer.headers()
				.entrySet()
				.stream()
				.map((header) -> new HttpHeader(header.getKey(), header.getValue()))
				.toList()))
			.body(answer.body())
			.build();
	}

	private SimulatedResponse answer(SimulatedRequest request) {
		for (Map.Entry<String, Mount> mount : this.mounts.entrySet()) {
			if (request.isBelow(mount.getKey())) {
				return mount.getValue().answer(request, request.below(mount.getKey()));
			}
		}
		return SimulatedResponse.text(404, "Not Found");
	}

	/**
	 * Who answers below a path.
	 *
	 * @param basePath the path of the API
	 * @param control what the test has made of the API, if it is one of Brightcove's
	 * @param handler answers
	 */
	private record Mount(String basePath, @Nullable SimulatedApi control, ApiHandler handler) {

		SimulatedResponse answer(SimulatedRequest request, SimulatedRequest below) {
			if (this.control != null) {
				return this.control.handle(request.below(this.basePath), below, this.handler);
			}
			try {
				return this.handler.handle(below);
			}
			catch (ApiError ex) {
				return SimulatedResponse.json(ex.status(), this.handler.errorBody(ex));
			}
		}

	}

}
