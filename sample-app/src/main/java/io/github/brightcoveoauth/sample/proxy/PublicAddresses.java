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

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.brightcoveoauth.BrightcoveApi;
import org.apache.hc.client5.http.DnsResolver;

import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Sees to it that the names of Brightcove's hosts lead to public addresses. The client
 * connects to what this returns, so nothing can change in between. Other hosts are called
 * only because somebody configured them, and may be anywhere.
 */
final class PublicAddresses implements DnsResolver {

	private static final InetAddressFilter PUBLIC = InetAddressFilter.externalAddresses()
		.andNot("::/96", "64:ff9b:1::/48", "fec0::/10");

	private static final Set<String> HOSTS = Stream.of(BrightcoveApi.values())
		.map((api) -> api.baseUrl().getHost())
		.collect(Collectors.toUnmodifiableSet());

	private final DnsResolver delegate;

	PublicAddresses(DnsResolver delegate) {
		this.delegate = delegate;
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] addresses = this.delegate.resolve(host);
		if (HOSTS.contains(host.toLowerCase(Locale.ROOT)) && !Stream.of(addresses).allMatch(PUBLIC::matches)) {
			throw new UnknownHostException(host + " has an address that is not public");
		}
		return addresses;
	}

	@Override
	public String resolveCanonicalHostname(String host) throws UnknownHostException {
		return this.delegate.resolveCanonicalHostname(host);
	}

}
