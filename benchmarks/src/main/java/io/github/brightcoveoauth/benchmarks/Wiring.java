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

package io.github.brightcoveoauth.benchmarks;

import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Ways to authorize the calls of a client that is otherwise the same.
 */
public enum Wiring {

	/**
	 * A header that never changes.
	 */
	FIXED_HEADER {

		@Override
		RestClient restClient(StarterApplication application) {
			return application.restClientBuilder().defaultHeader(HttpHeaders.AUTHORIZATION, HEADER).build();
		}

		@Override
		WebClient webClient(StarterApplication application) {
			return application.webClientBuilder().defaultHeader(HttpHeaders.AUTHORIZATION, HEADER).build();
		}

	},

	/**
	 * The starter.
	 */
	STARTER {

		@Override
		RestClient restClient(StarterApplication application) {
			return application.brightcove().restClient();
		}

		@Override
		WebClient webClient(StarterApplication application) {
			return application.brightcove().webClient();
		}

	},

	/**
	 * Spring Security's interceptor and its filter for reactive applications.
	 */
	SPRING_SECURITY {

		@Override
		RestClient restClient(StarterApplication application) {
			return new SpringSecurity(application).restClient();
		}

		@Override
		WebClient webClient(StarterApplication application) {
			return new SpringSecurity(application).webClient();
		}

	},

	/**
	 * Spring Security's interceptor and its filter for servlet applications.
	 */
	SPRING_SECURITY_SERVLET {

		@Override
		RestClient restClient(StarterApplication application) {
			return SPRING_SECURITY.restClient(application);
		}

		@Override
		WebClient webClient(StarterApplication application) {
			return new SpringSecurity(application).servletWebClient();
		}

	};

	private static final String HEADER = "Bearer " + "t".repeat(600);

	abstract RestClient restClient(StarterApplication application);

	abstract WebClient webClient(StarterApplication application);

}
