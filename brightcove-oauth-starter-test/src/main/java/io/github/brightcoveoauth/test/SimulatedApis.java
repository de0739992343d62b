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

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * WireMock's way to the simulated APIs: the one with the longest matching path answers.
 */
final class SimulatedApis implements ResponseTransformerV2 {

	static final String NAME = "brightcove-simulator";

	private final Map<String, SimulatedApi> apis = new ConcurrentSkipListMap<>(
			Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

	void mount(String path, SimulatedApi api) {
		this.apis.put(path, api);
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
		for (Map.Entry<String, SimulatedApi> api : this.apis.entrySet()) {
			if (request.isBelow(api.getKey())) {
				return answer(request.below(api.getKey()), api.getValue());
			}
		}
		return SimulatedResponse.text(404, "Not Found");
	}

	private SimulatedResponse answer(SimulatedRequest request, SimulatedApi api) {
		try {
			return api.handle(request);
		}
		catch (ApiError ex) {
			return SimulatedResponse.json(ex.status(), api.errorBody(ex));
		}
	}

}
