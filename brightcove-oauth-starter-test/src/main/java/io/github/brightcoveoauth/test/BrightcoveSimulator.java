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

package io.github.brightcoveoauth.test;

import java.time.Clock;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.brightcoveoauth.BrightcoveApi;

/**
 * A Brightcove of one's own: an HTTP server on a free port of the loopback interface that
 * issues access tokens and answers calls of the CMS, Analytics, Playback, Policy, Live
 * and OAuth APIs from a library of made-up videos and live jobs, in the shapes of the
 * real ones. Videos and jobs are the same in every simulator, credentials, keys and
 * tokens never are.
 * <p>
 * The server is WireMock with one stub of low priority, so that a stub of a test's own
 * wins.
 *
 * @since 0.1.0
 */
public final class BrightcoveSimulator implements AutoCloseable {

	private static final String ACCOUNT_ID = "9876543210001";

	private static final int STUB_PRIORITY = 10;

	private static final int HEADER_SIZE = 32 * 1024;

	private static final int CONTAINER_THREADS = 64;

	private static final int ACCEPT_QUEUE_SIZE = 2048;

	private final WireMockServer server;

	private final String url;

	private final String clientId = UUID.randomUUID().toString();

	private final String clientSecret = RandomText.ofLength(86);

	private final String apiKey = RandomText.ofLength(40);

	private final String bcToken = RandomText.ofLength(180);

	private final ClientCredentials credentials = new ClientCredentials(this.clientId, this.clientSecret);

	private final PolicyKeys policyKeys = new PolicyKeys(ACCOUNT_ID);

	private final AccessTokens tokens;

	private final TokenEndpoint tokenEndpoint;

	private final ClickViewApi clickView;

	private BrightcoveSimulator(Clock clock) {
		SimulatedApis apis = new SimulatedApis();
		this.tokens = new AccessTokens(clock);
		this.tokenEndpoint = new TokenEndpoint(this.credentials, this.tokens);
		this.server = new WireMockServer(options(apis));
		this.server.start();
		this.url = "http://127.0.0.1:" + this.server.port();
		this.clickView = new ClickViewApi(this.url + "/clickview", clock);
		mount(apis, clock);
		this.server.stubFor(WireMock.any(WireMock.anyUrl())
			.atPriority(STUB_PRIORITY)
			.willReturn(WireMock.aResponse().withTransformers(SimulatedApis.NAME)));
	}

	private void mount(SimulatedApis apis, Clock clock) {
		VideoLibrary library = LibraryFactory.create(ACCOUNT_ID);
		MediaLinks links = new MediaLinks(this.url + "/media", ACCOUNT_ID);
		Audience audience = new Audience(ACCOUNT_ID);
		VideoOrder order = new VideoOrder(audience, clock);
		for (BrightcoveApi api : BrightcoveApi.values()) {
			apis.mount(path(api), new UnsimulatedApi(api.authentication(), this.tokens));
		}
		apis.mount(path(BrightcoveApi.OAUTH), this.tokenEndpoint);
		apis.mount(path(BrightcoveApi.OAUTH) + "/client_credentials",
				new ClientCredentialsApi(ACCOUNT_ID, this.bcToken, this.credentials, clock));
		apis.mount("/clickview", this.clickView);
		apis.mount("/media", new MediaApi(library));
		apis.mount(path(BrightcoveApi.CMS), new CmsApi(ACCOUNT_ID, this.tokens, library, links, order));
		apis.mount(path(BrightcoveApi.ANALYTICS), new AnalyticsApi(ACCOUNT_ID, this.tokens, library, audience, clock));
		apis.mount(path(BrightcoveApi.PLAYBACK), new PlaybackApi(ACCOUNT_ID, this.policyKeys, library, links, order));
		apis.mount(path(BrightcoveApi.POLICY), new PolicyApi(ACCOUNT_ID, this.tokens, this.policyKeys));
		apis.mount(path(BrightcoveApi.LIVE), new LiveApi(this.apiKey));
	}

