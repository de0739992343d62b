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

import java.time.Duration;
import java.util.Map;

import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.BrightcoveCredentials;
import io.github.brightcoveoauth.BrightcoveCredentialsRepository;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.observation.LettuceObservationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientObservationAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientObservationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Application on the starter, with its meters, whose tokens come from a
 * {@link TokenServer} and whose API is a stub. Boot's observation of calls is left out,
 * since it would cost all alike.
 */
final class StarterApplication implements AutoCloseable {

	static final String ACCOUNT_ID = "9876543210001";

	static final String CLIENT_ID = "benchmarks";

	static final String CLIENT_SECRET = "secret";

	/**
	 * Beginning of the ids of registrations that come at run time.
	 */
	static final String ORGANISATION = "organisation-";

	/**
	 * Of what only the {@link Fleet} needs, which would make every context start slower.
	 */
	private static final String EXCLUDED = String.join(",", DataRedisAutoConfiguration.class.getName(),
			DataRedisReactiveAutoConfiguration.class.getName(), DataRedisRepositoriesAutoConfiguration.class.getName(),
			LettuceObservationAutoConfiguration.class.getName());

	private final TokenServer tokenServer;

	private final ConfigurableApplicationContext context;

	StarterApplication(TokenServer tokenServer, Duration apiLatency) {
		this.tokenServer = tokenServer;
		this.context = builder(AutoConfigured.class).properties(Map.of("brightcove.oauth.token-uri", tokenServer.uri()))
			.initializers((context) -> ((GenericApplicationContext) context).registerBean(StubTransport.class,
					() -> new StubTransport(apiLatency)))
			.run();
	}

	static SpringApplicationBuilder builder(Class<?> configuration) {
		return new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties(Map.of("logging.level.root", "warn", "spring.autoconfigure.exclude", EXCLUDED,
					"brightcove.account-id", ACCOUNT_ID, "brightcove.oauth.client-id", CLIENT_ID,
					"brightcove.oauth.client-secret", CLIENT_SECRET));
	}

	TokenServer tokenServer() {
		return this.tokenServer;
	}

	BrightcoveClients brightcove() {
		return this.context.getBean(BrightcoveClients.class);
	}

	/**
	 * Boot's builder, with the same customizers as the starter's clients.
	 */
	RestClient.Builder restClientBuilder() {
		return this.context.getBean(RestClient.Builder.class).defaultUriVariables(Map.of("accountId", ACCOUNT_ID));
	}

	/**
	 * Boot's builder, with the same customizers as the starter's clients.
	 */
	WebClient.Builder webClientBuilder() {
		return this.context.getBean(WebClient.Builder.class).defaultUriVariables(Map.of("accountId", ACCOUNT_ID));
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(
			exclude = { RestClientObservationAutoConfiguration.class, WebClientObservationAutoConfiguration.class })
	static class AutoConfigured {

		@Bean
		BrightcoveCredentialsRepository organisations() {
			return (id) -> id.startsWith(ORGANISATION) ? BrightcoveCredentials.of("id-of-" + id, CLIENT_SECRET) : null;
		}

	}

}
