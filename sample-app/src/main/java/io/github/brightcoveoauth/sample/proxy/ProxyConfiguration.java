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
import java.time.Duration;
import java.util.List;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Closes the proxy to all but its callers, and the client that makes the calls to
 * addresses that are not public.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxyProperties.class)
class ProxyConfiguration {

	private static final int CONNECTIONS = 200;

	/**
	 * Callers name themselves by a key and never by a cookie, so a page from elsewhere
	 * can do nothing in the name of a visitor.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain proxySecurityFilterChain(HttpSecurity http, ProxyProperties properties) throws Exception {
		return http.securityMatcher("/access-token", "/proxy")
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers((headers) -> headers.contentSecurityPolicy(
					(policy) -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
			.addFilter(corsFilter(properties.origins()))
			.addFilterAfter(new CallerFilter(new Callers(properties)), CorsFilter.class)
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.build();
	}

	private static CorsFilter corsFilter(List<String> origins) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.setAllowedOrigins(origins);
		configuration.setAllowedMethods(List.of(HttpMethod.POST.name()));
		configuration.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE));
		configuration.setExposedHeaders(List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.RETRY_AFTER));
		configuration.setMaxAge(Duration.ofHours(1));
		CorsConfigurationSource source = (request) -> configuration;
		CorsFilter filter = new CorsFilter(source);
		filter.setCorsProcessor(new DefaultCorsProcessor() {

			@Override
			protected void rejectRequest(ServerHttpResponse response) throws IOException {
				new ProxyProblem(HttpStatus.FORBIDDEN, "Pages of this origin may not use the proxy.")
					.write(((ServletServerHttpResponse) response).getServletResponse());
			}

		});
		return filter;
	}

	/**
	 * All callers share the client, so it keeps no cookies. Calls are repeated by the
	 * starter alone.
	 */
	@Bean
	ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> publicAddresses(
			ObjectProvider<DnsResolver> resolver) {
		PublicAddresses addresses = new PublicAddresses(
				resolver.getIfAvailable(() -> SystemDefaultDnsResolver.INSTANCE));
		return (builder) -> builder.withDnsResolver(addresses)
			.withConnectionManagerCustomizer(
					(connections) -> connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
			.withHttpClientCustomizer((client) -> client.disableCookieManagement().disableAutomaticRetries());
	}

}
