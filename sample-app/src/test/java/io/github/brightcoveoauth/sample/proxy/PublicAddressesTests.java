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

package io.github.brightcoveoauth.sample.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublicAddressesTests {

	private static final String CMS = "cms.api.brightcove.com";

	private static final String PUBLIC = "104.18.0.1";

	private final InMemoryDnsResolver names = new InMemoryDnsResolver();

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.8.9.10", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1",
			"172.31.255.254", "192.168.1.1", "100.64.0.1", "169.254.169.254", "192.0.0.1", "198.18.0.1", "224.0.0.1",
			"240.0.0.1", "255.255.255.255", "::1", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
			"fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
			"2002:7f00:1::", "2001:db8::1", "2001::1", "100::1" })
	void brightcoveIsNotAtAnAddressThatIsNotPublic(String address) throws UnknownHostException {
		this.names.add(CMS, InetAddress.getByName(address));
		this.names.add("CMS.API.brightcove.com", InetAddress.getByName(PUBLIC), InetAddress.getByName(address));
		PublicAddresses addresses = new PublicAddresses(this.names);
		assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> addresses.resolve(CMS, 443));
		assertThatExceptionOfType(UnknownHostException.class)
			.isThrownBy(() -> addresses.resolve("CMS.API.brightcove.com"));
	}

	@ParameterizedTest
	@ValueSource(strings = { PUBLIC, "2606:4700::6812:1" })
	void brightcoveIsAtPublicAddresses(String address) throws UnknownHostException {
		this.names.add(CMS, InetAddress.getByName(address));
		assertThat(new PublicAddresses(this.names).resolve(CMS)).containsExactly(InetAddress.getByName(address));
	}

	@Test
	void hostThatSomebodyConfiguredMayBeAnywhere() throws UnknownHostException {
		this.names.add("gateway.example.com", InetAddress.getByName("10.0.0.1"));
		assertThat(new PublicAddresses(this.names).resolve("gateway.example.com")).hasSize(1);
	}

	@Test
	void nothingIsConnectedToWhenTheNameLeadsHere() throws Exception {
		this.names.add(CMS, InetAddress.getLoopbackAddress());
		assertThat(requestsWhenCalled(CMS, new PublicAddresses(this.names))).isZero();
		this.names.add("gateway.example.com", InetAddress.getLoopbackAddress());
		assertThat(requestsWhenCalled("gateway.example.com", new PublicAddresses(this.names))).isOne();
	}

	@Test
	void nameIsLookedUpOnceForEachConnection() throws Exception {
		AtomicInteger questions = new AtomicInteger();
		InMemoryDnsResolver counting = new InMemoryDnsResolver() {

			@Override
			public InetAddress[] resolve(String host) {
				questions.incrementAndGet();
				return new InetAddress[] { InetAddress.getLoopbackAddress() };
			}

		};
		assertThat(requestsWhenCalled("gateway.example.com", new PublicAddresses(counting))).isOne();
		assertThat(questions).hasValue(1);
	}

	private static int requestsWhenCalled(String host, PublicAddresses addresses) throws IOException {
		AtomicInteger requests = new AtomicInteger();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			requests.incrementAndGet();
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		try {
			HttpComponentsClientHttpRequestFactoryBuilder builder = ClientHttpRequestFactoryBuilder.httpComponents()
				.withDnsResolver(addresses);
			ClientHttpRequestFactory factory = builder.build(HttpClientSettings.defaults());
			URI url = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
			try (ClientHttpResponse response = factory.createRequest(url, HttpMethod.GET).execute()) {
				assertThat(response.getStatusCode().value()).isEqualTo(200);
			}
			catch (UnknownHostException ex) {
				assertThat(ex).hasMessageContaining("not public");
			}
		}
		finally {
			server.stop(0);
		}
		return requests.get();
	}

}
