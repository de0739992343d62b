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

package io.github.brightcoveoauth.docs;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/**
 * The client by hand, in the place of the starter's while that is switched off.
 */
class ClientByHand {

	@Bean
	@ConditionalOnBooleanProperty(name = "brightcove.oauth.enabled", havingValue = false)
	RestClient brightcoveRestClient(RestClient.Builder builder, CachedToken cachedToken) {
		return builder.requestInterceptor((request, body, execution) -> {
			request.getHeaders().setBearerAuth(cachedToken.token());
			return execution.execute(request, body);
		}).build();
	}

}
