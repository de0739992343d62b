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
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveCredentials;

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

	private final SimulatedApis apis;

	private final SimulatedTokens tokens;

	private final SimulatedLibrary library;

	private final SimulatedAudience audience = new SimulatedAudience(ACCOUNT_ID);

	private final SimulatedLiveJobs liveJobs = new SimulatedLiveJobs();

	private final Clock clock;

	private final TokenEndpoint tokenEndpoint;

	private final ClickViewApi clickView;

	private BrightcoveSimulator(Clock clock) {
		this.apis = new SimulatedApis(clock);
		this.clock = clock;
		this.tokens = new SimulatedTokens(clock);
		this.library = new SimulatedLibrary(new LibraryFactory(ACCOUNT_ID), clock);
		this.tokenEndpoint = new TokenEndpoint(this.credentials, this.tokens);
		this.server = new WireMockServer(options(this.apis));
		this.server.start();
		this.url = "http://127.0.0.1:" + this.server.port();
		this.clickView = new ClickViewApi(this.url + "/clickview", clock);
		mount();
		this.server.stubFor(WireMock.any(WireMock.anyUrl())
			.atPriority(STUB_PRIORITY)
			.willReturn(WireMock.aResponse().withTransformers(SimulatedApis.NAME)));
	}

	private void mount() {
		MediaLinks links = new MediaLinks(this.url + "/media", ACCOUNT_ID);
		VideoOrder order = new VideoOrder(this.audience, this.clock);
		for (BrightcoveApi api : BrightcoveApi.values()) {
			this.apis.mount(api, "", new UnsimulatedApi(api.authentication(), this.tokens));
		}
		this.apis.mount(BrightcoveApi.OAUTH, "", this.tokenEndpoint);
		this.apis.mount(BrightcoveApi.OAUTH, "/client_credentials",
				new ClientCredentialsApi(ACCOUNT_ID, this.bcToken, this.credentials, this.clock));
		this.apis.mount("/clickview", this.clickView);
		this.apis.mount("/media", new MediaApi(this.library));
		this.apis.mount(BrightcoveApi.CMS, "", new CmsApi(ACCOUNT_ID, this.tokens, this.library, links, order));
		this.apis.mount(BrightcoveApi.ANALYTICS, "",
				new AnalyticsApi(ACCOUNT_ID, this.tokens, this.library, this.audience, this.clock));
		this.apis.mount(BrightcoveApi.PLAYBACK, "",
				new PlaybackApi(ACCOUNT_ID, this.policyKeys, this.library, links, order));
		this.apis.mount(BrightcoveApi.POLICY, "", new PolicyApi(ACCOUNT_ID, this.tokens, this.policyKeys));
		this.apis.mount(BrightcoveApi.LIVE, "", new LiveApi(this.apiKey, this.liveJobs));
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
		return this.url + SimulatedApis.path(api);
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
	 * The access tokens: how long they live, and their end.
	 * @return the tokens
	 */
	public SimulatedTokens tokens() {
		return this.tokens;
	}

	/**
	 * The videos and playlists.
	 * @return the library
	 */
	public SimulatedLibrary library() {
		return this.library;
	}

	/**
	 * Who watches the videos, of whom the Analytics API reports.
	 * @return the audience
	 */
	public SimulatedAudience audience() {
		return this.audience;
	}

	/**
	 * The jobs of the Live API.
	 * @return the jobs
	 */
	public SimulatedLiveJobs liveJobs() {
		return this.liveJobs;
	}

	/**
	 * One API, to make it fail, slow or limited, and to see its calls. The token endpoint
	 * is part of {@link BrightcoveApi#OAUTH}.
	 * @param api the API
	 * @return the API
	 */
	public SimulatedApi api(BrightcoveApi api) {
		return this.apis.control(api);
	}

	/**
	 * Let the tokens that the {@link #clientId() client} gets from now on do no more than
	 * some operations, instead of all.
	 * @param operations what they may do, such as {@code video-cloud/video/read}
	 */
	public void limitOperations(String... operations) {
		this.credentials.operations(Operations.of(Set.of(operations)));
	}

	/**
	 * Add a credential that the token endpoint accepts.
	 * @param operations what its tokens may do, such as {@code video-cloud/video/read}
	 * @return client id and secret
	 */
	public BrightcoveCredentials addCredentials(String... operations) {
		ClientCredential credential = new ClientCredential(
				CredentialDefinition.of("Added by the test", ACCOUNT_ID, List.of(operations)), this.clock.instant());
		this.credentials.created().add(credential);
		return BrightcoveCredentials.of(credential.id(), credential.secret());
	}

	/**
	 * Add a policy key, with which the Playback API cannot be searched.
	 * @param allowedDomains the origins that may use it, such as
	 * {@code https://www.example.com}; any if there are none
	 * @return the key
	 */
	public String addPolicyKey(String... allowedDomains) {
		return this.policyKeys.create(PolicyKey.of(ACCOUNT_ID, List.of(allowedDomains)));
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
	 * Be as at the start: end all access tokens, take back what was added, removed or
	 * made to fail, and forget all calls. Client id, secret and keys stay.
	 */
	public void reset() {
		this.apis.reset();
		this.tokens.reset();
		this.tokenEndpoint.reset();
		this.library.reset();
		this.audience.reset();
		this.liveJobs.reset();
		this.credentials.reset();
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
