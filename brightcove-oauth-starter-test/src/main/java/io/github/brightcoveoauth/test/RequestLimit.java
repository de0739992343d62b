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

import java.util.function.Supplier;

/**
 * How many calls an API takes.
 */
@FunctionalInterface
interface RequestLimit {

	/**
	 * Any number at any time.
	 */
	RequestLimit NONE = (request, answer) -> answer.get();

	/**
	 * Make a call, maybe later.
	 * @param request the request
	 * @param answer makes the call
	 * @return the answer
	 * @throws ApiError with status 429 if there are too many
	 */
	SimulatedResponse call(SimulatedRequest request, Supplier<SimulatedResponse> answer);

}
