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

package io.github.brightcoveoauth.autoconfigure;

import java.net.URI;

/**
 * Details of something that stands in for Brightcove, such as a simulator, and therefore
 * also answers calls to the absolute URLs of Brightcove's own hosts.
 *
 * @since 0.1.0
 */
public interface BrightcoveStandIn extends BrightcoveConnectionDetails {

	/**
	 * Tell where a call leads. Asked before each call, also for URLs below
	 * {@link #getBaseUrl}.
	 * @param url the URL that is called
	 * @return the URL to call instead, the same for those of other hosts
	 */
	URI resolve(URI url);

}
