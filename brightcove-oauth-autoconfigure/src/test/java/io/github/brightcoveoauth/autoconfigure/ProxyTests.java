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

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.nio.file.Path;
import java.util.Properties;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.FakeBrightcove;
import io.netty.resolver.NoopAddressResolverGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ReactorClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.JdkClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ways out through a proxy, to hosts that no other way leads to.
 */
class ProxyTests {

	private static Certificates certificates;

	private FakeBrightcove brightcove;

	private ForwardProxy proxy;

	@BeforeAll
	static void makeCertificates(@TempDir Path directory) throws Exception {
		certificates = new Certificates(directory);
	}

	@BeforeEach
	void start() throws Exception {
		this.brightcove = new FakeBrightcove(certificates.server(false));
		this.proxy = new ForwardProxy(this.brightcove);
	}

	@AfterEach
	void close() throws Exception {
		this.proxy.close();
		this.brightcove.close();
	}

	@ParameterizedTest
	@ValueSource(classes = { JdkProxy.class, ReactorProxy.class })
	void customizersOfTheApplicationLeadTokenRequestsAndAllClientsThroughTheProxy(Class<?> customizers)
			throws Exception {
		String library = (customizers == JdkProxy.class) ? "jdk" : "reactor";
		contextRunner(library).withBean(ForwardProxy.class, () -> this.proxy)
			.withUserConfiguration(customizers)
			.run(this::callWithBothClients);
		assertThatAllWentThroughTheProxy();
	}

	@Tag("boot-4.1")
	@ParameterizedTest
	@ValueSource(strings = { "jdk", "reactor" })
	void systemPropertiesLeadTokenRequestsAndAllClientsThroughTheProxy(String library) throws Exception {
		Properties before = (Properties) System.getProperties().clone();
		System.setProperty("https.proxyHost", "127.0.0.1");
		System.setProperty("https.proxyPort", String.valueOf(this.proxy.port()));
		try {
			contextRunner(library).run(this::callWithBothClients);
		}
		finally {
			System.setProperties(before);
		}
		assertThatAllWentThroughTheProxy();
	}

	private ApplicationContextRunner contextRunner(String library) throws Exception {
		return BrightcoveContextRunner.of(this.brightcove, library)
			.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
			.withPropertyValues(certificates.trusting("brightcove"))
			.withPropertyValues("spring.http.clients.ssl.bundle=brightcove",
					"spring.reactor.netty.shutdown-quiet-period=0s",
					"brightcove.oauth.token-uri=https://oauth.example.test/token",
					"brightcove.apis.cms.base-url=https://cms.example.test/api");
	}

	private void callWithBothClients(ApplicationContext context) {
		BrightcoveClients clients = context.getBean(BrightcoveClients.class);
		clients.restClient(BrightcoveApi.CMS).get().uri("/x").retrieve().toBodilessEntity();
		clients.webClient(BrightcoveApi.CMS).get().uri("/x").retrieve().toBodilessEntity().block();
	}

	private void assertThatAllWentThroughTheProxy() {
		assertThat(this.proxy.requests()).containsExactly("CONNECT oauth.example.test:443",
				"CONNECT cms.example.test:443", "CONNECT cms.example.test:443");
		assertThat(this.brightcove.tokenRequests()).hasSize(1);
		assertThat(this.brightcove.apiCalls()).hasSize(2)
			.extracting(FakeBrightcove.Call::authorization)
			.containsOnly("Bearer the-token");
	}

	@Test
	void proxyMayWantAPassword() throws Exception {
		try (FakeBrightcove plain = new FakeBrightcove();
				ForwardProxy locked = new ForwardProxy(plain, "the-user:the-password")) {
			BrightcoveContextRunner.of(plain, "reactor")
				.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s",
						"brightcove.oauth.client-authentication-method=client_secret_post")
				.withBean(ForwardProxy.class, () -> locked)
				.withUserConfiguration(JdkProxyWithPassword.class)
				.run((context) -> context.getBean(RestClient.class)
					.get()
					.uri(plain.apiUrl("/x"))
					.retrieve()
					.toBodilessEntity());
			assertThat(locked.requests()).containsOnly("POST " + plain.tokenUri()).hasSize(2);
			assertThat(plain.tokenRequests()).singleElement()
				.satisfies((request) -> assertThat(request.body()).contains("client_secret=the-secret"));
			assertThat(plain.apiCalls()).extracting(FakeBrightcove.Call::authorization)
				.containsExactly("Bearer the-token");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class JdkProxy {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> blocking(ForwardProxy proxy) {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client.proxy(proxy.selector()));
		}

		@Bean
		ClientHttpConnectorBuilderCustomizer<JdkClientHttpConnectorBuilder> nonBlocking(ForwardProxy proxy) {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client.proxy(proxy.selector()));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class JdkProxyWithPassword {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> blocking(ForwardProxy proxy) {
			return (builder) -> builder
				.withHttpClientCustomizer((client) -> client.proxy(proxy.selector()).authenticator(new Authenticator() {

					@Override
					protected PasswordAuthentication getPasswordAuthentication() {
						return new PasswordAuthentication("the-user", "the-password".toCharArray());
					}

				}));
		}

	}

	/**
	 * The application's clients are on Reactor Netty, the token requests on the JDK's
	 * client.
	 */
	@Configuration(proxyBeanMethods = false)
	static class ReactorProxy {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<ReactorClientHttpRequestFactoryBuilder> blocking(ForwardProxy proxy) {
			return (builder) -> builder.withHttpClientCustomizer((client) -> proxied(client, proxy));
		}

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> nonBlocking(ForwardProxy proxy) {
			return (builder) -> builder.withHttpClientCustomizer((client) -> proxied(client, proxy));
		}

		private static HttpClient proxied(HttpClient client, ForwardProxy proxy) {
			return client.proxy((spec) -> spec.type(ProxyProvider.Proxy.HTTP).host("127.0.0.1").port(proxy.port()))
				.resolver(NoopAddressResolverGroup.INSTANCE);
		}

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> tokenRequests(
				ForwardProxy proxy) {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client.proxy(proxy.selector()));
		}

	}

}
