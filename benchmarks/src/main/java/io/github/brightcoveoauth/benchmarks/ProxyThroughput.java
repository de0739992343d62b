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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Calls through the proxy of the sample application, against calls of the API itself.
 */
final class ProxyThroughput implements Scenario {

	private static final Pattern STARTED = Pattern.compile("The Brightcove console is at (\\S+)");

	private static final String KEY = "key-of-the-benchmarks";

	private static final String PATH = "/v1/accounts/" + StarterApplication.ACCOUNT_ID + "/videos";

	private static final int CONNECTIONS = 64;

	@Override
	public List<Figure> run(boolean quick) throws Exception {
		return List.of(run(50, "≥ 0.80 ×", quick), run(0, "", quick));
	}

	private Figure run(int latencyMillis, String target, boolean quick) throws Exception {
		Duration round = Duration.ofSeconds(quick ? 3 : 10);
		Median ratio = new Median();
		try (TokenServer tokenServer = new TokenServer(Duration.ZERO, Duration.ofDays(1));
				JavaProcess api = ApiServer.start(latencyMillis);
				JavaProcess console = console(api.address(), tokenServer);
				Connections connections = new Connections(CONNECTIONS)) {
			String direct = direct(api.address());
			String proxied = proxied(api.address());
			connections.perSecond(api.address(), direct, round);
			connections.perSecond(console.address(), proxied, round.multipliedBy(6));
			for (int i = 0; i < (quick ? 3 : 7); i++) {
				double itself = connections.perSecond(api.address(), direct, round);
				double proxy = connections.perSecond(console.address(), proxied, round);
				System.err.printf("%d ms: %.0f calls a second, %.0f through the proxy%n", latencyMillis, itself, proxy);
				ratio.add(proxy / itself);
			}
		}
		return new Figure(
				"64 connections, API takes " + latencyMillis + " ms: calls through the proxy, against direct ones",
				target, Figure.ratio(ratio.value()), "");
	}

	private static JavaProcess console(String api, TokenServer tokenServer) throws IOException {
		return new JavaProcess(STARTED, List.of("-Xmx512m", "-jar", "sample-app/target/sample-app.jar",
				"--server.port=0", "--brightcove.account-id=" + StarterApplication.ACCOUNT_ID,
				"--brightcove.oauth.client-id=" + StarterApplication.CLIENT_ID,
				"--brightcove.oauth.client-secret=" + StarterApplication.CLIENT_SECRET,
				"--brightcove.oauth.token-uri=" + tokenServer.uri(), "--brightcove.apis.cms.base-url=" + api + "/v1",
				"--console.proxy.callers.benchmarks.key=" + KEY, "--console.proxy.rate=1000000"));
	}

	private static String direct(String api) {
		return "GET " + PATH + " HTTP/1.1\r\nHost: " + api.substring("http://".length()) + "\r\nAuthorization: Bearer "
				+ "t".repeat(TokenServer.TOKEN_LENGTH) + "\r\n\r\n";
	}

	private static String proxied(String api) {
		String form = "url=" + URLEncoder.encode(api + PATH, StandardCharsets.UTF_8);
		return "POST /proxy HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + KEY
				+ "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
				+ form;
	}

}
