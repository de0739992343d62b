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

import io.github.brightcoveoauth.FakeBrightcove;
import io.github.brightcoveoauth.actuate.BrightcoveHealthIndicator;
import io.github.brightcoveoauth.token.TokenSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class BrightcoveHealthContributorAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BrightcoveOAuthAutoConfiguration.class,
				BrightcoveHealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class));

	@Test
	void contributorIsNamedBrightcove() {
		this.contextRunner.run((context) -> assertThat(context.getBean(HealthContributorRegistry.class))
			.extracting((entry) -> entry.name())
			.containsExactly("brightcove"));
	}

	@Test
	void applicationWithoutCredentialsIsUp() {
		this.contextRunner.run((context) -> assertThat(health(context)).isEqualTo(Health.up().build()));
	}

	@Test
	void healthMakesNoTokenSource() {
		this.contextRunner.withPropertyValues("brightcove.oauth.client-id=id", "brightcove.oauth.client-secret=secret")
			.run((context) -> {
				assertThat(health(context)).isEqualTo(Health.up().build());
				ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
				for (String name : beanFactory.getBeanNamesForType(TokenSource.class, true, false)) {
					assertThat(beanFactory.containsSingleton(name)).isFalse();
				}
			});
	}

	@Test
	void refusedCredentialsAreDownWithoutTheirSecret() {
		try (FakeBrightcove brightcove = new FakeBrightcove()) {
			BrightcoveContextRunner.of(brightcove, "jdk")
				.withConfiguration(AutoConfigurations.of(BrightcoveHealthContributorAutoConfiguration.class))
				.run((context) -> {
					brightcove.answerTokenRequests(401, "application/json",
							"{\"error\":\"invalid_client\",\"error_description\":\"the-secret is wrong\"}");
					RestClient client = context.getBean(RestClient.class);
					assertThat(catchThrowable(
							() -> client.get().uri(brightcove.apiUrl("/videos")).retrieve().toBodilessEntity()))
						.isNotNull();
					assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
					assertThat(health(context).getDetails()).containsOnlyKeys("brightcove");
					assertThat(health(context).toString()).contains("invalid_client").doesNotContain("the-secret");
					assertThat(brightcove.tokenRequests()).hasSize(1);
				});
		}
	}

	@Test
	void contributorCanBeDisabled() {
		this.contextRunner.withPropertyValues("management.health.brightcove.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(BrightcoveHealthIndicator.class));
		this.contextRunner.withPropertyValues("brightcove.oauth.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(BrightcoveHealthIndicator.class));
	}

	@Test
	void contributorNeedsBootsHealth() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("brightcoveHealthContributor"));
	}

	@Test
	void contributorOfTheApplicationComesFirst() {
		HealthIndicator own = () -> Health.unknown().build();
		this.contextRunner.withBean("brightcoveHealthIndicator", HealthIndicator.class, () -> own)
			.run((context) -> assertThat(context).getBean(HealthIndicator.class).isSameAs(own));
	}

	private static Health health(ApplicationContext context) {
		return context.getBean(BrightcoveHealthIndicator.class).health();
	}

}
