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

import java.util.List;

/**
 * One API of Brightcove's, mounted at a path of the simulator.
 */
interface ApiHandler {

	/**
	 * Answer a request.
	 * @param request the request, whose path starts after that of the API
	 * @return the answer
	 * @throws ApiError to answer with an error
	 */
	SimulatedResponse handle(SimulatedRequest request);

	default Object errorBody(ApiError error) {
		return List.of(error.toJson());
	}

}