	private static WireMockConfiguration options(SimulatedApis apis) {
		return WireMockConfiguration.options()
			.bindAddress("127.0.0.1")
			.dynamicPort()
			.http2PlainDisabled(true)
			.http2TlsDisabled(true)
			.containerThreads(CONTAINER_THREADS)
			.jettyAcceptQueueSize(ACCEPT_QUEUE_SIZE)
			.jettyHeaderRequestSize(HEADER_SIZE)
			.useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
			.disableRequestJournal()
			.stubRequestLoggingDisabled(true)
			.templatingEnabled(false)
			.mappingSource(new NoMappings())
			.notifier(new SilentNotifier())
			.extensions(apis);
	}

	private static String path(BrightcoveApi api) {
		return "/" + api.id() + api.baseUrl().getPath();
	}

	/**
	 * Start a simulator.
	 * @return the running simulator, to be closed by the caller
	 */
	public static BrightcoveSimulator start() {
		return start(Clock.systemUTC());
	}

	static BrightcoveSimulator start(Clock clock) {
		return new BrightcoveSimulator(clock);
	}

	/**
	 * URL of the token endpoint.
	 * @return a value for {@code brightcove.oauth.token-uri}
	 */
	public String tokenUri() {
		return baseUrl(BrightcoveApi.OAUTH) + "/access_token";
	}

	/**
	 * Base URL of an API. An API that is not simulated has one as well: it checks what
	 * authorises the call and answers 404, so that no call to a base URL reaches the real
	 * Brightcove.
	 * @param api the API
	 * @return a value for {@code brightcove.apis.<api>.base-url}
	 */
	public String baseUrl(BrightcoveApi api) {
		return this.url + path(api);
	}

	/**
	 * The one Video Cloud account of the simulator.
	 * @return a value for {@code brightcove.account-id}
	 */
	public String accountId() {
		return ACCOUNT_ID;
	}

	/**
	 * Client id that the token endpoint accepts.
	 * @return a value for {@code brightcove.oauth.client-id}
	 */
	public String clientId() {
		return this.clientId;
	}

	/**
	 * Client secret that the token endpoint accepts.
	 * @return a value for {@code brightcove.oauth.client-secret}
	 */
	public String clientSecret() {
		return this.clientSecret;
	}

	/**
	 * Policy key of the account, with which the Playback API can also be searched.
	 * @return a value for {@code brightcove.playback.policy-key}
	 */
	public String policyKey() {
		return this.policyKeys.initialValue();
	}

	/**
	 * API key of the Live API.
	 * @return a value for {@code brightcove.live.api-key}
	 */
	public String apiKey() {
		return this.apiKey;
	}

	/**
	 * The {@code BC_TOKEN} cookie of a Studio login of the account's administrator, which
	 * authorises calls of the client credentials of the OAuth API.
	 * @return what follows {@code BC_TOKEN} in the {@code Authorization} header
	 */
	public String bcToken() {
		return this.bcToken;
	}

	/**
	 * A second OAuth provider.
	 * @return ClickView, simulated
	 */
	public SimulatedClickView clickView() {
		return new SimulatedClickView(this.clickView);
	}

	/**
	 * Number of requests that the token endpoint has answered since the start or the last
	 * {@link #reset()}, refused ones included.
	 * @return the number of token requests
	 */
	public int tokenRequests() {
		return this.tokenEndpoint.requests();
	}

	/**
	 * Forget all access tokens, start counting anew, and take back the client credentials
	 * and policy keys that were created.
	 */
	public void reset() {
		this.tokens.clear();
		this.tokenEndpoint.reset();
		this.credentials.created().clear();
		this.policyKeys.reset();
		this.clickView.reset();
	}

	/**
	 * Stop the server. Closing twice does no harm.
	 */
	@Override
	public void close() {
		this.server.stop();
	}

	@Override
	public String toString() {
		return "BrightcoveSimulator[" + this.url + "]";
	}

}
