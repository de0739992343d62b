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

import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveClients;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.analyzer.AbstractInjectionFailureAnalyzer;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;

/**
 * {@code FailureAnalyzer} that says why there is no client of Brightcove's where one is
 * injected. Comes before Boot's own, which tells only that it is not there. Does not ask
 * the report of conditions, which is gone when a start has failed.
 */
@Order(0)
final class MissingBrightcoveClientFailureAnalyzer
		extends AbstractInjectionFailureAnalyzer<NoSuchBeanDefinitionException> {

	static final String WEB_CLIENT_CUSTOMIZER = "org.springframework.boot.webclient.WebClientCustomizer";

	private static final String WEB_CLIENT = "org.springframework.web.reactive.function.client.WebClient";

	private final BeanFactory beanFactory;

	private final Environment environment;

	MissingBrightcoveClientFailureAnalyzer(BeanFactory beanFactory, Environment environment) {
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause,
			@Nullable String description) {
		Reason reason = reason(cause);
		if (reason == null) {
			return null;
		}
		String missing = (cause.getBeanType() != null) ? "of type '" + cause.getBeanType().getName() + "'"
				: "named '" + cause.getBeanName() + "'";
		return new FailureAnalysis(
				String.format("%s required a bean %s that could not be found.%n%n%s",
						Objects.requireNonNullElse(description, "A component"), missing, reason.description()),
				reason.action(), cause);
	}

	private @Nullable Reason reason(NoSuchBeanDefinitionException ex) {
		if (!isBrightcoves(ex)) {
			return null;
		}
		if (!this.environment.getProperty("brightcove.oauth.enabled", Boolean.class, true)) {
			return new Reason("There are no Brightcove clients because 'brightcove.oauth.enabled' is 'false'.",
					"Set 'brightcove.oauth.enabled' to 'true', or define a bean of your own.");
		}
		if (names(BrightcoveClientsAutoConfiguration.class).length == 0) {
			return new Reason(
					"There are no Brightcove clients because 'BrightcoveClientsAutoConfiguration' is excluded or, in a "
							+ "test slice, not included.",
					"Remove it from 'spring.autoconfigure.exclude' and from the exclusions of the application's "
							+ "annotations, import it into the slice, or define a bean of your own.");
		}
		if (isOf(ex, WEB_CLIENT) && !isPresent(WEB_CLIENT_CUSTOMIZER)) {
			return new Reason(
					"There is no 'brightcoveWebClient' because 'spring-boot-webclient' or 'spring-webflux' is not on "
							+ "the class path.",
					"Add 'org.springframework.boot:spring-boot-webclient' to the dependencies, or use 'RestClient'.");
		}
		if (isOf(ex, OAuth2AuthorizedClientManager.class.getName()) || isOf(ex, ClientRegistration.class.getName())) {
			return new Reason(
					"Brightcove's is no bean because the application has an OAuth2 client of its own, which it would "
							+ "change.",
					"Use 'BrightcoveClients.authorizedClientManager()'.");
		}
		return null;
	}

	private static boolean isBrightcoves(NoSuchBeanDefinitionException ex) {
		return isOf(ex, BrightcoveClients.class.getName()) || isOf(ex, RestClient.class.getName())
				|| isOf(ex, WEB_CLIENT) || String.valueOf(ex.getMessage()).contains("\"brightcove")
				|| String.valueOf(ex.getBeanName()).startsWith("brightcove");
	}

	private static boolean isOf(NoSuchBeanDefinitionException ex, String type) {
		return ex.getBeanType() != null && ex.getBeanType().getName().equals(type);
	}

	private static boolean isPresent(String className) {
		return ClassUtils.isPresent(className, null);
	}

	private String[] names(Class<?> type) {
		return (this.beanFactory instanceof ListableBeanFactory listable)
				? listable.getBeanNamesForType(type, true, false) : new String[0];
	}

	private record Reason(String description, String action) {

	}

}
