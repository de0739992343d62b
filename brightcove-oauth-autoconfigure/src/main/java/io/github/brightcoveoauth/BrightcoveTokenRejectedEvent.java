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

package io.github.brightcoveoauth;

import java.time.Instant;

/**
 * An API answered a call with 401.
 *
 * @param registrationId the registration
 * @param rejectedAt when it did
 * @param replayed whether the call is repeated with another token; if not, the caller
 * gets the 401
 * @since 0.1.0
 */
public record BrightcoveTokenRejectedEvent(String registrationId, Instant rejectedAt,
		boolean replayed) implements BrightcoveTokenEvent {

}
