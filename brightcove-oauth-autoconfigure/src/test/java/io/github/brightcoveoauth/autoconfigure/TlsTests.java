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

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.token.ClientCredentialsGrant;
import io.github.brightcoveoauth.token.TokenEndpoint;
import io.github.brightcoveoauth.token.TokenListeners;
import io.github.brightcoveoauth.token.TokenRequestThreads;
import io.github.brightcoveoauth.token.TokenResponseReader;
import io.github.brightcoveoauth.token.TokenSource;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * SSL bundles of the token endpoint and of the APIs, with servers that have a certificate
 * of their own authority and want one of their clients.
 */
class TlsTests {

	private static final String BASIC = HttpHeaders.encodeBasicAuth("the-id", "the-secret", null);

	private static Certificates certificates;

	private FakeBrightcove oauth;

	private FakeBrightcove cms;

	@BeforeAll
	static void makeCertificates(@TempDir Path directory) throws Exception {
		certificates = new Certificates(directory);
	}

	@BeforeEach
	void start() {
		this.oauth = new FakeBrightcove(certificates.server(true));
		this.cms = new FakeBrightcove(certificates.server(true));
	}

	@AfterEach
	void close() {
		this.oauth.close();
		this.cms.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void bundlesOfTokenEndpointAndApiServeAllClients(String library) throws Exception {
		contextRunner(library).withPropertyValues(certificates.trustingAndTrusted("mutual"))
			.withPropertyValues("brightcove.oauth.http.ssl.bundle=mutual", "brightcove.apis.cms.http.ssl.bundle=mutual")
			.run((context) -> {
				BrightcoveClients clients = context.getBean(BrightcoveClients.class);
				clients.restClient(BrightcoveApi.CMS).get().uri("/x").retrieve().toBodilessEntity();
				clients.webClient(BrightcoveApi.CMS).get().uri("/x").retrieve().toBodilessEntity().block();
			});
		assertThat(this.oauth.tokenRequests()).hasSize(1);
		assertThat(this.cms.apiCalls()).hasSize(2)
			.extracting(FakeBrightcove.Call::authorization)
			.containsOnly("Bearer the-token");
	}

	@Test
	void tokenEndpointThatIsNotTrustedIsNotToldTheSecret() {
		contextRunner("jdk").run((context) -> assertThatThereIsNoToken(context, "PKIX path building failed"));
	}

	@Test
	void tokenEndpointThatDoesNotTrustTheClientIsNotToldTheSecret() throws Exception {
		contextRunner("jdk").withPropertyValues(certificates.trusting("trusting"))
			.withPropertyValues("brightcove.oauth.http.ssl.bundle=trusting",
					"spring.ssl.bundle.pem.trusting.options.enabled-protocols=TLSv1.2")
			.run((context) -> assertThatThereIsNoToken(context, "handshake"));
	}

	private void assertThatThereIsNoToken(ApplicationContext context, String reason) {
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> impatientTokenSource(context).await("brightcove"))
			.withMessageStartingWith(
					"No access token for registration 'brightcove': [temporarily_unavailable] The token endpoint "
							+ "at localhost cannot be reached: javax.net.ssl.SSLHandshakeException: ")
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(Throwables.getStackTrace(ex)).doesNotContain("the-secret", BASIC));
		assertThat(this.oauth.tokenRequests()).isEmpty();
	}

	/**
	 * The token source of a context, but with a clock by which it is always too late for
	 * another attempt.
	 */
	private static TokenSource impatientTokenSource(ApplicationContext context) {
		AtomicLong minutes = new AtomicLong();
		InstantSource clock = () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.incrementAndGet()));
		BrightcovePropertiesMapper mapper = new BrightcovePropertiesMapper(context.getBean(BrightcoveProperties.class));
		ClientHttpRequestFactory requestFactory = new TokenRequestFactoryBuilder(List.of())
			.build(mapper.tokenEndpointSettings(context.getBean(SslBundles.class), HttpClientSettings.defaults()));
		TokenEndpoint endpoint = new TokenEndpoint(RestClient.builder().requestFactory(requestFactory),
				new TokenResponseReader(Duration.ofSeconds(300), clock));
		return new TokenSource(context.getBean(BrightcoveRegisteredClients.class),
				new ClientCredentialsGrant(endpoint, mapper.renewalPolicy(), clock),
				context.getBean(TokenRequestThreads.class), clock, new TokenListeners(List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void bundleOfTheTokenEndpointIsNotThatOfAnApi(String library) throws Exception {
		contextRunner(library).withPropertyValues(certificates.trustingAndTrusted("mutual"))
			.withPropertyValues("brightcove.oauth.http.ssl.bundle=mutual")
			.run((context) -> {
				BrightcoveClients clients = context.getBean(BrightcoveClients.class);
				assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(
						() -> clients.restClient(BrightcoveApi.CMS).get().uri("/x").retrieve().toBodilessEntity());
				assertThatExceptionOfType(WebClientRequestException.class)
					.isThrownBy(() -> clients.webClient(BrightcoveApi.CMS)
						.get()
						.uri("/x")
						.retrieve()
						.toBodilessEntity()
						.block());
			});
		assertThat(this.oauth.tokenRequests()).hasSize(1);
		assertThat(this.cms.apiCalls()).isEmpty();
	}

	private ApplicationContextRunner contextRunner(String library) {
		return BrightcoveContextRunner.of(this.oauth, library)
			.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
			.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s",
					"brightcove.apis.cms.base-url=" + this.cms.apiUrl(""));
	}

}
