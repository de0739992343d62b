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
import java.util.ArrayList;
import java.util.List;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where each credential goes, told by what leaves the clients.
 */
class TrustTests {

	private static final String BEARER = "Bearer the-token";

	private final List<HttpHeaders> sent = new ArrayList<>();

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class))
		.withBean(RestClientCustomizer.class, () -> (builder) -> builder.requestFactory(this::blockingRequest))
		.withBean(WebClientCustomizer.class, () -> (builder) -> builder.exchangeFunction((request) -> {
			this.sent.add(request.headers());
			return Mono.just(ClientResponse.create(HttpStatus.OK).build());
		}))
		.withPropertyValues("brightcove.oauth.token-uri=" + this.brightcove.tokenUri(),
				"brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret",
				"brightcove.oauth.trusted-hosts=*.partner.example.com,[2001:db8::1]",
				"brightcove.playback.policy-key=the-policy-key", "brightcove.live.api-key=the-api-key",
				"brightcove.apis.playback.base-url=https://edge-elb.api.brightcove.com/playback/v1");

	private ClientHttpRequest blockingRequest(URI uri, HttpMethod method) {
		MockClientHttpRequest request = new MockClientHttpRequest(method, uri);
		request.setResponse(new MockClientHttpResponse());
		this.sent.add(request.getHeaders());
		return request;
	}

	@AfterEach
	void close() {
		this.brightcove.close();
	}

	@Test
	void tokenGoesToTrustedHostsOnly() {
		this.contextRunner.run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			for (String uri : List.of("https://cms.api.brightcove.com/v1", "https://CMS.Api.BRIGHTCOVE.com/v1",
					"HTTPS://cms.api.brightcove.com/v1", "https://cms.api.brightcove.com:443/v1",
					"https://cms.api.brightcove.com:8443/v1", "https://evil.com:443@cms.api.brightcove.com/v1",
					"https://cms.api.brightcove.com?https://evil.com", "https://a.b.partner.example.com",
					"https://[2001:db8::1]:8443/v1", "https://edge.social.api.brightcove.com/v1")) {
				assertThatBothClientsSend(clients.restClient(), clients.webClient(), uri, HttpHeaders.AUTHORIZATION,
						BEARER);
			}
			for (String uri : List.of("https://evil-brightcove.com", "https://brightcove.com",
					"https://api.brightcove.com", "https://evilcms.api.brightcove.com",
					"https://cms.api.brightcove.com.evil.com", "https://cms.api.brightcove.com.",
					"https://cms.api.brightcove.com@evil.com/v1", "https://cms.api.brightcove.com:443@evil.com/v1",
					"https://evil.com/cms.api.brightcove.com", "https://evil.com?cms.api.brightcove.com",
					"https://evil.com#cms.api.brightcove.com", "https://evil.com/@cms.api.brightcove.com",
					"https://partner.example.com", "https://evilpartner.example.com",
					"https://a.partner.example.com.evil.com", "http://cms.api.brightcove.com/v1",
					"http://a.partner.example.com", "http://[2001:db8::1]/v1", "https://[2001:db8::2]/v1",
					"https://edge.api.brightcove.com/playback/v1", "https://edge-elb.api.brightcove.com/playback/v1",
					"https://oauth.brightcove.com/v4", "https://api.bcovlive.io/v1", "https://localhost",
					"http://127.0.0.1")) {
				assertThatBothClientsSend(clients.restClient(), clients.webClient(), uri, HttpHeaders.AUTHORIZATION,
						null);
			}
		});
	}

	@Test
	void policyKeyGoesToThePlaybackApiOnly() {
		this.contextRunner.run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			RestClient restClient = clients.restClient(BrightcoveApi.PLAYBACK);
			WebClient webClient = clients.webClient(BrightcoveApi.PLAYBACK);
			for (String uri : List.of("/accounts/1/videos/2", "https://edge.api.brightcove.com/playback/v1",
					"https://EDGE-ELB.api.brightcove.com:443/playback/v1")) {
				assertThatBothClientsSend(restClient, webClient, uri, "BCOV-Policy", "the-policy-key");
			}
			for (String uri : List.of("http://edge.api.brightcove.com", "https://edge.api.brightcove.com.evil.com",
					"https://edge.api.brightcove.com@evil.com", "https://edge.api.brightcove.com.",
					"https://cms.api.brightcove.com/v1", "https://a.partner.example.com",
					"https://api.bcovlive.io/v1")) {
				assertThatBothClientsSend(restClient, webClient, uri, "BCOV-Policy", null);
			}
		});
	}

	@Test
	void apiKeyGoesToTheLiveApiOnly() {
		this.contextRunner.run((context) -> {
			BrightcoveClients clients = context.getBean(BrightcoveClients.class);
			RestClient restClient = clients.restClient(BrightcoveApi.LIVE);
			WebClient webClient = clients.webClient(BrightcoveApi.LIVE);
			for (String uri : List.of("/jobs", "https://api.bcovlive.io/v1/jobs")) {
				assertThatBothClientsSend(restClient, webClient, uri, "X-API-KEY", "the-api-key");
			}
			for (String uri : List.of("http://api.bcovlive.io/v1", "https://api.bcovlive.io.evil.com",
					"https://evil-api.bcovlive.io", "https://edge.api.brightcove.com/playback/v1",
					"https://a.partner.example.com")) {
				assertThatBothClientsSend(restClient, webClient, uri, "X-API-KEY", null);
			}
		});
	}

	private void assertThatBothClientsSend(RestClient restClient, WebClient webClient, String uri, String header,
			String value) {
		this.sent.clear();
		restClient.get().uri(uri).retrieve().toBodilessEntity();
		webClient.get().uri(uri).retrieve().toBodilessEntity().block();
		assertThat(this.sent).as(uri).hasSize(2).allSatisfy((headers) -> {
			assertThat(headers.getFirst(header)).isEqualTo(value);
			List.of(HttpHeaders.AUTHORIZATION, "BCOV-Policy", "X-API-KEY")
				.stream()
				.filter((other) -> !other.equals(header))
				.forEach((other) -> assertThat(headers.containsHeader(other)).as(other).isFalse());
		});
	}

}
