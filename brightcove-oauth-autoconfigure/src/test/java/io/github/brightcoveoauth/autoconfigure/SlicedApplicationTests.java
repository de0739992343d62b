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

import java.util.Arrays;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.restclient.test.autoconfigure.RestClientTest;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The slices of an application's tests start without credentials and are as small as they
 * were.
 */
class SlicedApplicationTests {

	@Nested
	@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
	class WholeApplication {

		@Test
		void wholeApplicationHasBeansOfOurs(@Autowired ApplicationContext context) {
			assertThat(beansOfOurs(context)).contains("brightcoveClients", "brightcoveRestClient",
					"brightcoveWebClient");
		}

	}

	@Nested
	@WebMvcTest
	@ContextConfiguration(classes = Application.class)
	class WebMvcSlice {

		@Test
		void sliceOfWebMvcHasNoBeanOfOurs(@Autowired ApplicationContext context) {
			assertThat(beansOfOurs(context)).isEmpty();
		}

	}

	@Nested
	@WebFluxTest
	@ContextConfiguration(classes = Application.class)
	class WebFluxSlice {

		@Test
		void sliceOfWebFluxHasNoBeanOfOurs(@Autowired ApplicationContext context) {
			assertThat(beansOfOurs(context)).isEmpty();
		}

	}

	@Nested
	@RestClientTest
	@ContextConfiguration(classes = Application.class)
	class RestClientSlice {

		@Test
		void sliceOfRestClientsHasNoBeanOfOurs(@Autowired ApplicationContext context) {
			assertThat(beansOfOurs(context)).isEmpty();
		}

	}

	@Nested
	@JsonTest
	@ContextConfiguration(classes = Application.class)
	class JsonSlice {

		@Test
		void sliceOfJsonHasNoBeanOfOurs(@Autowired ApplicationContext context) {
			assertThat(beansOfOurs(context)).isEmpty();
		}

	}

	private static String[] beansOfOurs(ApplicationContext context) {
		return Arrays.stream(context.getBeanDefinitionNames())
			.filter((name) -> name.startsWith("brightcove")
					|| name.startsWith(BrightcoveOAuthAutoConfiguration.class.getPackageName() + ".Brightcove"))
			.toArray(String[]::new);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Pages.class)
	static class Application {

	}

	@RestController
	static class Pages {

		@GetMapping("/")
		String index() {
			return "open";
		}

	}

}
