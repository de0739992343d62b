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

import java.util.stream.Stream;

import io.github.brightcoveoauth.management.ClientCredentials;
import io.github.brightcoveoauth.management.PolicyKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.web.client.RestClient;

/**
 * {@link RuntimeHintsRegistrar} for what is reflective here: the builder that customizers
 * get to see, the HTTP interfaces that are no beans, and the class by whose presence a
 * failed start is explained.
 */
final class BrightcoveRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.proxies().registerJdkProxy(RestClient.Builder.class);
		hints.reflection()
			.registerType(RestClient.Builder.class, MemberCategory.INVOKE_PUBLIC_METHODS)
			.registerTypeIfPresent(classLoader, MissingBrightcoveClientFailureAnalyzer.WEB_CLIENT_CUSTOMIZER);
		hints.resources().registerPattern("io/github/brightcoveoauth/store/*.sql");
		registerHttpInterfaces(hints, ClientCredentials.class, PolicyKeys.class);
	}

	private void registerHttpInterfaces(RuntimeHints hints, Class<?>... types) {
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, types);
		Stream.of(types).map(AopProxyUtils::completeJdkProxyInterfaces).forEach(hints.proxies()::registerJdkProxy);
	}

}
