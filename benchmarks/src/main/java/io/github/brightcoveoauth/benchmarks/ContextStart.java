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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.github.brightcoveoauth.autoconfigure.BrightcoveClientsAutoConfiguration;
import io.github.brightcoveoauth.autoconfigure.BrightcoveOAuthAutoConfiguration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

/**
 * Start of an application that injects an authorized {@link RestClient}, in a JVM that
 * has started many and in a JVM of its own.
 */
final class ContextStart implements Scenario {

	private static final int WARM_UP_ROUNDS = 20;

	@Override
	public List<Figure> run(boolean quick) throws IOException, InterruptedException {
		for (int i = 0; i < WARM_UP_ROUNDS; i++) {
			start(WithStarter.class);
			start(ByHand.class);
		}
		Median warm = new Median();
		for (int i = 0; i < (quick ? 10 : 60); i++) {
			warm.add((double) start(WithStarter.class) / start(ByHand.class));
		}
		Median cold = new Median();
		for (int i = 0; i < (quick ? 3 : 21); i++) {
			cold.add((double) startCold(WithStarter.class) / startCold(ByHand.class));
		}
		return List.of(
				new Figure("Start of a context, warm JVM", "≤ 1.10 ×", Figure.ratio(warm.value()), Figure.ratio(1)),
				new Figure("Start of a context, fresh JVM", "≤ 1.10 ×", Figure.ratio(cold.value()), Figure.ratio(1)));
	}

	private static long start(Class<?> application) {
		long start = System.nanoTime();
		try (ConfigurableApplicationContext context = StarterApplication.builder(application).run()) {
			context.getBean(Library.class);
			return System.nanoTime() - start;
		}
	}

	private static long startCold(Class<?> application) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ContextStart.class.getName(), application.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String nanos = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return Long.parseLong(nanos.trim());
	}

	public static void main(String[] args) throws ClassNotFoundException {
		System.out.println(start(Class.forName(args[0])));
	}

	private record Library(RestClient brightcove) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class WithStarter {

		@Bean
		Library library(RestClient brightcoveRestClient) {
			return new Library(brightcoveRestClient);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(
			exclude = { BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class })
	static class ByHand {

		@Bean
		ClientRegistrationRepository clientRegistrations(@Value("${brightcove.oauth.client-id}") String clientId,
				@Value("${brightcove.oauth.client-secret}") String clientSecret) {
			return new InMemoryClientRegistrationRepository(
					ClientRegistration.withRegistrationId(SpringSecurity.REGISTRATION_ID)
						.clientId(clientId)
						.clientSecret(clientSecret)
						.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
						.tokenUri("https://oauth.brightcove.com/v4/access_token")
						.build());
		}

		@Bean
		OAuth2AuthorizedClientService authorizedClients(ClientRegistrationRepository registrations) {
			return new InMemoryOAuth2AuthorizedClientService(registrations);
		}

		@Bean
		OAuth2AuthorizedClientManager authorizedClientManager(ClientRegistrationRepository registrations,
				OAuth2AuthorizedClientService authorizedClients) {
			return new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, authorizedClients);
		}

		@Bean
		RestClient brightcoveRestClient(RestClient.Builder builder, OAuth2AuthorizedClientManager manager) {
			OAuth2ClientHttpRequestInterceptor interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
			interceptor.setClientRegistrationIdResolver((request) -> SpringSecurity.REGISTRATION_ID);
			return builder.requestInterceptor(interceptor).build();
		}

		@Bean
		Library library(RestClient brightcoveRestClient) {
			return new Library(brightcoveRestClient);
		}

	}

}
