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

import io.github.brightcoveoauth.BrightcoveApi.Authentication;

/**
 * Stands for an API that the simulator does not know: no call that is authorised finds
 * anything. Which JSON Web Tokens are valid the simulator cannot know, but that its
 * access tokens are none.
 */
final class UnsimulatedApi implements ApiHandler {

	private final Authentication authentication;

	private final SimulatedTokens tokens;

	UnsimulatedApi(Authentication authentication, SimulatedTokens tokens) {
		this.authentication = authentication;
		this.tokens = tokens;
	}

	@Override
	public SimulatedResponse handle(SimulatedRequest request) {
		if (this.authentication == Authentication.BEARER_TOKEN) {
			this.tokens.check(request);
		}
		else if (this.authentication == Authentication.JWT) {
			this.tokens.checkForeign(request);
		}
		throw ApiError.notFound();
	}

}
