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

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs the code by hand of {@code docs/migration.md} and {@code docs/comparison.md}, and
 * shows that it does what they say.
 */
class MigrationTests {

	private static final int VIDEOS = 240;

	private final BrightcoveSimulator simulator = BrightcoveSimulator.start();

	private final String cmsUrl = this.simulator.baseUrl(BrightcoveApi.CMS).toString();

	private final String countUrl = this.cmsUrl + "/accounts/{accountId}/counts/videos";

	private final ClientRegistration registration = ClientRegistration.withRegistrationId("brightcove")
		.clientId(this.simulator.clientId())
		.clientSecret(this.simulator.clientSecret())
		.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
		.tokenUri(this.simulator.tokenUri().toString())
		.build();

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@Test
	void tokenPerCallAsksForOneEachTime() {
		TokenPerCall byHand = new TokenPerCall(this.simulator.tokenUri().toString(), this.cmsUrl,
				this.simulator.clientId(), this.simulator.clientSecret());
		for (int i = 0; i < 3; i++) {
			assertThat(byHand.count(this.simulator.accountId())).isEqualTo(VIDEOS);
		}
		assertThat(this.simulator.tokenRequests()).isEqualTo(3);
	}

	@Test
	void cachedTokenIsReplacedAfter401() {
		CachedToken byHand = cachedToken();
		for (int i = 0; i < 3; i++) {
			assertThat(byHand.count(this.simulator.accountId())).isEqualTo(VIDEOS);
		}
		assertThat(this.simulator.tokenRequests()).isEqualTo(1);
		this.simulator.tokens().expire();
		assertThat(byHand.count(this.simulator.accountId())).isEqualTo(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
	}

	@Test
	void filterOfAWebClientKeepsItsToken() {
		WebClient byHand = WebClient.builder()
			.filter(new TokenFilter(this.simulator.tokenUri().toString(), this.simulator.clientId(),
					this.simulator.clientSecret())
				.filter())
			.build();
		assertThat(count(byHand)).isEqualTo(VIDEOS);
		assertThat(count(byHand)).isEqualTo(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(1);
	}

	@Test
	void springSecurityByHandFailsTheCallThatGets401AndMendsTheNext() {
		InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(
				this.registration);
		RestClient byHand = new SpringSecurityByHand().brightcoveByHand(RestClient.builder(), registrations,
				new InMemoryOAuth2AuthorizedClientService(registrations));
		assertThat(count(byHand)).isEqualTo(VIDEOS);
		this.simulator.tokens().expire();
		assertThatExceptionOfType(RestClientResponseException.class).isThrownBy(() -> count(byHand));
		assertThat(count(byHand)).isEqualTo(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
	}

	@Test
	void springSecurityByHandFailsTheWebClientThatGets401AndMendsTheNext() {
		InMemoryReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
				this.registration);
		WebClient byHand = new SpringSecurityByHand().nonBlockingBrightcoveByHand(WebClient.builder(), registrations,
				new InMemoryReactiveOAuth2AuthorizedClientService(registrations));
		assertThat(count(byHand)).isEqualTo(VIDEOS);
		this.simulator.tokens().expire();
		assertThatExceptionOfType(WebClientResponseException.class).isThrownBy(() -> count(byHand));
		assertThat(count(byHand)).isEqualTo(VIDEOS);
		assertThat(this.simulator.tokenRequests()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "true, 1", "false, 0" })
	void propertySwitchesBetweenTheStarterAndTheClientByHand(boolean enabled, int starters) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.initializers((application) -> application.getBeanFactory().registerSingleton("cachedToken", cachedToken()))
			.web(WebApplicationType.NONE)
			.run("--brightcove.oauth.enabled=" + enabled, "--brightcove.oauth.client-id=" + this.simulator.clientId(),
					"--brightcove.oauth.client-secret=" + this.simulator.clientSecret(),
					"--brightcove.oauth.token-uri=" + this.simulator.tokenUri(),
					"--brightcove.apis.cms.base-url=" + this.cmsUrl)) {
			assertThat(count(context.getBean("brightcoveRestClient", RestClient.class))).isEqualTo(VIDEOS);
			assertThat(context.getBeansOfType(BrightcoveClients.class)).hasSize(starters);
		}
	}

	private CachedToken cachedToken() {
		return new CachedToken(this.simulator.tokenUri().toString(), this.cmsUrl, this.simulator.clientId(),
				this.simulator.clientSecret());
	}

	private long count(RestClient client) {
		return client.get()
			.uri(this.countUrl, this.simulator.accountId())
			.retrieve()
			.requiredBody(VideoCount.class)
			.count();
	}

	private long count(WebClient client) {
		return client.get()
			.uri(this.countUrl, this.simulator.accountId())
			.retrieve()
			.bodyToMono(VideoCount.class)
			.map(VideoCount::count)
			.blockOptional()
			.orElseThrow();
	}

	@EnableAutoConfiguration
	@Import(ClientByHand.class)
	static class Application {

	}

}
