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

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("company.user-agent")
class UserAgent {

	@Bean
	RestClientCustomizer userAgentOfRestClients(@Value("${company.user-agent}") String userAgent) {
		return (builder) -> builder.defaultHeader(HttpHeaders.USER_AGENT, userAgent);
	}

	@Bean
	WebClientCustomizer userAgentOfWebClients(@Value("${company.user-agent}") String userAgent) {
		return (builder) -> builder.defaultHeader(HttpHeaders.USER_AGENT, userAgent);
	}

}
