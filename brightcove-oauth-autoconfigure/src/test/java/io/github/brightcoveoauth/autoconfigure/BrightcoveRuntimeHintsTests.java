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

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.brightcoveoauth.management.AccountScope;
import io.github.brightcoveoauth.management.ClientCredential;
import io.github.brightcoveoauth.management.ClientCredentialRequest;
import io.github.brightcoveoauth.management.ClientCredentials;
import io.github.brightcoveoauth.management.KeyData;
import io.github.brightcoveoauth.management.PolicyKey;
import io.github.brightcoveoauth.management.PolicyKeyRequest;
import io.github.brightcoveoauth.management.PolicyKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.ReflectionHintsPredicates;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

class BrightcoveRuntimeHintsTests {

	private final ReflectionHintsPredicates reflection = RuntimeHintsPredicates.reflection();

	private final RuntimeHints hints = new RuntimeHints();

	@BeforeEach
	void registerHints() {
		new BrightcoveRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
	}

	@Test
	void builderIsGivenToCustomizersAsAProxy() {
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(RestClient.Builder.class)).accepts(this.hints);
		assertThat(RestClient.Builder.class.getMethods()).isNotEmpty()
			.allSatisfy((method) -> assertThat(this.reflection.onMethodInvocation(method)).accepts(this.hints));
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql", "mysql" })
	void schemasCanBeRead(String database) {
		assertThat(RuntimeHintsPredicates.resource()
			.forResource("io/github/brightcoveoauth/store/schema-" + database + ".sql")).accepts(this.hints);
	}

	@ParameterizedTest
	@ValueSource(classes = { ClientCredentials.class, PolicyKeys.class })
	void httpInterfacesOfTheManagementAreProxied(Class<?> type) {
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(AopProxyUtils.completeJdkProxyInterfaces(type)))
			.accepts(this.hints);
		assertThat(Arrays.stream(type.getMethods())
			.filter((method) -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))).isNotEmpty()
			.allSatisfy((method) -> assertThat(this.reflection.onMethodInvocation(method)).accepts(this.hints));
	}

	@ParameterizedTest
	@ValueSource(classes = { AccountScope.class, AccountScope.Identity.class, ClientCredential.class,
			ClientCredentialRequest.class, KeyData.class, KeyData.Geo.class, PolicyKey.class, PolicyKeyRequest.class })
	void requestsAndAnswersOfTheManagementAreJson(Class<?> type) throws Exception {
		assertThat(this.reflection.onType(type).withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
			.accepts(this.hints);
		assertThat(Stream.of(type.getRecordComponents())).isNotEmpty()
			.allSatisfy((component) -> assertThat(this.reflection.onMethodInvocation(component.getAccessor()))
				.accepts(this.hints));
	}

	@Test
	void typeOfAClientCredentialIsJsonThoughNoComponent() {
		assertThat(this.reflection.onMethodInvocation(ClientCredentialRequest.class, "type")).accepts(this.hints);
	}

	@Test
	void classThatExplainsAFailedStartCanBeLookedUp() {
		assertThat(this.reflection.onType(WebClientCustomizer.class)).accepts(this.hints);
	}

	@Test
	void hintsAreThoseOfTheAutoConfigurationAndOfItsProperties() {
		TestGenerationContext generation = new TestGenerationContext();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(Application.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		RuntimeHints hints = generation.getRuntimeHints();
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(RestClient.Builder.class)).accepts(hints);
		assertThat(Stream.of(BrightcoveProperties.class.getDeclaredClasses()).filter((type) -> !type.isEnum()))
			.flatMap((type) -> List.of(type.getMethods()))
			.filteredOn((method) -> method.getName().startsWith("set"))
			.isNotEmpty()
			.allSatisfy((method) -> assertThat(this.reflection.onMethodInvocation(method)).accepts(hints));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ BrightcoveOAuthAutoConfiguration.class, BrightcoveClientsAutoConfiguration.class })
	static class Application {

	}

}
